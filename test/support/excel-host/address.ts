import type { CellRange } from '../../../src/grid/sheet';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A column's letters, from its number counted from 0. */
function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

/** A range as Excel writes it: `B2`, `B2:C4`, `B:C`, `2:4`. */
export function boxAddress({ top, left, bottom, right }: CellRange): string {
  if (top === 0 && bottom === ROWS - 1) {
    if (left === 0 && right === COLUMNS - 1) return 'A1:XFD1048576';
    return `${columnLetters(left)}:${columnLetters(right)}`;
  }
  if (left === 0 && right === COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** Reads a range without its sheet; `null` if it is not one. */
export function parseBox(address: string): CellRange | null {
  const pattern = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;
  const [whole, column, row, toColumn, toRow] = pattern.exec(address.trim()) ?? [];
  if (!whole || (!column && !row)) return null;
  if (!whole.includes(':')) {
    return column && row ? boxOf(column, row, column, row) : null;
  }
  if (!column !== !toColumn || !row !== !toRow) return null;
  return boxOf(column, row, toColumn, toRow);
}

function boxOf(column?: string, row?: string, toColumn?: string, toRow?: string): CellRange | null {
  const columns = [
    column ? columnNumber(column) : 0,
    toColumn ? columnNumber(toColumn) : COLUMNS - 1,
  ];
  const rows = [row ? Number(row) - 1 : 0, toRow ? Number(toRow) - 1 : ROWS - 1];
  const box = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return box.top < 0 || box.bottom >= ROWS || box.right >= COLUMNS ? null : box;
}

/** The sheet that an address names, and the rest of it. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const [, quoted, plain, rest] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address) ?? [];
  if (rest === undefined) return { sheet: null, rest: address };
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', rest };
}

/** A sheet's name as formulas write it. */
export function quoted(name: string): string {
  const isPlain = /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(name) && !parseBox(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function rowsIn({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

export function columnsIn({ left, right }: CellRange): number {
  return right - left + 1;
}

/** Whether it is whole rows or whole columns, whose cells cannot be listed. */
export function isUnbounded(box: CellRange): boolean {
  return rowsIn(box) === ROWS || columnsIn(box) === COLUMNS;
}

export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
