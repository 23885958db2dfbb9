import type { RandomSource } from './random-source';

/** Looked up once, because each access to a global is slow in some hosts. */
const { log, sqrt, cos } = Math;

/**
 * A random number from the gamma distribution with the given shape and scale 1.
 *
 * With shape 1 it is exponential. Plain arithmetic: the functions that call it check their
 * arguments.
 *
 * Source: G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM
 * Transactions on Mathematical Software 26(3), 2000; its note for shapes below 1.
 *
 * @param shape more than 0
 * @param random the source of the numbers; the call uses some of them
 * @returns a number more than 0
 * @example gammaVariate(2, randomSource(1)) > 0 // true
 */
export function gammaVariate(shape: number, random: RandomSource): number {
  if (shape === 1) return exponential(random);
  if (shape < 1) {
    const whole = gammaVariate(shape + 1, random);
    return whole * (1 - random.share()) ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (log(1 - random.share()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}

function exponential(random: RandomSource): number {
  return -log(1 - random.share());
}

/** A standard normal variate, by the transformation of Box and Muller. */
function normal(random: RandomSource): number {
  const radius = sqrt(2 * exponential(random));
  return radius * cos(2 * Math.PI * random.share());
}
