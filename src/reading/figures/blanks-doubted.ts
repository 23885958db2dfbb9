import type { Edition } from '../../editions/edition';
import { gridCell } from '../../grid/grid';
import { ratingOf } from '../cells/rating-of';
import type { ServicesTable } from '../find/tables';

/** With fewer ratings, one of the four may well be missing. */
const RATINGS_NEEDED = 20;

/**
 * Whether a rating of several words never occurs in a table with blanks that may stand for it: a
 * program that keeps the first word of a rating loses "Requires improvement".
 *
 * @returns the rating that never occurs, and the blanks beside ratings; null if there is no reason
 *   to doubt
 */
export function blanksDoubted(
  { grid, bodyTop, bodyBottom, standards }: ServicesTable,
  edition: Edition,
): { readonly never: string; readonly blanks: number } | null {
  const counts = new Map<string, number>();
  let blanks = 0;
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const cells = standards.map(({ column }) => ratingOf([edition], gridCell(grid, line, column)));
    if (!cells.some(Boolean)) continue;
    for (const [i, rating] of cells.entries()) {
      if (rating) counts.set(rating, (counts.get(rating) ?? 0) + 1);
      else if (gridCell(grid, line, standards[i]?.column ?? -1) === null) blanks++;
    }
  }
  const ratings = edition.bands.values.map(({ rating }) => rating);
  const never = ratings.find((rating) => / /.test(rating) && !counts.has(rating));
  const others = ratings.filter((rating) => rating !== never);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isOdd = others.every((rating) => counts.has(rating)) && all >= RATINGS_NEEDED;
  return never !== undefined && isOdd && blanks > 0 ? { never, blanks } : null;
}
