/** How many rows and columns a sheet has, in Excel since 2007. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Where the letters of a reference such as `AB12` end. */
export function lettersEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] as number) > 0x39) at++;
  return at;
}

/**
 * The column that letters name, counted from 0.
 *
 * @returns -1 if they name none
 */
export function columnOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const letter = ((bytes[at] as number) & 0x5f) - 0x40;
    column = column * 26 + letter;
    if (letter < 1 || letter > 26 || column > SHEET_COLUMNS) return -1;
  }
  return column - 1;
}

/**
 * The row that digits number, counted from 0.
 *
 * @returns -1 if they are not a row number, {@link SHEET_ROWS} for every row after a sheet's last
 */
export function rowOf(bytes: Uint8Array, start: number, end: number): number {
  let row = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    row = row * 10 + digit;
    if (digit < 0 || digit > 9) return -1;
  }
  return Math.min(row - 1, SHEET_ROWS);
}
