import { extname } from 'node:path';
import { version } from '../output/version';
import { type Fill, SHEET_NAMES } from '../../annexe/annexe-context';
import type { FirmnessDrawing } from '../../engine/firmness-view';
import { type Tracker, trackerOf } from '../../engine/tracker';
import { hasError } from '../../inspection/problem';
import type { WorkbookPlan } from '../../plan/sheet-plan';
import { WorkbookError } from '../../workbook/zip/workbook-error';
import { openTracker, workbookProblem } from '../input/open-tracker';
import { readPublishedTable } from '../input/published-table';
import { isReportFile } from '../options/report-file';
import type { SourceOptions } from '../options/source';
import { rateOptions } from '../options/rate-options';
import type { Run } from '../output/run';
import { tellProblems } from '../output/tell-problems';
import { today } from '../output/today';
import { refuseOverwriting, writeOutput } from '../output/write-output';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { manyServices } from './many-services';

/** How to write an annexe, and where. */
export interface AnnexeRequest {
  readonly source: SourceOptions;
  /** How the figures are filled. */
  readonly fill: Fill;
  /** How firmness is drawn; null for no sheet on it. */
  readonly firmness: FirmnessDrawing | null;
  /** Whether a sheet on published inspections is wanted, and a table to use instead of them. */
  readonly published: { readonly isWanted: boolean; readonly table: string | null };
  readonly target: { readonly file: string; readonly overwrite: boolean };
}

/**
 * `yos annexe`: a copy of a tracker's workbook with the sheets of the annexe added; or their
 * content as a document or page.
 *
 * @returns false if the tracker or the disk does not allow it; then nothing was written
 * @throws UsageError for an unknown edition, or an output that cannot be one
 */
export async function writeAnnexe(
  run: Run,
  tracker: string,
  { source, fill, firmness, published, target }: AnnexeRequest,
): Promise<boolean> {
  const { screen, cwd } = run;
  const output = target.file;
  const given = published.table === null ? [] : [published.table];
  refuseOverwriting(run, [tracker, ...given], target);
  refuseOtherEnding(tracker, output);
  screen.step(messages.reading(tracker));
  const { editions, ...rate } = rateOptions(source, cwd);
  const { outcome, read } = await openTracker(tracker, cwd, { editions, ...rate });
  const problems = [...outcome.problems];
  const others = await readPublishedTable(published.table, cwd);
  problems.push(...others.problems);
  if (outcome.rated.length > 1) problems.push(manyServices(outcome.tracker));
  if (read && !hasError(problems)) {
    try {
      const open = trackerOf(read);
      const { plan, problems: found } = await open.plan({
        ...{ service: 0, fill, date: today(), version, split: null, rate },
        firm: firmness !== null,
        published: published.isWanted ? others.table : null,
        ...(firmness && { drawing: firmness }),
        ...(isReportFile(output) && { names: SHEET_NAMES }),
      });
      problems.push(...found);
      if (!hasError(found)) {
        screen.step(messages.writing(output));
        await writeOutput(run, output, await contentOf(output, open, plan));
      }
    } catch (error) {
      // A workbook's refusal is reported for the tracker, a disk's refusal for the output.
      problems.push(workbookProblem(error instanceof WorkbookError ? tracker : output, error));
    }
  }
  screen.step('');
  tellProblems(screen, problems);
  const written = !hasError(problems);
  screen.tell(`${written ? messages.written(output) : messages.nothingWritten}\n`);
  return written;
}

/** The output: a separate document or page, or the tracker's workbook with the sheets added. */
async function contentOf(
  output: string,
  tracker: Tracker,
  plan: WorkbookPlan,
): Promise<string | Uint8Array> {
  if (!isReportFile(output)) return tracker.write(plan).bytes;
  const { reportContent } = await import('./report-content');
  return reportContent(output, plan);
}

/** Excel refuses a file whose ending does not match its macros. */
function refuseOtherEnding(tracker: string, output: string): void {
  const ending = extname(tracker).toLowerCase();
  if (!['.xlsx', '.xlsm'].includes(ending) || isReportFile(output)) return;
  if (extname(output).toLowerCase() === ending) return;
  throw new UsageError(messages.macroEnding(output, ending));
}
