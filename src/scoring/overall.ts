import { type Edition, type Rating, bandOfRating, highestScore } from '../editions/edition';
import type { OverallResult, Score, StandardResult } from './result';

/**
 * The total: the scores of the standards that count, unweighted, out of the most that the rated
 * ones could reach.
 */
export function totalScore(edition: Edition, standards: readonly StandardResult[]): Score {
  const rated = standards.filter((standard) => standard.inTotal && standard.score !== null);
  return {
    total: rated.reduce((sum, standard) => sum + (standard.score ?? 0), 0),
    outOf: rated.length * highestScore(edition),
  };
}

/**
 * The overall rating of a total, before any limiting judgement.
 *
 * @param total 0 up to the highest total of the edition
 * @throws RangeError below 0 or for a fraction
 * @example ratingOfTotal(edition, 25) // 'Good'
 */
export function ratingOfTotal(edition: Edition, total: number): Rating {
  const step = edition.overall.values.findLast((candidate) => candidate.fromTotal <= total);
  if (!step || !Number.isInteger(total)) throw new RangeError(`${total} is not a total score.`);
  return step.rating;
}

/**
 * The overall rating with the limiting judgement; while a standard is not rated, the ratings that
 * are still possible instead.
 */
export function overallRating(
  edition: Edition,
  standards: readonly StandardResult[],
): OverallResult {
  const { total, outOf } = totalScore(edition, standards);
  const open = standards.filter((standard) => standard.inTotal && standard.score === null);
  const most = total + open.length * highestScore(edition);
  const ceiling = lowestCeiling(edition, standards);
  const possible = edition.overall.values
    .map((step) => step.rating)
    .filter((rating) => reachable(edition, total, most, ceiling?.ceiling).has(rating));
  const sum = `${total} out of ${outOf}`;
  if (open.length > 0) {
    const codes = open.map(({ code }) => code).join(', ');
    const reason = `${sum}; not rated yet: ${codes}; overall still possible: ${spanOf(possible)}`;
    return { rating: null, limited: false, possible, reason };
  }
  const byTotal = ratingOfTotal(edition, total);
  const rating = held(edition, byTotal, ceiling?.ceiling);
  if (ceiling && rating !== byTotal) {
    const reason = `${sum} would be ${byTotal}; ${ceiling.standard} is ${ceiling.rating}, so the service cannot be better than ${rating} overall`;
    return { rating, limited: true, possible, reason };
  }
  return {
    rating,
    limited: false,
    possible,
    reason: `${sum}: ${rating} (${span(edition, total)})`,
  };
}

/** "Good to Outstanding", or the one that is left. */
function spanOf(possible: readonly Rating[]): string {
  return [...new Set([possible[0], possible.at(-1)])].join(' to ');
}

/** "19 to 30": the totals that give the same rating as this one. */
function span(edition: Edition, total: number): string {
  const steps = edition.overall.values;
  const index = steps.findLastIndex((step) => step.fromTotal <= total);
  const next = steps[index + 1];
  const from = steps[index]?.fromTotal ?? 0;
  return next ? `${from} to ${next.fromTotal - 1}` : `${from} or more`;
}

function reachable(edition: Edition, least: number, most: number, ceiling: Rating | undefined) {
  const ratings = new Set<Rating>();
  for (let total = least; total <= most; total++) {
    ratings.add(held(edition, ratingOfTotal(edition, total), ceiling));
  }
  return ratings;
}

function held(edition: Edition, rating: Rating, ceiling: Rating | undefined): Rating {
  if (ceiling === undefined) return rating;
  const score = (name: Rating) => bandOfRating(edition, name)?.score ?? 0;
  return score(rating) > score(ceiling) ? ceiling : rating;
}

/** The limit in force with the lowest ceiling. */
function lowestCeiling(edition: Edition, standards: readonly StandardResult[]) {
  return edition.limits
    .filter((limit) =>
      standards.some(({ code, rating }) => code === limit.standard && rating === limit.rating),
    )
    .sort(
      (a, b) =>
        (bandOfRating(edition, a.ceiling)?.score ?? 0) -
        (bandOfRating(edition, b.ceiling)?.score ?? 0),
    )[0];
}
