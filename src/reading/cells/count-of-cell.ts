import { textOf } from '../../grid/grid';
import { type Cell, isCellError } from '../../grid/sheet';

/** A number of cases; null for an empty cell or a dash, undefined for anything else. */
export function countOfCell(cell: Cell): number | null | undefined {
  if (cell === null) return null;
  const text = textOf(cell);
  if (/^(-|\u2013|\u2014|n\/?a)?$/i.test(text) && !isCellError(cell)) return null;
  const count = Number(text);
  return typeof cell !== 'boolean' && /^\d+(\.0+)?$/.test(text) && count <= 1e9 ? count : undefined;
}
