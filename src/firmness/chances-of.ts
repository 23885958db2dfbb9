import type { Rating } from '../editions/edition';
import type { RatingChance } from '../sampling/chance';

/**
 * The probability of each rating, from how often it came out of the caseloads that were drawn. What
 * never came is not impossible for that, nor is certain what always came: one more draw is counted,
 * shared out among all ratings. Of a caseload that is known whole the counts are certain.
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
