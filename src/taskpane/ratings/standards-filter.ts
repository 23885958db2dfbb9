import type { Edition } from '../../editions/edition';
import type { StandardResult } from '../../scoring/result';

/** Which standards are shown. */
export type StandardsFilter = 'all' | 'low' | 'discretion' | 'panel' | 'unrated';

/** Whether a standard is among those that a filter shows. */
export function isShown(
  edition: Edition,
  { rating, discretion, panel }: StandardResult,
  filter: StandardsFilter,
): boolean {
  if (filter === 'all') return true;
  if (filter === 'unrated') return rating === null;
  if (filter === 'panel') return panel !== null;
  if (filter === 'discretion') return discretion.length > 0 && panel === null;
  const score = edition.bands.values.find((band) => band.rating === rating)?.score;
  return score !== undefined && score < GOOD;
}

/** The score from which a standard no longer counts as low. */
const GOOD = 2;
