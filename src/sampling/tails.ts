/** The two tails of a distribution of counts, cut below some count; they add up to 1. */
export interface Tails {
  /** The probability of a smaller count. */
  readonly below: number;
  /** The probability of that count or a larger one. */
  readonly from: number;
}

/** Every count is smaller than the cut. */
export const ALL_BELOW: Tails = { below: 1, from: 0 };

/** No count is smaller than the cut. */
export const ALL_FROM: Tails = { below: 0, from: 1 };

/** A part of the sum this small, and all that follow it, cannot move its sixteenth figure. */
const NEGLIGIBLE = 1e-20;

/**
 * The sum of the probabilities from one count outwards, away from the middle of the distribution.
 *
 * Each probability follows from its neighbour by a ratio, and outwards they only fall, so the sum
 * may stop when they no longer matter: of a thousand million counts at most some hundred thousand
 * are looked at. Nothing is subtracted, so a tail of 10⁻³⁰ is as exact as one of a half.
 *
 * @param probability that of the first count
 * @param steps how many counts follow it at most
 * @param ratio the next count's probability over this one's; `step` is 0 at the first count
 * @returns a probability, never above 1
 * @example sumOutwards(0.5, 60, () => 0.5) // 1
 */
export function sumOutwards(
  probability: number,
  steps: number,
  ratio: (step: number) => number,
): number {
  let sum = probability;
  let term = probability;
  for (let step = 0; step < steps && term > sum * NEGLIGIBLE; step += 1) {
    term *= ratio(step);
    sum += term;
  }
  return Math.min(1, sum);
}
