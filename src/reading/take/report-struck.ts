import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { cellKey } from '../../grid/sheet';
import { answerOf, isGiven } from '../cells/answer-of';
import type { CasesTable, CodedColumn } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/**
 * Reports once per table single answers, and questions, that are struck through but still counted:
 * a formula does not see the line through them.
 *
 * @param lines those of the cases that count
 */
export function reportStruck(
  { grid, headerTop }: CasesTable,
  columns: readonly CodedColumn[],
  lines: readonly number[],
  problems: ProblemList,
): void {
  const { struckCells, struckRows, struckColumns } = grid.sheet;
  if (!struckCells || struckCells.size === 0) return;
  const isStruck = (line: number, column: number) =>
    struckCells.has(grid.transposed ? cellKey(column, line) : cellKey(line, column));
  const questions = (grid.transposed ? struckRows : struckColumns) ?? new Set<number>();
  const struck = columns.filter(
    ({ column }) => questions.has(column) || isStruck(headerTop, column),
  );
  for (const { column, header } of struck) {
    problems.add('struck', messages.struckText(gridAddress(grid, headerTop, column), header, 0));
  }
  const others = columns.filter((one) => !struck.includes(one));
  const places = lines.flatMap((line) =>
    others.flatMap(({ column }) => {
      const isAnswer = isGiven(answerOf(gridCell(grid, line, column)));
      return isAnswer && isStruck(line, column) ? [{ line, column }] : [];
    }),
  );
  const [first] = places;
  if (!first) return;
  const { line, column } = first;
  const text = textOf(gridCell(grid, line, column));
  const where = gridAddress(grid, line, column);
  problems.add('struck', messages.struckText(where, text, places.length - 1));
}
