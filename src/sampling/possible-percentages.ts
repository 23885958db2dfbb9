import { checkWhole, LARGEST_CASES, LARGEST_LIST } from './checks';
import { lowestCount } from './lowest-count';

/** The first and last of a run of counts without gaps; both are numbers of yes. */
export interface CountRange {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Which numbers of yes among `sample` cases are printed as `percent`.
 *
 * A whole percentage stands for a run of neighbouring counts, or for none at all: a figure that no
 * count gives is a typing error, a scan error or a sub-sample that was not declared. It needs no
 * search, so a sample of a thousand million costs no more than one of seventeen.
 *
 * Source: the GRIM test, N. J. L. Brown and J. A. J. Heathers, "The GRIM Test", Social
 * Psychological and Personality Science 8(4), 2017, with rounding half up as the reports round.
 *
 * @param percent whole per cent, 0 to 100
 * @param sample number of cases the percentage was taken of, at least 1
 * @returns the run, or `null` if no count gives the percentage
 * @throws SamplingError for anything else
 * @example countRange(47, 17) // { lowest: 8, highest: 8 }
 * @example countRange(26, 17) // null
 */
export function countRange(percent: number, sample: number): CountRange | null {
  checkWhole('percentage', percent, 0, 100);
  checkWhole('sample', sample, 1, LARGEST_CASES);
  const lowest = lowestCount(percent, sample);
  // Half a case above the last full one still rounds to 100, but there is no such case.
  const highest = Math.min(sample, lowestCount(percent + 1, sample) - 1);
  return lowest <= highest ? { lowest, highest } : null;
}

/**
 * Whether some number of yes among `sample` cases is printed as `percent`.
 *
 * @param percent whole per cent, 0 to 100
 * @param sample number of cases, at least 1
 * @throws SamplingError for anything else
 * @example isPossible(61, 42) // false
 * @example isPossible(61, 41) // true
 */
export function isPossible(percent: number, sample: number): boolean {
  return countRange(percent, sample) !== null;
}

/**
 * Every number of yes among `sample` cases that is printed as `percent`, ascending.
 *
 * One percentage of n cases has about n/100 counts. If you need only the ends, or the sample is
 * very large, use `countRange`.
 *
 * @param percent whole per cent, 0 to 100
 * @param sample number of cases, at least 1
 * @returns the counts; empty if the percentage is impossible
 * @throws SamplingError for anything else
 * @example counts(24, 17) // [4]
 * @example counts(50, 200) // [99, 100]
 */
export function counts(percent: number, sample: number): readonly number[] {
  const range = countRange(percent, sample);
  if (range === null) return [];
  return Array.from({ length: range.highest - range.lowest + 1 }, (_, step) => range.lowest + step);
}

/**
 * The sample sizes from 1 to `largest` that can give `percent`, ascending.
 *
 * It shows which sub-samples a published figure may come from. From 100 cases up, every whole
 * percentage is possible, because each covers at least one count.
 *
 * @param percent whole per cent, 0 to 100
 * @param largest the largest size to name, at least 1 and at most the rows of a worksheet
 * @throws SamplingError for anything else
 * @example possibleSizes(61, 42).slice(-4) // [33, 36, 38, 41]
 * @example possibleSizes(26, 17) // []
 */
export function possibleSizes(percent: number, largest: number): readonly number[] {
  checkWhole('percentage', percent, 0, 100);
  checkWhole('largest sample', largest, 1, LARGEST_LIST);
  const sizes: number[] = [];
  for (let size = 1; size <= largest; size += 1) {
    if (isPossible(percent, size)) sizes.push(size);
  }
  return sizes;
}
