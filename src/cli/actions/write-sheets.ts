import { type ControlWords, type Problem, hasError } from '../../inspection/problem';
import type { WorkbookPlan } from '../../plan/sheet-plan';
import { newWorkbook } from '../../workbook/file-write/write-xlsx';
import { workbookProblem } from '../input/open-tracker';
import type { Run } from '../output/run';
import { tellProblems } from '../output/tell-problems';
import { writeOutput } from '../output/write-output';
import { messages } from '../words/messages';

/** Sheets to write, and the problems that prevent it. */
export interface SheetsRequest {
  readonly file: string;
  readonly plan: () => WorkbookPlan;
  readonly problems: readonly Problem[];
  /** Which options settle the problems; left out: the usual ones. */
  readonly words?: ControlWords;
}

/**
 * Writes sheets as a separate workbook, unless a problem prevents it, and says so after the
 * problems.
 *
 * @returns whether it was written
 */
export async function writeSheets(
  run: Run,
  { file: output, plan, problems, words }: SheetsRequest,
): Promise<boolean> {
  const told = [...problems];
  if (!hasError(told)) {
    try {
      await writeOutput(run, output, newWorkbook(plan()));
    } catch (error) {
      told.push(workbookProblem(output, error));
    }
  }
  const written = !hasError(told);
  tellProblems(run.screen, told, words);
  run.screen.tell(`${written ? messages.written(output) : messages.nothingWritten}\n`);
  return written;
}
