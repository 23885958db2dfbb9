import type { CellRange } from './sheet';

/**
 * The letters of a column.
 *
 * @param column counted from 0
 * @example columnName(27) // 'AB'
 */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * The number of a column from its letters, counted from 0.
 *
 * @example columnIndex('AB') // 27
 */
export function columnIndex(letters: string): number {
  const upper = letters.toUpperCase();
  return [...upper].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet's name as Excel writes it before `!`: quoted if necessary. */
export function quoteSheet(sheet: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) &&
    !/^([A-Za-z]{1,3}\d+|[RC]\d*|R\d*C\d*|TRUE|FALSE)$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * A cell's address with its sheet, as Excel writes it.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @example addressOf('Court cases', 6, 5) // "'Court cases'!F7"
 */
export function addressOf(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`;
}

/** A rectangle's address with its sheet; a single cell gives a single address. */
export function rangeAddress(sheet: string, range: CellRange): string {
  const first = `${columnName(range.left)}${range.top + 1}`;
  const last = `${columnName(range.right)}${range.bottom + 1}`;
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
