import { type Edition, type Rating, bandOfRating } from '../../editions/edition';
import { overallRating, totalScore } from '../../scoring/overall';
import type { OverallResult, Result, Score, StandardResult } from '../../scoring/result';

/** The total and the overall rating if standards had other ratings. */
export interface AsIf {
  readonly score: Score;
  readonly overall: OverallResult;
  /** Codes of the standards with a tried rating that differs from the real one. */
  readonly changed: readonly string[];
}

/** Ratings to try, by the standard's code; null for not rated. */
export type TriedRatings = Readonly<Partial<Record<string, Rating | null>>>;

/** The standards that affect the overall rating: those in the total, and the limits. */
export function standardsThatCount(
  edition: Edition,
  { standards }: Result,
): readonly StandardResult[] {
  const limiting = new Set(edition.limits.map(({ standard }) => standard));
  return standards.filter(({ code, inTotal }) => inTotal || limiting.has(code));
}

/**
 * The total and the overall rating by the rules, with some standards rated differently. Everything
 * else stays as it is, including panel decisions. Nothing is changed in the tracker.
 */
export function ratingsAsIf(edition: Edition, result: Result, tried: TriedRatings): AsIf {
  const changed: string[] = [];
  const standards = result.standards.map((standard) => {
    const rating = tried[standard.code];
    if (rating === undefined || rating === standard.rating) return standard;
    changed.push(standard.code);
    const score = rating === null ? null : (bandOfRating(edition, rating)?.score ?? null);
    return { ...standard, rating, score };
  });
  return {
    score: totalScore(edition, standards),
    overall: overallRating(edition, standards),
    changed,
  };
}
