import { type Edition, type Rating, bandOfRating } from '../editions/edition';
import type { RatingChance } from '../sampling/chance';
import { overallRating } from '../scoring/overall';
import type { Result, StandardResult } from '../scoring/result';
import { chancesOf } from './chances-of';
import { type DomainModel, areEnough, isCensus } from './firm-model';
import type { RatingDraws } from './rating-draws';

/** How firm the overall rating is. */
export interface FirmOverall {
  /** The overall rating by rule, ignoring panel decisions. */
  readonly ruleRating: Rating;
  readonly ruleTotal: number;
  /** The rating and the total in force, panel decisions included. */
  readonly inForce: { readonly rating: Rating; readonly total: number };
  readonly chances: readonly RatingChance<Rating>[];
  readonly firmness: number;
  /** Whether the cases of every domain are enough to call a rating firm at all. */
  readonly isEnough: boolean;
  /** How likely each total is; index = total. Totals that cannot be reached are 0. */
  readonly totals: readonly number[];
  /** The range of totals for the confidence, with equal parts left out below and above. */
  readonly range: { readonly low: number; readonly high: number };
}

/** The number of drawn caseloads. */
export interface DrawnCaseloads {
  /** The standards that were drawn. */
  readonly codes: ReadonlySet<string>;
  /** The domains that they were drawn from. */
  readonly models: readonly DomainModel[];
  readonly drawn: RatingDraws;
}

/**
 * The overall rating by rule in the drawn caseloads. Standards that were not drawn, including
 * judgements, keep their score.
 *
 * @param confidence of the range of totals; a share
 * @returns null while a standard of the total is not rated
 */
export function firmOverall(
  edition: Edition,
  result: Result,
  { codes: drawnCodes, models, drawn }: DrawnCaseloads,
  confidence: number,
): FirmOverall | null {
  const byRule = result.standards.map((standard) => withoutPanel(edition, standard));
  const { rating } = overallRating(edition, byRule);
  const counted = byRule.filter(({ inTotal }) => inTotal);
  if (rating === null) return null;
  const fixed = counted
    .filter(({ code }) => !drawnCodes.has(code))
    .reduce((sum, { score }) => sum + (score ?? 0), 0);
  const ruleTotal = counted.reduce((sum, { score }) => sum + (score ?? 0), 0);
  const totals: number[] = [];
  const byRating = new Map<Rating, number>();
  drawn.totals.forEach((count, sum) => {
    totals[fixed + sum] = count / drawn.draws;
    const given = ratingAt(edition, byRule, ruleTotal, fixed + sum);
    byRating.set(given, (byRating.get(given) ?? 0) + count);
  });
  const all = Array.from(totals, (probability) => probability ?? 0);
  const ratings = edition.overall.values.map((step) => step.rating);
  const chances = chancesOf(ratings, byRating, drawn.draws, models.every(isCensus));
  return {
    ruleRating: rating,
    ruleTotal,
    inForce: { rating: result.overall.rating ?? rating, total: result.score.total },
    chances,
    firmness: probabilityOf(chances, rating),
    isEnough: models.every(({ sample }) => areEnough(sample)),
    totals: all,
    range: middle(all, confidence),
  };
}

/** A standard as the rule alone rates it. */
function withoutPanel(edition: Edition, standard: StandardResult): StandardResult {
  if (!standard.panel) return standard;
  const { ruleRating } = standard;
  return {
    ...standard,
    rating: ruleRating,
    panel: null,
    score: ruleRating === null ? null : (bandOfRating(edition, ruleRating)?.score ?? null),
  };
}

/** The overall rating at another total, with the limiting judgements as they are. */
function ratingAt(
  edition: Edition,
  standards: readonly StandardResult[],
  total: number,
  other: number,
): Rating {
  // The difference in the total is put on one standard: only the sum matters, and the limits stay.
  const [first] = standards.filter(({ inTotal }) => inTotal);
  const moved = standards.map((standard) =>
    standard === first ? { ...standard, score: (standard.score ?? 0) + other - total } : standard,
  );
  return overallRating(edition, moved).rating ?? '';
}

function middle(totals: readonly number[], confidence: number): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  const firstBeyond = (order: readonly number[], share: number) => {
    let sum = 0;
    return order.findIndex((probability) => (sum += probability) > share + 1e-12);
  };
  const low = firstBeyond(totals, tail);
  return { low, high: totals.length - 1 - firstBeyond([...totals].reverse(), tail) };
}

/** The probability of one of the ratings. */
export function probabilityOf(chances: readonly RatingChance<Rating>[], rating: Rating): number {
  return chances.find((one) => one.rating === rating)?.probability ?? 0;
}
