import type { Rating } from '../editions/edition';
import type { RatingChance } from '../sampling/chance';

/**
 * The probability of each rating, from how often it came out in the drawn caseloads. A rating that
 * never came out is not impossible, and one that always did is not certain: one more draw is
 * counted, shared among all ratings. For a fully known caseload the counts are certain.
 *
 * @param ratings worst first
 * @param draws how many caseloads were drawn, at least 1
 * @example chancesOf(['no', 'yes'], new Map([['yes', 9]]), 9, false)[1].probability // 0.95
 */
export function chancesOf(
  ratings: readonly Rating[],
  counts: ReadonlyMap<Rating, number>,
  draws: number,
  isCertain: boolean,
): readonly RatingChance<Rating>[] {
  const [share, all] = isCertain ? [0, draws] : [1 / ratings.length, draws + 1];
  return ratings.map((rating) => ({
    rating,
    probability: ((counts.get(rating) ?? 0) + share) / all,
  }));
}
