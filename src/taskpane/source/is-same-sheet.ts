import { type Cell, type Sheet, isCellError } from '../../grid/sheet';

/**
 * Whether two readings of a sheet tell the same of it in every way: each cell, and all around them. An
 * empty text is no empty cell here: what reads a sheet may tell them apart.
 */
export function isSameSheet(one: Sheet, other: Sheet): boolean {
  if (one.rows.length !== other.rows.length || aroundOf(one) !== aroundOf(other)) return false;
  // Not `every`, which passes over rows that are not there.
  for (let row = 0; row < one.rows.length; row++) {
    if (!isSameRow(one.rows[row] ?? [], other.rows[row] ?? [])) return false;
  }
  return true;
}

function isSameRow(
  one: readonly (Cell | undefined)[],
  other: readonly (Cell | undefined)[],
): boolean {
  if (one.length !== other.length) return false;
  for (let column = 0; column < one.length; column++) {
    const a = one[column];
    const b = other[column];
    if (a !== b && !(isCellError(a) && isCellError(b) && a.error === b.error)) return false;
  }
  return true;
}

/** All but the cells, as a text. */
function aroundOf(sheet: Sheet): string {
  return JSON.stringify(sheet, (name, value: unknown) => {
    if (name === 'rows') return undefined;
    return value instanceof Set ? [...value] : value;
  });
}
