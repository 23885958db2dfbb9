/**
 * How likely a chi-squared variate of `degrees` degrees of freedom is as large as `value` or larger.
 *
 * For whole degrees the tail is a finite sum: from erfc(√(value/2)) or exp(−value/2) upwards, two
 * degrees at a time. Plain arithmetic: the functions that call it check their arguments.
 *
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, formulas 26.4.4
 * and 26.4.5 (the sums), 7.1.6 and 7.1.14 (erfc as a series and as a continued fraction).
 *
 * @param value 0 or more
 * @param degrees whole number, 1 or more
 * @returns a probability, 0 to 1
 * @example chiSquaredTail(0, 3) // 1
 * @example chiSquaredTail(3.841458820694124, 1).toFixed(12) // '0.050000000000'
 */
export function chiSquaredTail(value: number, degrees: number): number {
  if (value <= 0) return 1;
  const half = value / 2;
  const odd = degrees % 2 === 1;
  let tail = odd ? complementaryError(Math.sqrt(half)) : Math.exp(-half);
  // half^a · e^−half / Γ(a + 1), for a = ½, 1½, … or 1, 2, …
  let term = odd ? (2 * Math.sqrt(half) * Math.exp(-half)) / Math.sqrt(Math.PI) : half * tail;
  for (let a = odd ? 0.5 : 1; a < degrees / 2 - 0.25; a += 1) {
    tail += term;
    term *= half / (a + 1);
  }
  return Math.min(1, tail);
}

/** The complementary error function of x, more than 0. */
function complementaryError(x: number): number {
  const square = x * x;
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= (2 * square) / (2 * n + 1);
      sum += term;
    }
    return 1 - ((2 * sum) / Math.sqrt(Math.PI)) * Math.exp(-square);
  }
  let fraction = x;
  for (let n = 120; n >= 1; n -= 1) fraction = x + n / 2 / fraction;
  return Math.exp(-square) / Math.sqrt(Math.PI) / fraction;
}
