import { forEachCell, gridAddress, gridCell, textOf } from '../../grid/grid';
import { answerOf, isGiven } from '../cells/answer-of';
import { labelOf } from '../cells/labels';
import type { CasesTable, KeyedTable, LongTable } from './tables';
import { isOfOther, titleOfOther } from '../cells/of-other';

/** How far above a table a title may be and still belong to it. */
const LINES_ABOVE = 6;

/**
 * The title above a table, or its sheet's name, if it says that the table is not this inspection's;
 * otherwise null.
 */
export function otherTitle(
  table: CasesTable | KeyedTable | LongTable,
): { title: string; where: string } | null {
  const { grid } = table;
  const first =
    table.kind === 'keyed'
      ? Math.min(...table.headerLines, ...table.rows.map(({ line }) => line))
      : table.headerTop;
  for (let line = first - 1; line >= Math.max(grid.bounds.top, first - LINES_ABOVE); line--) {
    const texts: { text: string; column: number }[] = [];
    forEachCell(grid, line, (cell, column) => {
      if (textOf(cell) !== '') texts.push({ text: textOf(cell), column });
    });
    const [only] = texts;
    if (only && texts.length === 1 && titleOfOther(only.text)) {
      return { title: only.text, where: gridAddress(grid, line, only.column) };
    }
  }
  const heading = headingOfAnswers(table);
  if (heading) return heading;
  const { name } = grid.sheet;
  // Cases on a sheet called National are cases.
  if (table.kind === 'cases' && /^(?:national|england)$/i.test(name.trim())) return null;
  return titleOfOther(name) ? { title: name, where: name } : null;
}

/**
 * The header of the answers of a form, or of a list with one answer per line, if it reverses them.
 */
function headingOfAnswers(
  table: CasesTable | KeyedTable | LongTable,
): { title: string; where: string } | null {
  if (table.kind === 'keyed') return null;
  const { grid, headerTop } = table;
  if (table.kind === 'long') {
    const title = textOf(gridCell(grid, headerTop, table.answerColumn));
    const where = gridAddress(grid, headerTop, table.answerColumn);
    return isOfOther(title) ? { title, where } : null;
  }
  if (!grid.transposed) return null;
  const heading = table.others.find(
    ({ header }) => labelOf(header, 'keyed') === 'question',
  )?.column;
  const column = heading ?? table.idColumn;
  if (column === null) return null;
  const names: { readonly title: string; readonly where: string }[] = [];
  for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
    const isAnswered = table.questions.some((one) =>
      isGiven(answerOf(gridCell(grid, line, one.column))),
    );
    const title = textOf(gridCell(grid, line, column));
    if (isAnswered) names.push({ title, where: gridAddress(grid, line, column) });
  }
  const [only] = names;
  return only && names.length === 1 && isOfOther(only.title) ? only : null;
}
