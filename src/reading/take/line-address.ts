import { addressOf, columnName, quoteSheet } from '../../grid/address';
import type { Grid } from '../../grid/grid';
import type { CasesTable } from '../find/tables';

/** What a line is called if its case has no id: the row's number, or the column's letters. */
export function lineName(grid: Grid, line: number): string {
  return grid.transposed ? columnName(line) : String(line + 1);
}

/** The address of a line across the columns of its table. */
export function lineAddress(table: CasesTable, line: number): string {
  const { grid, questions, idColumn } = table;
  const columns = questions.map(({ column }) => column);
  const first = Math.min(idColumn ?? Infinity, ...columns);
  const last = Math.max(...columns);
  const [from, to] = grid.transposed
    ? [addressOf('', first, line), addressOf('', last, line)]
    : [addressOf('', line, first), addressOf('', line, last)];
  const bare = (address: string) => address.replace(/^.*!/, '');
  return `${quoteSheet(grid.sheet.name)}!${bare(from)}:${bare(to)}`;
}
