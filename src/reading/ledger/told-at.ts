import { quoteSheet, columnIndex } from '../../grid/address';
import type { Problem } from '../../inspection/problem';

/** Where a sheet's unresolved problems are. */
export interface ToldAt {
  /** Whether a warning or an error begins at a cell. */
  cell(place: { readonly row: number; readonly column: number }): boolean;
  /** Whether one is about a whole row or column. */
  line(place: { readonly row?: number; readonly column?: number }): boolean;
}

/** `Cases!F7`, `'Court cases'!A6:H6`. */
const PLACE = /^(.*)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/;

/** Finds the problems of one sheet by their place; notes are never unresolved. */
export function toldAt(sheet: string, problems: readonly Problem[]): ToldAt {
  const name = quoteSheet(sheet);
  const cells = new Set<string>();
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const { severity, where } of problems) {
    const [, of, left = '', top = '', right, bottom] = PLACE.exec(where) ?? [];
    if (severity === 'note' || of !== name) continue;
    cells.add(`${Number(top) - 1} ${columnIndex(left)}`);
    if (right !== undefined && bottom === top) rows.add(Number(top) - 1);
    if (right === left && bottom !== top) columns.add(columnIndex(left));
  }
  return {
    cell: ({ row, column }) => cells.has(`${row} ${column}`),
    line: ({ row, column }) =>
      (row !== undefined && rows.has(row)) || (column !== undefined && columns.has(column)),
  };
}
