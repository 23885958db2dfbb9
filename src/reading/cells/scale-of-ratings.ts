import type { Grid } from '../../grid/grid';
import { ratingOf } from './rating-of';
import type { QuestionIndex } from './question-index';
import { legendIn } from './legend-words';
import type { Cell } from '../../grid/sheet';

/** What the numbers of a sheet's ratings stand for, by the number. */
export type RatingScale = ReadonlyMap<string, string>;

const ROWS_LOOKED_AT = 60;

/**
 * The scale of numbers for ratings given by a sheet ("1 = Outstanding … 4 = Inadequate") or by the
 * settings; null if neither gives one.
 *
 * @param said what the settings say about the sheet
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

/** A cell with its rating in words, according to a scale. */
export function inWords(cell: Cell, scale: RatingScale | null): Cell {
  return scale?.get(String(cell ?? '').trim()) ?? cell;
}
