import { extname } from 'node:path';
import { version } from '../output/version';
import { type Fill, SHEET_NAMES, type SheetNames } from '../../annexe/annexe-context';
import { annexePlan } from '../../annexe/annexe-plan';
import type { FirmnessOptions } from '../../firmness/firmness';
import { hasError } from '../../inspection/problem';
import type { WorkbookPlan } from '../../plan/sheet-plan';
import { WorkbookError } from '../../workbook/zip/workbook-error';
import { workbookOfText } from '../../workbook/file-write/workbook-of-text';
import { sheetNamesIn, writePlan } from '../../workbook/file-write/write-xlsx';
import type { WorkbookFile } from '../../workbook/open/workbook-file';
import { openTracker, workbookProblem } from '../input/open-tracker';
import { isReportFile } from '../options/report-file';
import type { SourceOptions } from '../options/source';
import { rateOptions } from '../options/rate-options';
import type { Run } from '../output/run';
import { tellProblems } from '../output/tell-problems';
import { today } from '../output/today';
import { refuseOverwriting, writeOutput } from '../output/write-output';
import { messages } from '../words/messages';
import { UsageError } from '../words/usage-error';
import { firmnessPage } from './firmness-page';
import { manyServices } from './many-services';

/** How an annexe is to be written, and where. */
export interface AnnexeRequest {
  readonly source: SourceOptions;
  /** How the figures are filled. */
  readonly fill: Fill;
  /** How firmness is drawn; null for no sheet on it. */
  readonly firmness: FirmnessOptions | null;
  readonly target: { readonly file: string; readonly overwrite: boolean };
}

/**
 * `yos annexe`: a tracker's workbook anew, with the sheets of the annexe beside what it holds; or
 * what those sheets say as a document or page.
 *
 * @returns false where the tracker or the disk does not allow it; then nothing was written
 * @throws UsageError for an edition that there is not, or an output that cannot be one
 */
export async function writeAnnexe(
  run: Run,
  tracker: string,
  { source, fill, firmness, target }: AnnexeRequest,
): Promise<boolean> {
  const { screen, cwd } = run;
  const output = target.file;
  refuseOverwriting(run, [tracker], target);
  refuseOtherEnding(tracker, output);
  screen.step(messages.reading(tracker));
  const { outcome, file } = await openTracker(tracker, cwd, rateOptions(source, cwd));
  const [rated] = outcome.rated;
  const problems = [...outcome.problems];
  if (outcome.rated.length > 1) problems.push(manyServices(outcome.tracker));
  const firm = rated && firmness && !hasError(problems) ? firmnessPage(rated, firmness) : null;
  problems.push(...(firm?.problems ?? []));
  if (rated && file && !hasError(problems)) {
    try {
      const planUnder = (names: SheetNames): WorkbookPlan =>
        annexePlan(rated, {
          ...{ fill, date: today(), version, names, sheets: file.contents.sheets },
          ...(firm?.page.firmness && {
            firmness: firm.page.firmness,
            furtherCases: firm.page.further,
          }),
        });
      screen.step(messages.writing(output));
      await writeOutput(run, output, await contentOf(output, file, planUnder));
    } catch (error) {
      // What a workbook does not allow is the tracker's matter, what a disk does not allow the output's.
      problems.push(workbookProblem(error instanceof WorkbookError ? tracker : output, error));
    }
  }
  screen.step('');
  tellProblems(screen, problems);
  const written = !hasError(problems);
  screen.tell(`${written ? messages.written(output) : messages.nothingWritten}\n`);
  return written;
}

/** What is written: a document or page by itself, or the tracker's workbook with the sheets beside. */
async function contentOf(
  output: string,
  file: WorkbookFile,
  planUnder: (names: SheetNames) => WorkbookPlan,
): Promise<string | Uint8Array> {
  if (isReportFile(output)) {
    const { reportContent } = await import('./report-content');
    return reportContent(output, planUnder(SHEET_NAMES));
  }
  const bytes = file.isText ? workbookOfText(file.contents.sheets) : file.bytes;
  return writePlan(bytes, planUnder(sheetNamesIn(bytes, SHEET_NAMES)));
}

/** Excel refuses a file whose ending does not fit its macros. */
function refuseOtherEnding(tracker: string, output: string): void {
  const ending = extname(tracker).toLowerCase();
  if (!['.xlsx', '.xlsm'].includes(ending) || isReportFile(output)) return;
  if (extname(output).toLowerCase() === ending) return;
  throw new UsageError(messages.macroEnding(output, ending));
}
