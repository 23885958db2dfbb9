import { columnName, quoteSheet } from '../../grid/address';
import { gridCell, textOf } from '../../grid/grid';
import { type Cell, type Sheet, isCellError } from '../../grid/sheet';
import type { KeyedTable } from '../find/tables';

/** Whether unused ratings are numbers, so that the user is asked for their scale. */
export function inNumbersUnder({ grid, rows }: KeyedTable, top: number, column: number): boolean {
  return rows
    .filter(({ line, naming }) => line >= top && naming?.kind === 'standard')
    .map(({ line }) => textOf(gridCell(grid, line, column)))
    .every((text) => text === '' || /^\d+$/.test(text));
}

/** A column as YOS settings names it. */
export function placeOf(
  { sheet, transposed }: { readonly sheet: Pick<Sheet, 'name'>; readonly transposed: boolean },
  column: number,
): string {
  const name = quoteSheet(sheet.name);
  return transposed ? `Row ${name}!${column + 1}` : `Column ${name}!${columnName(column)}`;
}

/** What kind of ratings a column holds. */
export interface RatingsInNumbers {
  /** Whether its only number is among words, so that it may be of any scale. */
  readonly isLone: boolean;
  /** Whether numbers count in it as scores. */
  readonly areScores: boolean;
}

/** What the numbers among a column's ratings are. */
export function numbersAmong({ rows }: KeyedTable, column: number): RatingsInNumbers {
  const texts = rows.flatMap(({ cells, naming }) => {
    const found = cells.get('rating') ?? cells.get('rating-and-percent');
    return found?.column === column && naming?.kind === 'standard' ? [textOf(found.cell)] : [];
  });
  const words = texts.filter((text) => /[a-z]{2}/i.test(text)).length;
  const numbers = texts.filter(isInNumbers).length;
  const isLone = numbers === 1 && words > 1;
  return { isLone, areScores: numbers > 0 && !isLone };
}

/** Whether a rating is a number, such as its score. */
export function isInNumbers(text: string): boolean {
  return /^\d+$/.test(text);
}

/** A mark for one case's answer where a number of cases belongs, as in a tick box. */
export function isMark(cell: Cell): boolean {
  return (
    cell === true || /^(x|y|yes|n|no|[\u2713\u2714\u2717\u2718\u221a])\ufe0f?$/i.test(textOf(cell))
  );
}

/** A cell as reported. */
export function shown(cell: Cell): string {
  return isCellError(cell) ? cell.error : String(cell ?? '');
}
