import { binomialTails } from './binomial-tails';
import { checkBands, type PercentBand } from './percent-bands';
import { checkSample } from './checks';
import { hypergeometricTails } from './hypergeometric-tails';
import { lowestCount } from './lowest-count';
import { ALL_BELOW, ALL_FROM, type Tails } from './tails';

/** How likely one rating is, as a share. */
export interface RatingChance<Rating extends string> {
  readonly rating: Rating;
  readonly probability: number;
}

/**
 * How likely each rating is for the whole population, when `yes` of `sample` cases were yes.
 *
 * Before the sample every share (every number of yes in the population) counts as equally likely.
 * The rating is that of the rounded percentage, so half a per cent below a band already counts as
 * in it. Without a population the share of yes then follows a beta distribution, Beta(yes + 1, no +
 * 1); with one, the cases not seen follow a beta-binomial one. Both are read as order statistics: a
 * share below x is as likely as more than `yes` of `sample` + 1 random shares below x, and fewer
 * than k yes in the population as likely as more than `yes` marked among `sample` + 1 drawn out of
 * `population` + 1 of which k are marked. So plain binomial and hypergeometric tails give the exact
 * answer, without a sum over the population.
 *
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd edition, 2013, section 2.1; D. Dyer and R. L.
 * Pierce, "On the Choice of the Prior Distribution in Hypergeometric Sampling", Communications in
 * Statistics – Theory and Methods 22(8), 1993.
 *
 * @param yes number of cases answered yes, 0 to `sample`
 * @param sample number of cases in the base, at least 1
 * @param bands the edition's ratings, each with the whole per cent it starts from, ascending from 0
 * @param population number of eligible cases, at least `sample`; undefined: unknown or infinite
 * @returns one probability per band, in the order of the bands; they add up to 1
 * @throws SamplingError for anything else
 * @example chance(11, 17, [{ rating: 'Any', fromPercent: 0 }]) // [{ rating: 'Any', probability: 1 }]
 */
export function chance<Rating extends string>(
  yes: number,
  sample: number,
  bands: readonly PercentBand<Rating>[],
  population?: number,
): readonly RatingChance<Rating>[] {
  checkSample(yes, sample, 1, population);
  checkBands(bands);
  const cuts = bands.slice(1).map((band) => tailsAt(band.fromPercent, yes, sample, population));
  return bands.map(({ rating }, index) => ({
    rating,
    probability: between(cuts[index - 1] ?? ALL_FROM, cuts[index] ?? ALL_BELOW),
  }));
}

/** How likely the population's rounded percentage is below `percent`, and how likely it is not. */
function tailsAt(
  percent: number,
  yes: number,
  sample: number,
  population: number | undefined,
): Tails {
  // More than `yes` below the cut means a share below it: the tails change sides.
  const { below, from } =
    population === undefined
      ? binomialTails(yes + 1, sample + 1, (2 * percent - 1) / 200, (201 - 2 * percent) / 200)
      : hypergeometricTails(yes + 1, population + 1, lowestCount(percent, population), sample + 1);
  return { below: from, from: below };
}

/** The probability between two cuts, taken from the smaller tails so that little cancels. */
function between(lower: Tails, upper: Tails): number {
  if (upper.below <= 0.5) return Math.max(0, upper.below - lower.below);
  if (lower.below > 0.5) return Math.max(0, lower.from - upper.from);
  return Math.max(0, 1 - lower.below - upper.from);
}
