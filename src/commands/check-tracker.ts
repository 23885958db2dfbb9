import { readTrackerOf } from '../engine/read-tracker';
import { hasError } from '../inspection/problem';
import type { Workbook } from '../workbook/workbook';
import { messages } from './messages';
import type { Notice } from './notice';
import { countsOf, linesOf } from './problem-lines';
import { overallLine } from './rate-and-write';

/**
 * Checks the tracker in a workbook without writing anything: problems with their cells, impossible
 * percentages, tests of professional discretion, and the rating that it would get.
 *
 * @throws OfficeError if the workbook could not be read
 */
export async function checkTracker(workbook: Workbook): Promise<Notice> {
  const name = await workbook.readName();
  const { rated, problems } = readTrackerOf({ name, contents: await workbook.read() }).rate();
  const impossible = rated.reduce((sum, one) => sum + one.impossible.length, 0);
  const discretion = rated
    .flatMap(({ result }) => result.standards)
    .reduce((sum, standard) => sum + standard.discretion.length, 0);
  return {
    kind: hasError(problems) ? 'refused' : 'done',
    title: messages.checked,
    lines: [
      ...rated.map(overallLine),
      countsOf(problems),
      ...(impossible > 0 ? [messages.impossible(impossible)] : []),
      ...(discretion > 0 ? [messages.discretion(discretion)] : []),
      ...linesOf(problems),
    ],
  };
}
