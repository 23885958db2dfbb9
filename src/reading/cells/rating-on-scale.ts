import type { Cell } from '../../grid/sheet';

/** Numbers for ratings: 0 to 3, 1 to 4 with the best last, or 1 to 4 with the best first. */
export type RatingScale = '0 is Inadequate' | '1 is Inadequate' | '1 is Outstanding';

/** A cell of another scale converted to 0 to 3; words stay as they are. */
export function onScale(cell: Cell, scale: RatingScale | null): Cell {
  const number = typeof cell === 'number' ? cell : Number(cell ?? NaN);
  const isText = typeof cell === 'string' && !/^\s*\d\s*$/.test(cell);
  if (isText || typeof cell === 'boolean' || Number.isNaN(number)) return cell;
  if (scale === '1 is Inadequate') return number - 1;
  return scale === '1 is Outstanding' ? 4 - number : cell;
}
