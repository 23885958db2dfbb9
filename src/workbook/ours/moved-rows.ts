import type { Cell } from '../../grid/sheet';

/** Rows that were inserted, or deleted if the number is negative, at a row counted from 0. */
export interface MovedRows {
  readonly at: number;
  readonly count: number;
}

/** How many rows somebody may have inserted or deleted at once. */
const MOST_ROWS = 50;

/**
 * Finds out how rows of a list have moved between two readings, by its first column.
 *
 * @param before the first column before
 * @param now the same later
 * @param written the rows that were overwritten in between, which prove nothing
 * @returns `null` if nothing has moved; `unknown` if no single move explains the result
 */
export function movedRows(
  before: readonly Cell[],
  now: readonly Cell[],
  written: ReadonlySet<number>,
): MovedRows | 'unknown' | null {
  const blank = (cell: Cell | undefined): Cell => cell ?? '';
  const fits = ({ at, count }: MovedRows): boolean =>
    now.every((cell, row) => {
      const isNew = row >= at && row < at + count;
      if (written.has(row) || isNew) return true;
      return blank(cell) === blank(before[row < at ? row : row - count]);
    });
  const none = { at: before.length, count: 0 };
  if (fits(none)) return null;
  for (let size = 1; size <= MOST_ROWS; size++) {
    for (const count of [size, -size]) {
      for (let at = 0; at < before.length; at++) if (fits({ at, count })) return { at, count };
    }
  }
  return 'unknown';
}
