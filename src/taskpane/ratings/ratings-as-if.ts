import { type Edition, type Rating, bandOfRating } from '../../editions/edition';
import { overallRating, totalScore } from '../../scoring/overall';
import type { OverallResult, Result, Score, StandardResult } from '../../scoring/result';

/** What the total and the overall rating would be with other ratings of standards. */
export interface AsIf {
  readonly score: Score;
  readonly overall: OverallResult;
  /** Codes of the standards that have another rating than they really have. */
  readonly changed: readonly string[];
}

/** Ratings to try, per code of a standard; null for not rated. */
export type TriedRatings = Readonly<Partial<Record<string, Rating | null>>>;

/** The standards whose rating has a say in the overall rating: those of the total, and the limits. */
export function standardsThatCount(
  edition: Edition,
  { standards }: Result,
): readonly StandardResult[] {
  const limiting = new Set(edition.limits.map(({ standard }) => standard));
  return standards.filter(({ code, inTotal }) => inTotal || limiting.has(code));
}

/**
 * The total and the overall rating as the rules give them, with some standards rated otherwise. What
 * is not tried stays as it is, panel decisions included. It changes nothing.
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
