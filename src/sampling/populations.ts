import { checkWhole, LARGEST_CASES } from './checks';
import { sampleSize, unlimitedSampleSize } from './sample-size';
import { USUAL_CONFIDENCE, USUAL_MARGIN } from './usual-precision';

/** The populations that call for one sample size; both ends are numbers of cases. */
export interface Populations {
  readonly smallest: number;
  /** `null` if the sample is enough for any larger population too. */
  readonly largest: number | null;
}

/**
 * Which populations call for exactly `sample` cases: the inverse of `sampleSize`.
 *
 * Use it to read a published sample: 42 cases mean 55 or 56 eligible ones. The sample size never
 * falls as the population grows, so the populations are a run without gaps. It stops growing at a
 * ceiling (165 cases for 80% and 5%): a sample at the ceiling has no largest population, and one
 * above it has no population at all. A largest population beyond the thousand million that these
 * functions take counts as none.
 *
 * Solves n ≥ n₀·N/(N + n₀ − 1) for N; see `sampleSize` for the source.
 *
 * @param sample number of cases inspected, at least 1
 * @param confidence a share, more than 0 and less than 1; default: 0.8
 * @param margin margin of error, a share, more than 0 and less than 1; default: 0.05
 * @returns the run, or `null` if no population calls for that sample
 * @throws SamplingError for anything else, a blank read as 0 among them
 * @example populations(42) // { smallest: 55, largest: 56 }
 * @example populations(165).largest // null
 * @example populations(166) // null
 */
export function populations(
  sample: number,
  confidence: number = USUAL_CONFIDENCE,
  margin: number = USUAL_MARGIN,
): Populations | null {
  checkWhole('sample', sample, 1, LARGEST_CASES);
  const largest = largestPopulation(sample, confidence, margin);
  if (sample === 1) return { smallest: 1, largest };
  const below = largestPopulation(sample - 1, confidence, margin);
  return below === null ? null : { smallest: below + 1, largest };
}

/** The largest population for which `sample` cases are enough; `null` if they always are. */
function largestPopulation(sample: number, confidence: number, margin: number): number | null {
  const unlimited = unlimitedSampleSize(confidence, margin);
  if (sample >= unlimited) return null;
  const solved = Math.floor((sample * (1 - 1 / unlimited)) / (1 - sample / unlimited));
  if (solved >= LARGEST_CASES) return null;
  // The division may just miss a whole number, so the sample size itself decides.
  const enough = (population: number) => sampleSize(population, confidence, margin) <= sample;
  if (enough(solved + 1)) return solved + 1;
  return enough(solved) ? solved : solved - 1;
}
