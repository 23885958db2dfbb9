import type { Band, Edition, Rating } from '../../editions/edition';
import { UNRATED_WORDS, formsOfRating, ratingKey } from '../words/rating-words';
import type { Cell } from '../../grid/sheet';

/** A comment is longer, and is not examined. */
const LONGEST_RATING = 500;

/**
 * The rating that a cell names: one of the editions' four names, a usual short form, or its score.
 *
 * @returns null for an empty cell, undefined for anything that is not a rating
 */
export function ratingOf(editions: readonly Edition[], cell: Cell): Rating | null | undefined {
  if (cell === null) return null;
  if (typeof cell === 'number') return byScore(editions, cell);
  if (typeof cell !== 'string') return undefined;
  if (cell.length > LONGEST_RATING) return cell.trim() === '' ? null : undefined;
  // Somebody who writes "Good?" has not decided.
  if (/\?\s*$/.test(cell)) return undefined;
  const key = ratingKey(cell);
  if (key === '') return cell.trim() === '' ? null : undefined;
  if (UNRATED_WORDS.includes(key)) return null;
  for (const edition of editions) {
    const band = edition.bands.values.find((one) => formsOf(one).has(key));
    if (band) return band.rating;
  }
  return undefined;
}

const known = new WeakMap<Band, ReadonlySet<string>>();

/** A tracker is searched for ratings cell by cell, so each band's forms are made once. */
function formsOf(band: Band): ReadonlySet<string> {
  const before = known.get(band);
  if (before) return before;
  const forms = new Set(formsOfRating(band));
  known.set(band, forms);
  return forms;
}

function byScore(editions: readonly Edition[], score: number): Rating | undefined {
  return editions.flatMap((edition) => edition.bands.values).find((band) => band.score === score)
    ?.rating;
}

/** The names of an edition's ratings, worst first. */
export function ratingNames(edition: Edition): string[] {
  return edition.bands.values.map(({ rating }) => rating);
}
