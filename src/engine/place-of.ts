/** A cell or range of a sheet. */
export interface Place {
  readonly sheet: string;
  /** "F7" or "F7:G9". */
  readonly address: string;
}

const QUOTED = /^'((?:[^']|'')+)'!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;
const PLAIN = /^([^'!]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/**
 * The sheet and cells in an address as Excel writes it; null for anything that names no cell, such
 * as a sheet or a file.
 *
 * @example placeOf("'Court cases'!F7") // { sheet: 'Court cases', address: 'F7' }
 */
export function placeOf(where: string): Place | null {
  const [, sheet, address] = QUOTED.exec(where) ?? PLAIN.exec(where) ?? [];
  if (sheet === undefined || address === undefined) return null;
  return { sheet: sheet.replaceAll("''", "'"), address: address.replaceAll('$', '') };
}
