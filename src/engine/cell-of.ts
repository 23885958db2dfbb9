import { columnIndex } from '../grid/address';
import { placeOf } from './place-of';

/** One cell of a sheet; row and column counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The cell that an address names; null for a range, a sheet, or anything else that is not a single
 * cell.
 *
 * @example cellOf('Court!D38') // { sheet: 'Court', row: 37, column: 3 }
 */
export function cellOf(where: string): CellPlace | null {
  const place = placeOf(where);
  const [, letters, digits] = /^([A-Z]+)(\d+)$/i.exec(place?.address ?? '') ?? [];
  if (!place || letters === undefined || digits === undefined) return null;
  return { sheet: place.sheet, row: Number(digits) - 1, column: columnIndex(letters) };
}
