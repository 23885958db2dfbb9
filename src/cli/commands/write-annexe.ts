import { extname } from 'node:path';
import { version } from '../../../package.json';
import { SHEET_NAMES } from '../../annexe/annexe-context';
import { annexePlan } from '../../annexe/annexe-plan';
import { type Problem, hasError } from '../../inspection/problem';
import { WorkbookError } from '../../workbook/zip/workbook-error';
import { sheetNamesIn, writePlan } from '../../workbook/file-write/write-xlsx';
import type { CommandLine } from '../command-line';
import { firmnessOptions, firmnessPage } from './firmness-page';
import { messages } from '../words/messages';
import { openTracker, workbookProblem } from '../open-tracker';
import { printProblems } from '../output/print-problems';
import { rateOptions } from '../rate-options';
import { paintFor, steps } from '../output/terminal';
import { today } from '../today';
import { UsageError } from '../words/usage-error';
import { refuseOverwriting, writeOutput } from '../output/write-output';

/**
 * Writes a tracker's workbook anew with the sheets of the annexe beside what it holds.
 *
 * @returns false where the tracker or the disk does not allow it; then nothing was written
 * @throws UsageError for a command line that cannot be followed
 */
export async function writeAnnexe(line: CommandLine): Promise<boolean> {
  const [tracker = ''] = line.trackers;
  const output = line.output ?? '';
  refuseOverwriting([tracker], output, line.overwrite);
  const ending = extname(tracker).toLowerCase();
  // Excel refuses a file whose ending does not fit its macros.
  if (['.xlsx', '.xlsm'].includes(ending) && extname(output).toLowerCase() !== ending) {
    throw new UsageError(messages.macroEnding(output, ending));
  }
  const show = steps(process.stderr);
  show(messages.reading(tracker));
  const { outcome, file } = await openTracker(tracker, rateOptions(line));
  const [rated] = outcome.rated;
  const problems = [...outcome.problems];
  if (outcome.rated.length > 1) problems.push(manyServices(outcome.tracker));
  const firm =
    rated && line.firmness && !hasError(problems)
      ? firmnessPage(rated, firmnessOptions(line))
      : null;
  problems.push(...(firm?.problems ?? []));
  if (rated && file && !hasError(problems)) {
    try {
      const bytes = file.toWrite();
      show(messages.writing(output));
      const names = sheetNamesIn(bytes, SHEET_NAMES);
      const plan = annexePlan(rated, {
        ...{ fill: line.fill, date: today(), version, names },
        ...(firm?.page.firmness && {
          firmness: firm.page.firmness,
          furtherCases: firm.page.further,
        }),
      });
      await writeOutput(output, writePlan(bytes, plan));
    } catch (error) {
      // What a workbook does not allow is the tracker's matter, what a disk does not allow the output's.
      problems.push(workbookProblem(error instanceof WorkbookError ? tracker : output, error));
    }
  }
  show('');
  const paint = paintFor(process.stderr, process.env);
  process.stderr.write(printProblems(problems, paint));
  const written = !hasError(problems);
  process.stderr.write(`${written ? messages.written(output) : messages.nothingWritten}\n`);
  return written;
}

/** A table of many services, where a sheet is to be made from one. */
export function manyServices(where: string): Problem {
  return { severity: 'error', where, what: messages.manyServices, fix: 'Use yos compare.' };
}
