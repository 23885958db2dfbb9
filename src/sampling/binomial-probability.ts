import { deviance } from './deviance';
import { stirlingError } from './stirling-error';

/**
 * The probability of exactly `count` yes among `trials`, each yes with probability `share`.
 *
 * Accurate to about 14 figures for any number of trials, where the textbook formula overflows or
 * cancels. Plain arithmetic: the functions that call it check their arguments.
 *
 * Source: C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
 *
 * @param count whole number, 0 to `trials`
 * @param trials whole number, 0 or more
 * @param share 0 to 1
 * @param rest 1 − share, passed in because subtracting here would lose its digits
 * @example binomialProbability(1, 2, 0.5, 0.5).toFixed(12) // '0.500000000000'
 */
export function binomialProbability(
  count: number,
  trials: number,
  share: number,
  rest: number,
): number {
  if (share === 0) return count === 0 ? 1 : 0;
  if (rest === 0) return count === trials ? 1 : 0;
  if (count === 0) return allAlike(trials, rest, share);
  if (count === trials) return allAlike(trials, share, rest);
  const exponent =
    stirlingError(trials) -
    stirlingError(count) -
    stirlingError(trials - count) -
    deviance(count, trials * share) -
    deviance(trials - count, trials * rest);
  const spread = 2 * Math.PI * count * ((trials - count) / trials);
  return Math.exp(exponent) / Math.sqrt(spread);
}

/** The probability that all trials have the outcome of probability `share`. */
function allAlike(trials: number, share: number, rest: number): number {
  return Math.exp(trials * (rest < 0.5 ? Math.log1p(-rest) : Math.log(share)));
}
