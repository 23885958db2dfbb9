import { columnName, quoteSheet } from '../grid/address';
import type { CellRange } from '../grid/sheet';

/**
 * The longest formula that a person who clicks a cell can still read; Excel takes 8,192 characters.
 */
export const LONGEST_FORMULA = 2_000;

/** Excel takes no text of more than 255 characters in a formula. */
const LONGEST_LITERAL = 200;

/**
 * A text as written in a formula, in pieces joined by `&` if it is too long for one.
 *
 * @example textLiteral('say "yes"') // '"say ""yes"""'
 */
export function textLiteral(text: string): string {
  const pieces: string[] = [];
  const letters = [...text];
  for (let at = 0; at === 0 || at < letters.length; at += LONGEST_LITERAL) {
    const piece = letters.slice(at, at + LONGEST_LITERAL).join('');
    pieces.push(`"${piece.replaceAll('"', '""')}"`);
  }
  return pieces.join('&');
}

/** A row of constants: `{0,0.5}`, `{"Good","Outstanding"}`. */
export function arrayLiteral(items: readonly (string | number)[]): string {
  return `{${items.map((item) => (typeof item === 'string' ? textLiteral(item) : item)).join(',')}}`;
}

/** A cell that stays the same when the formula is copied: `$B$7`. */
export function absoluteCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** The same on another sheet: `'YOS annexe'!$B$7`. */
export function absoluteCellOn(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${absoluteCell(row, column)}`;
}

/** A rectangle of another sheet: `Cases!$C$2:$C$18`; or a single cell. */
export function absoluteRange(sheet: string, range: CellRange): string {
  const first = absoluteCell(range.top, range.left);
  const last = absoluteCell(range.bottom, range.right);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
