import { checkShare, checkWhole, LARGEST_CASES } from './checks';
import { twoSidedZ } from './two-sided-z';
import { USUAL_CONFIDENCE, USUAL_MARGIN } from './usual-precision';

/**
 * How many cases to inspect out of `population`.
 *
 * n = n₀ / (1 + (n₀ − 1)/N) rounded up, where n₀ = z²·p(1 − p)/e² would do for a population without
 * end. p is one half, the share that needs the most cases. Never more than the population, and
 * never fewer than one. Gives the samples of the published inspections.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition, 1977, section 4.4; confidence and margin
 * as the reports state.
 *
 * @param population number of eligible cases, at least 1
 * @param confidence a share, more than 0 and less than 1; default: 0.8
 * @param margin margin of error, a share, more than 0 and less than 1; default: 0.05
 * @returns number of cases
 * @throws SamplingError for anything else, a blank read as 0 among them
 * @example sampleSize(55) // 42
 * @example sampleSize(86) // 57
 */
export function sampleSize(
  population: number,
  confidence: number = USUAL_CONFIDENCE,
  margin: number = USUAL_MARGIN,
): number {
  checkWhole('population', population, 1, LARGEST_CASES);
  const unlimited = unlimitedSampleSize(confidence, margin);
  if (population === 1) return 1;
  // Divided through by n₀, so that a margin too small for n₀ to be held asks for a census.
  const exact = population / (1 + (population - 1) / unlimited);
  return Math.max(1, Math.min(population, Math.ceil(exact)));
}

/**
 * How many cases a population without end would need: n₀ = z²/(4·margin²), not rounded.
 *
 * @param confidence a share, more than 0 and less than 1
 * @param margin margin of error, a share, more than 0 and less than 1
 * @returns number of cases, with its fraction
 * @throws SamplingError for anything else
 * @example Math.ceil(unlimitedSampleSize(0.8, 0.05)) // 165
 */
export function unlimitedSampleSize(confidence: number, margin: number): number {
  const z = twoSidedZ(confidence);
  checkShare('margin of error', margin, USUAL_MARGIN);
  return (z / (2 * margin)) ** 2;
}
