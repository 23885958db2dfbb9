import fc from 'fast-check';

import { LARGEST_CASES } from '../../src/sampling/checks';
import { marginOfError } from '../../src/sampling/margin-of-error';
import { populations } from '../../src/sampling/populations';
import { sampleSize } from '../../src/sampling/sample-size';
import { SamplingError } from '../../src/sampling/sampling-error';

const seed = 19770301;
const population = fc.oneof(
  fc.integer({ min: 1, max: 500 }),
  fc.integer({ min: 1, max: LARGEST_CASES }),
);
const confidence = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);
const margin = fc.constantFrom(0.01, 0.05, 0.1, 0.3, 0.9);

describe('the published samples at 80% and a margin of 5', () => {
  test.each([
    { population: 55, sample: 42 },
    { population: 56, sample: 42 },
    { population: 33, sample: 28 },
    { population: 27, sample: 24 },
    { population: 23, sample: 21 },
    { population: 17, sample: 16 },
    { population: 16, sample: 15 },
    { population: 9, sample: 9 },
    { population: 86, sample: 57 },
    { population: 6, sample: 6 },
  ])('$sample of $population', ({ population, sample }) => {
    expect(sampleSize(population)).toBe(sample);
    expect(sampleSize(population, 0.8, 0.05)).toBe(sample);
    const fitting = populations(sample);
    expect(fitting?.smallest).toBeLessThanOrEqual(population);
    expect(fitting?.largest).toBeGreaterThanOrEqual(population);
  });

  test.each([
    [42, { smallest: 55, largest: 56 }],
    [1, { smallest: 1, largest: 1 }],
    [164, { smallest: 21_503, largest: 112_747 }],
    [165, { smallest: 112_748, largest: null }],
    [166, null],
    [LARGEST_CASES, null],
  ])('%d cases come from %j', (sample, expected) => {
    expect(populations(sample)).toEqual(expected);
  });

  test('a margin too small to be squared asks for a census, a tiny confidence for one case', () => {
    expect(sampleSize(55, 0.8, 1e-200)).toBe(55);
    expect(populations(55, 0.8, 1e-200)).toEqual({ smallest: 55, largest: 55 });
    expect(sampleSize(55, 5e-324, 0.05)).toBe(1);
    expect(populations(1, 5e-324, 0.05)).toEqual({ smallest: 1, largest: null });
    expect(populations(2, 5e-324, 0.05)).toBeNull();
  });
});

describe('sample size', () => {
  test(`is from one to the population, and never falls as it grows, seed ${seed}`, () => {
    fc.assert(
      fc.property(population, confidence, margin, (size, level, width) => {
        const sample = sampleSize(size, level, width);
        expect(sample).toBeGreaterThanOrEqual(1);
        expect(sample).toBeLessThanOrEqual(size);
        if (size > 1) expect(sampleSize(size - 1, level, width)).toBeLessThanOrEqual(sample);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test(`is the smallest sample that keeps the margin, seed ${seed}`, () => {
    fc.assert(
      fc.property(population, confidence, margin, (size, level, width) => {
        const sample = sampleSize(size, level, width);
        expect(marginOfError(sample, size, level)).toBeLessThanOrEqual(width * (1 + 1e-9));
        if (sample > 1) expect(marginOfError(sample - 1, size, level)).toBeGreaterThan(width);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test(`stands in the populations it leads back to, whose neighbours do not, seed ${seed}`, () => {
    fc.assert(
      fc.property(population, confidence, margin, (size, level, width) => {
        const sample = sampleSize(size, level, width);
        const fitting = populations(sample, level, width);
        if (fitting === null) throw new Error('a sample size without a population');
        const { smallest, largest } = fitting;
        expect(smallest).toBeLessThanOrEqual(size);
        expect(sampleSize(smallest, level, width)).toBe(sample);
        if (smallest > 1) expect(sampleSize(smallest - 1, level, width)).toBe(sample - 1);
        if (largest === null) {
          expect(sampleSize(LARGEST_CASES, level, width)).toBe(sample);
        } else {
          expect(largest).toBeGreaterThanOrEqual(size);
          expect(sampleSize(largest, level, width)).toBe(sample);
          expect(sampleSize(largest + 1, level, width)).toBe(sample + 1);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  test.each([
    [() => sampleSize(0), 'The population has to be from 1 to 1,000,000,000; it is 0.'],
    [() => sampleSize(-5), 'The population has to be from 1 to 1,000,000,000; it is -5.'],
    [() => sampleSize(54.5), 'The population has to be a whole number; it is 54.5.'],
    [() => sampleSize(NaN), 'The population has to be a whole number; it is NaN.'],
    [() => sampleSize(55, 1), 'The confidence has to be more than 0 and less than 1, such as 0.8'],
    [() => sampleSize(55, 80), 'such as 0.8; it is 80.'],
    [() => sampleSize(55, NaN), 'such as 0.8; it is NaN.'],
    [() => sampleSize(55, 0.8, 0), 'The margin of error has to be more than 0 and less than 1'],
    [() => sampleSize(55, 0.8, 5), 'such as 0.05; it is 5.'],
    [() => populations(0), 'The sample has to be from 1'],
    [() => populations(42, 0), 'The confidence has to be more than 0'],
    [() => populations(42, 0.8, 1), 'The margin of error has to be more than 0'],
  ])('%s is refused', (call, sentence) => {
    expect(call).toThrow(SamplingError);
    expect(call).toThrow(sentence);
  });
});

describe('margin of error', () => {
  test('is nothing for a census, even of one case', () => {
    expect(marginOfError(1, 1)).toBe(0);
    expect(marginOfError(6, 6, 0.99)).toBe(0);
  });

  test(`a bigger sample never widens it, a bigger population never narrows it, seed ${seed}`, () => {
    const sampleAndPopulation = population.chain((size) =>
      fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)),
    );
    fc.assert(
      fc.property(sampleAndPopulation, confidence, ([sample, size], level) => {
        const here = marginOfError(sample, size, level);
        if (sample < size) {
          expect(marginOfError(sample + 1, size, level)).toBeLessThanOrEqual(here);
        }
        if (size < LARGEST_CASES) {
          expect(marginOfError(sample, size + 1, level)).toBeGreaterThanOrEqual(here);
        }
        expect(marginOfError(sample, undefined, level)).toBeGreaterThanOrEqual(here);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test.each([
    [() => marginOfError(56, 55), 'The sample cannot be larger than the population: 56 of 55.'],
    [() => marginOfError(0, 55), 'The sample has to be from 1 to 1,000,000,000; it is 0.'],
    [() => marginOfError(1, 0), 'The population has to be from 1 to 1,000,000,000; it is 0.'],
    [() => marginOfError(42, 55, 1), 'The confidence has to be more than 0 and less than 1'],
  ])('%s is refused', (call, sentence) => {
    expect(call).toThrow(SamplingError);
    expect(call).toThrow(sentence);
  });
});
