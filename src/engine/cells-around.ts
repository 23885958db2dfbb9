import { columnName, columnIndex } from '../grid/address';
import { textOf } from '../grid/grid';
import { type Sheet, cellAt, isCellError } from '../grid/sheet';
import { placeOf } from './place-of';
import type { CellsView } from './tracker-view';

const ROWS_AROUND = 2;
const COLUMNS_AROUND = 1;
const LONGEST = 60;

/** The most rows and columns shown; a larger range shows its first cells. */
const MOST_ROWS = 20;
const MOST_COLUMNS = 80;

/**
 * The cells of an address and those around them; null if the address names no cell of these sheets.
 */
export function cellsAround(sheets: readonly Sheet[], where: string): CellsView | null {
  const place = placeOf(where);
  const sheet = sheets.find(({ name }) => name.toLowerCase() === place?.sheet.toLowerCase());
  const [, letters, digits, endLetters, endDigits] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?/i.exec(place?.address ?? '') ?? [];
  if (!sheet || letters === undefined || digits === undefined) return null;
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  const bottom = between(row, Number(endDigits ?? digits) - 1, MOST_ROWS);
  const right = between(column, columnIndex(endLetters ?? letters), MOST_COLUMNS);
  const top = Math.max(0, row - ROWS_AROUND);
  const left = Math.max(0, column - COLUMNS_AROUND);
  const columns = range(left, right + COLUMNS_AROUND);
  const rows = range(top, bottom + ROWS_AROUND).map((at) => ({
    number: at + 1,
    cells: columns.map((one) => shown(sheet, at, one)),
  }));
  return {
    sheet: sheet.name,
    columns: columns.map(columnName),
    rows,
    meant: { top: row - top, bottom: bottom - top, left: column - left, right: right - left },
  };
}

/** The end of a range, at most so many cells from its beginning. */
function between(from: number, to: number, most: number): number {
  return Math.min(Math.max(from, to), from + most - 1);
}

function shown(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  const text = isCellError(cell) ? cell.error : textOf(cell);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
