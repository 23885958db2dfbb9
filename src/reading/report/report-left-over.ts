import { addressOf } from '../../grid/address';
import { gridAddress } from '../../grid/grid';
import type { Sheet } from '../../grid/sheet';
import { isAnswerInWords } from '../cells/answer-of';
import type { Ledger, LedgerTable } from '../cells/ledger';
import { roleOfCell } from '../cells/role-of-cell';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** Fewer answers are a word in a note. */
const ANSWERS_AT_LEAST = 2;
const LINES_LOOKED_AT = 400;

/**
 * Reports answers in used sheets that no reader took: columns of a table of cases without a header,
 * and rows outside all tables.
 */
export function reportLeftOver(
  searched: readonly Sheet[],
  { tables }: Ledger,
  problems: ProblemList,
): void {
  for (const sheet of searched) {
    const own = tables.filter(({ grid }) => grid.sheet === sheet);
    if (own.length === 0) continue;
    for (const table of own) reportUnheaded(table, own, problems);
    reportOutside(sheet, own, problems);
  }
}

function reportUnheaded(
  table: LedgerTable,
  own: readonly LedgerTable[],
  problems: ProblemList,
): void {
  const { grid, top, bottom, columns, lines } = table;
  if (table.usual.role !== 'case') return;
  for (let column = grid.bounds.left; column <= grid.bounds.right; column++) {
    if (columns.has(column)) continue;
    let answers = 0;
    let others = 0;
    for (let line = top; line <= Math.min(bottom, top + LINES_LOOKED_AT); line++) {
      const cell = grid.lines[line]?.[column] ?? null;
      if (cell === null || lines.has(line)) continue;
      const [row, across] = grid.transposed ? [column, line] : [line, column];
      if (roleOfCell(own, row, across)?.table !== table) continue;
      if (isAnswerInWords(cell)) answers++;
      else others++;
    }
    if (answers < ANSWERS_AT_LEAST || others > answers) continue;
    problems.add('left over', messages.answersUnheaded(gridAddress(grid, top, column)));
  }
}

/** Rows of answers outside all tables, reported once per sheet at the first of them. */
function reportOutside(sheet: Sheet, own: readonly LedgerTable[], problems: ProblemList): void {
  let first = '';
  let rows = 0;
  sheet.rows.forEach((cells, row) => {
    if (!cells || own.some((table) => covers(table, row, cells.length))) return;
    let answers = 0;
    let others = 0;
    let at = -1;
    cells.forEach((cell, column) => {
      if (cell === undefined || cell === null || roleOfCell(own, row, column)) return;
      if (!isAnswerInWords(cell)) {
        others++;
        return;
      }
      if (answers === 0) at = column;
      answers++;
    });
    if (answers < ANSWERS_AT_LEAST || others > answers) return;
    if (rows === 0) first = addressOf(sheet.name, row, at);
    rows++;
  });
  if (rows > 0) problems.add('left over', messages.answersOutside(first, rows));
}

/** Whether a table has a whole row. */
function covers({ grid, top, bottom }: LedgerTable, row: number, cells: number): boolean {
  const { left, right } = grid.bounds;
  return !grid.transposed && row >= top && row <= bottom && left === 0 && right >= cells - 1;
}
