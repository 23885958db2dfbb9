import type { RandomSource } from './random-source';

/** Looked up once: some hosts make each look at a global dear. */
const { log, sqrt, cos } = Math;

/**
 * A random number from the gamma distribution of a shape and of scale 1.
 *
 * Of shape 1 it is an exponential one. Pure arithmetic for the checked functions of this folder: it
 * checks nothing itself.
 *
 * Source: G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM
 * Transactions on Mathematical Software 26(3), 2000; its note for shapes below 1.
 *
 * @param shape more than 0
 * @param random the source of the numbers; some are used up
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
