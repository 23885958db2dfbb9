import { binomialProbability } from './binomial-probability';
import { ALL_BELOW, ALL_FROM, sumOutwards, type Tails } from './tails';

/**
 * How likely fewer than `count` yes are among `trials`, and how likely that many or more.
 *
 * The smaller tail is summed and the other is its complement. Plain arithmetic: the functions that
 * call it check their arguments.
 *
 * @param count whole number; any, also outside 0 to `trials`
 * @param trials whole number, 0 or more
 * @param share probability of yes, more than 0 and less than 1
 * @param rest 1 − share
 * @example binomialTails(0, 7, 0.3, 0.7) // { below: 0, from: 1 }
 */
export function binomialTails(count: number, trials: number, share: number, rest: number): Tails {
  if (count <= 0) return ALL_FROM;
  if (count > trials) return ALL_BELOW;
  if (count > trials * share) {
    const from = sumOutwards(
      binomialProbability(count, trials, share, rest),
      trials - count,
      (step) => ((trials - count - step) / (count + step + 1)) * (share / rest),
    );
    return { below: 1 - from, from };
  }
  const last = count - 1;
  const below = sumOutwards(
    binomialProbability(last, trials, share, rest),
    last,
    (step) => ((last - step) / (trials - last + step + 1)) * (rest / share),
  );
  return { below, from: 1 - below };
}
