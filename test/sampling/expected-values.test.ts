import { binomialTails } from '../../src/sampling/binomial-tails';
import { chance } from '../../src/sampling/chance';
import { hypergeometricTails } from '../../src/sampling/hypergeometric-tails';
import { interval } from '../../src/sampling/interval';
import { marginOfError } from '../../src/sampling/margin-of-error';
import { needed } from '../../src/sampling/needed';
import { populations } from '../../src/sampling/populations';
import { sampleSize } from '../../src/sampling/sample-size';
import { twoSidedZ } from '../../src/sampling/two-sided-z';
import expected from './expected.json';

/** Made by expected.py from scipy, exact fractions and 50 digits; see there. */
const RELATIVE = 1e-9;

/** Within a share of the expected value, so that a tail of 10⁻³⁰ is held to nine figures too. */
function expectNear(actual: number, value: number, atLeast = 1e-300): void {
  const distance = Math.abs(actual - value);
  if (!(distance <= Math.max(RELATIVE * Math.abs(value), atLeast))) {
    throw new Error(`${actual} is not ${value}`);
  }
}

const bands = [
  { rating: 'Inadequate', fromPercent: 0 },
  { rating: 'Requires improvement', fromPercent: 50 },
  { rating: 'Good', fromPercent: 65 },
  { rating: 'Outstanding', fromPercent: 80 },
] as const;

describe('values from outside, to nine figures', () => {
  test.each(expected.z)('z of $confidence is $z', ({ confidence, z }) => {
    expectNear(twoSidedZ(confidence), z);
  });

  test.each(expected.sampleSizes)(
    '$sample cases of $population, confidence $confidence, margin $margin',
    ({ population, confidence, margin, sample }) => {
      expect(sampleSize(population, confidence, margin)).toBe(sample);
    },
  );

  test.each(expected.margins)(
    'margin of $sample of $population cases, confidence $confidence',
    ({ sample, population, confidence, margin }) => {
      expectNear(marginOfError(sample, population ?? undefined, confidence), margin);
    },
  );

  test.each(expected.populations)(
    '$sample cases, confidence $confidence, margin $margin come from $populations',
    ({ sample, confidence, margin, populations: fitting }) => {
      const [smallest, largest] = fitting ?? [];
      expect(populations(sample, confidence, margin)).toEqual(
        fitting === null ? null : { smallest, largest },
      );
    },
  );

  test.each(expected.binomialTails)(
    'binomial tails: %d of %d, cut at %d per cent',
    (count = NaN, trials = NaN, percent = NaN, below = NaN, from = NaN) => {
      const tails = binomialTails(
        count,
        trials,
        (2 * percent - 1) / 200,
        (201 - 2 * percent) / 200,
      );
      // The larger tail is the complement of the smaller one and exact to sixteen decimals.
      expectNear(tails.below, below, below < from ? undefined : 1e-15);
      expectNear(tails.from, from, from < below ? undefined : 1e-15);
    },
  );

  test.each(expected.hypergeometricTails)(
    'hypergeometric tails: %d, population %d, marked %d, drawn %d',
    (count = NaN, population = NaN, marked = NaN, drawn = NaN, below = NaN, from = NaN) => {
      const tails = hypergeometricTails(count, population, marked, drawn);
      expectNear(tails.below, below, below < from ? undefined : 1e-15);
      expectNear(tails.from, from, from < below ? undefined : 1e-15);
    },
  );

  test.each(expected.wilson)(
    'interval of $yes of $sample, confidence $confidence',
    ({ yes, sample, confidence, interval: [low = NaN, high = NaN] }) => {
      const found = interval(yes, sample, undefined, confidence);
      expectNear(found.low, low, 1e-15);
      expectNear(found.high, high);
    },
  );

  test.each(expected.exactIntervals)(
    'interval of $yes of $sample of $population, confidence $confidence',
    ({ yes, sample, population, confidence, counts: [low = NaN, high = NaN] }) => {
      expect(interval(yes, sample, population, confidence)).toEqual({
        low: low / population,
        high: high / population,
      });
    },
  );

  test.each(expected.chances)(
    'chances of $yes of $sample of $population',
    ({ yes, sample, population, chances }) => {
      const found = chance(yes, sample, bands, population ?? undefined);
      expect(found.map(({ rating }) => rating)).toEqual(bands.map(({ rating }) => rating));
      found.forEach(({ probability }, index) => {
        expectNear(probability, chances[index] ?? NaN);
      });
    },
  );

  test.each(expected.needed)(
    '$percent per cent from $yes of $sample with $more more: $needed',
    ({ yes, sample, percent, more, needed: further }) => {
      expect(needed(yes, sample, percent, more ?? undefined)).toBe(further);
    },
  );
});
