import { forEachCell, gridAddress, textOf } from '../../grid/grid';
import type { CasesTable, KeyedTable, LongTable } from './tables';
import { titleOfOther } from '../cells/of-other';

/** So far above a table a title belongs to it. */
const LINES_ABOVE = 6;

/**
 * The title over a table, or its sheet's name, that says that they are not this
 * inspection's; null where none does.
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
  const { name } = grid.sheet;
  return titleOfOther(name) ? { title: name, where: name } : null;
}
