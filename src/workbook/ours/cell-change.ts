import type { Cell } from '../../grid/sheet';

/** The possible new content of a user's own cell; text stays text whatever it begins with. */
export type NewCell = string | number | boolean | null;

/** A change of one of the user's own cells, as the user saw and approved it. */
export interface CellChange {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The content when it was shown: if it has changed since, nothing is written. */
  readonly was: Cell;
  /** `null` empties the cell. */
  readonly value: NewCell;
}

/** Whether two cells hold the same; an empty text is an empty cell. */
export function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [one ?? '', other ?? ''];
  if (typeof a === 'object' || typeof b === 'object') {
    return typeof a === 'object' && typeof b === 'object' && a.error === b.error;
  }
  return a === b;
}
