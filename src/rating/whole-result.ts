import { highestTotal } from '../editions/edition';
import { checkPublished } from './check-published';
import type { RatedTracker } from './rated-tracker';

/** A service's total and overall rating, and where they come from. */
export interface WholeResult {
  readonly total: number | null;
  readonly outOf: number | null;
  readonly overall: string | null;
  /**
   * `standards`: all of the total are rated. `published`: they are not, and these figures are a
   * national table's own, without contradiction. `incomplete`: from the rated standards only.
   */
  readonly from: 'standards' | 'published' | 'incomplete';
}

/**
 * The figures to show for a service as a whole: what its standards give if all are rated, or else
 * what a national table states.
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
