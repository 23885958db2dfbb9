import { marginOfError } from '../../sampling/margin-of-error';

/** A number of cases and its margin of error. */
export interface MarginPoint {
  readonly cases: number;
  /** A share. */
  readonly margin: number;
}

/** Enough for a smooth curve on any screen. */
const POINTS_AT_MOST = 120;

/**
 * The margin of error against the number of cases, from one case to the most that are of interest.
 *
 * @param population number of eligible cases
 * @param confidence a share
 * @param ofInterest numbers of cases that must be on the curve
 */
export function marginPoints(
  population: number,
  confidence: number,
  ofInterest: readonly number[],
): readonly MarginPoint[] {
  // With a large caseload, only the part around the samples is informative.
  const last = Math.min(population, Math.max(30, 3 * Math.max(1, ...ofInterest)));
  const step = Math.max(1, (last - 1) / POINTS_AT_MOST);
  const all = new Set(ofInterest.filter((cases) => cases <= last));
  for (let cases = 1; cases < last; cases += step) all.add(Math.round(cases));
  all.add(last);
  return [...all]
    .sort((a, b) => a - b)
    .map((cases) => ({ cases, margin: marginOfError(cases, population, confidence) }));
}
