import type { WorkbookPlan } from '../../plan/sheet-plan';
import { type Problem, hasError } from '../../inspection/problem';
import { newWorkbook } from '../../workbook/file-write/write-xlsx';
import { messages } from '../words/messages';
import { workbookProblem } from '../open-tracker';
import { printProblems } from '../output/print-problems';
import { paintFor } from '../output/terminal';
import { writeOutput } from '../output/write-output';

/**
 * Writes sheets as a workbook of their own, unless a problem stands against it, and says so after
 * the problems.
 *
 * @returns whether it was written
 */
export async function writeSheets(
  output: string,
  plan: () => WorkbookPlan,
  problems: readonly Problem[],
): Promise<boolean> {
  const told = [...problems];
  if (!hasError(told)) {
    try {
      await writeOutput(output, newWorkbook(plan()));
    } catch (error) {
      told.push(workbookProblem(output, error));
    }
  }
  const written = !hasError(told);
  process.stderr.write(printProblems(told, paintFor(process.stderr, process.env)));
  process.stderr.write(`${written ? messages.written(output) : messages.nothingWritten}\n`);
  return written;
}
