import { type Edition, type Rating, bandOfRating, highestTotal } from '../editions/edition';
import type { Result } from '../scoring/result';

/** Where a service stands between the lowest and the highest total. */
export interface ScoreMap {
  readonly total: number;
  /** The highest possible total with all standards: 36 for twelve. */
  readonly outOf: number;
  readonly steps: readonly ScoreStep[];
  /** Null while a standard of the total is not rated. */
  readonly rating: Rating | null;
  /** Points missing to the next better step of the total; null on the best one. */
  readonly pointsUp: number | null;
  /** Points to lose to the next worse step of the total; null on the worst one. */
  readonly pointsDown: number | null;
  readonly standards: readonly { readonly code: string; readonly score: number | null }[];
}

/** The totals, both inclusive, that give an overall rating before any limiting judgement. */
export interface ScoreStep {
  readonly rating: Rating;
  readonly from: number;
  readonly to: number;
}

/** The score map of a result, after panel decisions. While it is incomplete no points are given. */
export function scoreMap(edition: Edition, result: Result): ScoreMap {
  const { values } = edition.overall;
  const outOf = highestTotal(edition);
  const { total } = result.score;
  const complete = result.overall.rating !== null;
  const steps = values.map(({ rating, fromTotal }, i) => ({
    rating,
    from: fromTotal,
    to: (values[i + 1]?.fromTotal ?? outOf + 1) - 1,
  }));
  const here = steps.findIndex(({ from, to }) => total >= from && total <= to);
  const better = steps[here + 1];
  const worse = steps[here - 1];
  return {
    total,
    outOf,
    steps,
    rating: result.overall.rating,
    pointsUp: complete && better ? better.from - total : null,
    pointsDown: complete && worse ? total - worse.to : null,
    standards: result.standards
      .filter(({ inTotal }) => inTotal)
      .map(({ code, score }) => ({ code, score })),
  };
}

/** Whether one rating is better than another, by the scores of the edition's bands. */
export function isBetter(edition: Edition, rating: Rating, than: Rating): boolean {
  const score = (name: Rating) => bandOfRating(edition, name)?.score ?? 0;
  return score(rating) > score(than);
}
