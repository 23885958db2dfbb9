import { gammaVariate } from '../../src/sampling/gamma-variate';
import { randomSource } from '../../src/sampling/random-source';

const DRAWS = 40_000;

function drawn(shape: number): number[] {
  const random = randomSource(1912);
  return Array.from({ length: DRAWS }, () => gammaVariate(shape, random));
}

// Mean and variance of a gamma variate of scale 1 are both its shape; its fourth moment about the
// mean is 3·shape² + 6·shape. Four standard errors: one test in 15,000 fails by chance, but for the seed.
test.each([0.1, 0.25, 0.5, 0.75, 1, 1.5, 8])('of shape %d: mean and variance', (shape) => {
  const numbers = drawn(shape);
  const mean = numbers.reduce((sum, one) => sum + one, 0) / DRAWS;
  const variance = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / DRAWS;
  expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / DRAWS));
  const spread = Math.sqrt((2 * shape ** 2 + 6 * shape) / DRAWS);
  expect(Math.abs(variance - shape)).toBeLessThan(4 * spread);
  expect(Math.min(...numbers.slice(0, 10_000))).toBeGreaterThan(0);
});

// Half the square of a standard normal variate is a gamma variate of shape 1/2; the shares are those
// of the table of the normal distribution.
test.each([
  [0.126, 0.1003],
  [0.674, 0.4997],
  [1.282, 0.8002],
  [1.96, 0.95],
  [2.576, 0.99],
])('of shape 1/2: a share of variates up to %d² / 2', (z, share) => {
  const below = drawn(0.5).filter((one) => one <= (z * z) / 2).length / DRAWS;
  expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / DRAWS) + 1e-4);
});
