import type { Grid } from '../../grid/grid';
import { ratingOf } from './rating-of';
import type { QuestionIndex } from './question-index';
import { legendIn } from './legend-words';
import type { Cell } from '../../grid/sheet';

/** What the numbers of a sheet's ratings stand for, by the number. */
export type RatingScale = ReadonlyMap<string, string>;

const ROWS_LOOKED_AT = 60;

/**
 * The scale of ratings in numbers that a sheet tells ("1 = Outstanding … 4 = Inadequate"), or the
 * settings do; null where neither says it.
 *
 * @param said what the settings say of the sheet
 */
export function ratingScale(
  { sheet }: Grid,
  { editions }: QuestionIndex,
  said: ReadonlyMap<string, string> | null,
): RatingScale | null {
  const ratings = (legend: ReadonlyMap<string, string>): RatingScale | null => {
    const known = [...legend].filter(([, word]) => Boolean(ratingOf(editions, word)));
    return known.length >= 2 ? new Map(known) : null;
  };
  const own = said && ratings(said);
  if (own) return own;
  for (const row of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
    for (const cell of row ?? []) {
      const found = typeof cell === 'string' ? ratings(legendIn(cell)) : null;
      if (found) return found;
    }
  }
  return null;
}

/** A cell with the rating in words that a scale gives for it. */
export function inWords(cell: Cell, scale: RatingScale | null): Cell {
  return scale?.get(String(cell ?? '').trim()) ?? cell;
}
