import { columnName, quoteSheet } from '../../grid/address';
import { gridCell, textOf } from '../../grid/grid';
import { type Cell, isCellError } from '../../grid/sheet';
import type { Edition } from '../../editions/edition';
import { ratingOf } from '../cells/rating-of';
import type { KeyedTable } from '../find/tables';

/** Whether ratings that are not used are numbers, so that their scale is to be asked. */
export function inNumbersUnder({ grid, rows }: KeyedTable, top: number, column: number): boolean {
  return rows
    .filter(({ line, naming }) => line >= top && naming?.kind === 'standard')
    .map(({ line }) => textOf(gridCell(grid, line, column)))
    .every((text) => text === '' || /^\d+$/.test(text));
}

/** A column as YOS settings names it. */
export function placeOf({ sheet, transposed }: KeyedTable['grid'], column: number): string {
  const name = quoteSheet(sheet.name);
  return transposed ? `Row ${name}!${column + 1}` : `Column ${name}!${columnName(column)}`;
}

/** Whether any rating of a column is in words, so that a number beside it may be of any scale. */
export function isAmongWords({ rows }: KeyedTable, column: number, edition: Edition): boolean {
  return rows.some(({ cells, naming }) => {
    const found = cells.get('rating') ?? cells.get('rating-and-percent');
    if (found?.column !== column || naming?.kind !== 'standard') return false;
    return !isInNumbers(found.cell) && !!ratingOf([edition], found.cell);
  });
}

/** Whether a rating is a number, such as its score. */
export function isInNumbers(cell: Cell): boolean {
  return /^\d+$/.test(textOf(cell));
}

/** A mark that stands for one case's answer where a number of cases belongs, as in a tick box. */
export function isMark(cell: Cell): boolean {
  return (
    cell === true || /^(x|y|yes|n|no|[\u2713\u2714\u2717\u2718\u221a])\ufe0f?$/i.test(textOf(cell))
  );
}

/** A cell as it is told. */
export function shown(cell: Cell): string {
  return isCellError(cell) ? cell.error : String(cell ?? '');
}
