import { checkPopulation, checkWhole, LARGEST_CASES } from './checks';
import { twoSidedZ } from './two-sided-z';
import { USUAL_CONFIDENCE } from './usual-precision';

/**
 * How far a percentage of `sample` cases may lie from that of the whole population.
 *
 * e = z·√(p(1 − p)/n · (N − n)/(N − 1)) with p one half, where the margin is widest; 0 for a
 * census. A rule of thumb for planning. It uses the normal curve, so for a handful of cases it says
 * little (it may exceed 1, a hundred percentage points), and `interval` says more.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition, 1977, theorem 3.2.
 *
 * @param sample number of cases inspected, at least 1
 * @param population number of eligible cases, at least `sample`; undefined: unknown or infinite
 * @param confidence a share, more than 0 and less than 1; default: 0.8
 * @returns the margin as a share: 0.05 is five percentage points
 * @throws SamplingError for anything else, a blank read as 0 among them
 * @example marginOfError(6, 6) // 0
 * @example marginOfError(42, 55).toFixed(4) // '0.0485'
 */
export function marginOfError(
  sample: number,
  population?: number,
  confidence: number = USUAL_CONFIDENCE,
): number {
  checkWhole('sample', sample, 1, LARGEST_CASES);
  if (population !== undefined) checkPopulation(sample, population);
  const z = twoSidedZ(confidence);
  if (sample === population) return 0;
  const unseen = population === undefined ? 1 : (population - sample) / (population - 1);
  return z * Math.sqrt((0.25 / sample) * unseen);
}
