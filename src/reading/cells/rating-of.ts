import type { Edition, Rating } from '../../editions/edition';
import { normalise } from './normalise';
import type { Cell } from '../../grid/sheet';

/**
 * The rating that a cell names: one of the editions' four names, a usual short form, or its score.
 *
 * @returns null for an empty cell, undefined for anything that is no rating
 */
export function ratingOf(editions: readonly Edition[], cell: Cell): Rating | null | undefined {
  if (cell === null) return null;
  if (typeof cell === 'number') return byScore(editions, cell);
  if (typeof cell !== 'string') return undefined;
  const text = plainRating(cell);
  if (text === '') return null;
  if (/^(not rated|n\/?a|not applicable|no rating|none|-)$/.test(text)) return null;
  if (/^\d$/.test(text)) return byScore(editions, Number(text));
  for (const edition of editions) {
    for (const band of edition.bands.values) {
      if ([band.rating, ...band.shortForms].some((form) => plainRating(form) === text)) {
        return band.rating;
      }
    }
  }
  return undefined;
}

function byScore(editions: readonly Edition[], score: number): Rating | undefined {
  return editions.flatMap((edition) => edition.bands.values).find((band) => band.score === score)
    ?.rating;
}

function plainRating(text: string): string {
  return normalise(text)
    .replace(/^(overall )?(rating|judgement|band)\s*[:-]\s*/, '')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The names of an edition's ratings, worst first. */
export function ratingNames(edition: Edition): string[] {
  return edition.bands.values.map(({ rating }) => rating);
}
