/**
 * How far an observed count lies from an expected one: observed·ln(observed/expected) + expected −
 * observed; 0 where they agree.
 *
 * The core of a binomial probability. When the two are close, the three terms almost cancel, so a
 * series replaces them.
 *
 * Source: C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000 (there bd0).
 *
 * @param observed more than 0
 * @param expected more than 0
 * @returns 0 or more, without a unit
 * @example deviance(5, 5) // 0
 */
export function deviance(observed: number, expected: number): number {
  const difference = observed - expected;
  if (Math.abs(difference) >= 0.1 * (observed + expected)) {
    return observed * Math.log(observed / expected) - difference;
  }
  const ratio = difference / (observed + expected);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let power = 2 * observed * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
