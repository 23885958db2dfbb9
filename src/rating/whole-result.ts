import { highestTotal } from '../editions/edition';
import { checkPublished } from './check-published';
import type { RatedTracker } from './rated-tracker';

/** A service's total and overall rating, and where they come from. */
export interface WholeResult {
  readonly total: number | null;
  readonly outOf: number | null;
  readonly overall: string | null;
  /**
   * `standards`: all of the total are rated. `published`: they are not, and a national table states
   * what stands here, with no contradiction. `incomplete`: of the standards that are rated.
   */
  readonly from: 'standards' | 'published' | 'incomplete';
}

/**
 * What is to be told of a service as a whole: what its standards give where all are rated, else
 * what a national table states of it.
 */
export function wholeResult({ edition, inspection, result }: RatedTracker): WholeResult {
  const { score, overall } = result;
  const { published } = inspection;
  if (overall.rating !== null) {
    return {
      total: score.total,
      outOf: highestTotal(edition),
      overall: overall.rating,
      from: 'standards',
    };
  }
  const isStated = published && (published.total !== null || published.overall !== null);
  if (isStated && checkPublished(published, result, edition).length === 0) {
    const outOf = published.total === null ? null : (published.outOf ?? highestTotal(edition));
    return { total: published.total, outOf, overall: published.overall, from: 'published' };
  }
  return { ...score, overall: null, from: 'incomplete' };
}
