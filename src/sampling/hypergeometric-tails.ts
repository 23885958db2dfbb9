import { binomialProbability } from './binomial-probability';
import { ALL_BELOW, ALL_FROM, sumOutwards, type Tails } from './tails';

/**
 * How likely fewer than `count` yes are among the drawn cases, and how likely that many or more,
 * when `drawn` cases are taken out of `population` of which `marked` are yes.
 *
 * The smaller tail is summed and the other is its complement. Plain arithmetic: the functions that
 * call it check their arguments.
 *
 * Source of the single probability: C. Loader, "Fast and Accurate Computation of Binomial
 * Probabilities", 2000: three binomial probabilities in place of nine factorials.
 *
 * @param count whole number; any, also one that cannot be drawn
 * @param population whole number, 1 or more
 * @param marked whole number, 0 to `population`
 * @param drawn whole number, 0 to `population`
 * @example hypergeometricTails(1, 10, 1, 10) // { below: 0, from: 1 }
 */
export function hypergeometricTails(
  count: number,
  population: number,
  marked: number,
  drawn: number,
): Tails {
  const unmarked = population - marked;
  const fewest = Math.max(0, drawn - unmarked);
  const most = Math.min(drawn, marked);
  if (count <= fewest) return ALL_FROM;
  if (count > most) return ALL_BELOW;
  if (count > drawn * (marked / population)) {
    const from = sumOutwards(
      hypergeometricProbability(count, population, marked, drawn),
      most - count,
      (step) => {
        const next = count + step + 1;
        return ((marked - next + 1) / next) * ((drawn - next + 1) / (unmarked - drawn + next));
      },
    );
    return { below: 1 - from, from };
  }
  const last = count - 1;
  const below = sumOutwards(
    hypergeometricProbability(last, population, marked, drawn),
    last - fewest,
    (step) => {
      const here = last - step;
      return (here / (marked - here + 1)) * ((unmarked - drawn + here) / (drawn - here + 1));
    },
  );
  return { below, from: 1 - below };
}

/** The probability of exactly `count` yes among the drawn cases; `count` can be drawn. */
function hypergeometricProbability(
  count: number,
  population: number,
  marked: number,
  drawn: number,
): number {
  const share = drawn / population;
  const rest = (population - drawn) / population;
  return (
    (binomialProbability(count, marked, share, rest) *
      binomialProbability(drawn - count, population - marked, share, rest)) /
    binomialProbability(drawn, population, share, rest)
  );
}
