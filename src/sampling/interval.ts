import { checkSample } from './checks';
import { hypergeometricTails } from './hypergeometric-tails';
import { twoSidedZ } from './two-sided-z';
import { USUAL_CONFIDENCE } from './usual-precision';

/** Two shares, each 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two tails that differ by less than this share of themselves differ only by rounding. */
const TIE = 1e-12;

/**
 * Between which shares of yes the whole population is likely to lie, when `yes` of `sample` were.
 *
 * Without a population: Wilson's score interval, which never leaves 0 to 1 and holds the confidence
 * on average. With one: the exact interval, all numbers of yes in the population under which so
 * extreme a sample has more than half of 1 − confidence in its tail, as shares of the population;
 * it always holds the confidence, and is wider as a result. A census gives the share itself, twice.
 *
 * This is for the unrounded share. `chance` covers the rounded percentage and its rating.
 *
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
 * JASA 22, 1927; J. P. Buonaccorsi, "A Note on Confidence Intervals for Proportions in Finite
 * Populations", The American Statistician 41(3), 1987, after C. J. Clopper and E. S. Pearson, 1934.
 *
 * @param yes number of cases answered yes, 0 to `sample`
 * @param sample number of cases in the base, at least 1
 * @param population number of eligible cases, at least `sample`; undefined: unknown or infinite
 * @param confidence a share, more than 0 and less than 1; default: 0.8
 * @throws SamplingError for anything else
 * @example interval(11, 17, 17) // { low: 0.6470588235294118, high: 0.6470588235294118 }
 * @example interval(0, 10).low // 0
 */
export function interval(
  yes: number,
  sample: number,
  population?: number,
  confidence: number = USUAL_CONFIDENCE,
): Interval {
  checkSample(yes, sample, 1, population);
  const z = twoSidedZ(confidence);
  const no = sample - yes;
  if (population === undefined) {
    return { low: wilsonLow(yes, sample, z), high: 1 - wilsonLow(no, sample, z) };
  }
  const tail = (1 - confidence) / 2;
  const fewestYes = fewestMarked(yes, sample, population, tail);
  const fewestNo = fewestMarked(no, sample, population, tail);
  return { low: fewestYes / population, high: (population - fewestNo) / population };
}

/**
 * The lower end of Wilson's interval. Written as the product of both ends over the upper one, to
 * avoid subtracting two close numbers.
 */
function wilsonLow(yes: number, sample: number, z: number): number {
  if (yes === 0) return 0;
  const square = z * z;
  const root = z * Math.sqrt((yes * (sample - yes)) / sample + square / 4);
  return (yes * (yes / sample)) / (yes + square / 2 + root);
}

/** The fewest yes in the population for which `yes` or more in the sample are not too rare. */
function fewestMarked(yes: number, sample: number, population: number, tail: number): number {
  let tooFew = yes - 1;
  let enough = population - (sample - yes);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    // A tail equal to the limit counts as too rare; its last digit must not decide.
    const notRare = hypergeometricTails(yes, population, middle, sample).from > tail * (1 + TIE);
    if (notRare) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
