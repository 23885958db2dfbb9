import fc from 'fast-check';

import { chance } from '../../src/sampling/chance';
import { interval } from '../../src/sampling/interval';
import { marginOfError } from '../../src/sampling/margin-of-error';
import { needed } from '../../src/sampling/needed';
import { populations } from '../../src/sampling/populations';
import { countRange, isPossible, possibleSizes } from '../../src/sampling/possible-percentages';
import { sampleSize } from '../../src/sampling/sample-size';
import { SamplingError } from '../../src/sampling/sampling-error';
import { twoSidedZ } from '../../src/sampling/two-sided-z';
import { whatIf } from '../../src/sampling/what-if';

const seed = 20261121;

/** Numbers that fit, nearly fit and do not fit at all, in any mixture. */
const anyNumber = fc.oneof(
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: -5, max: 1_500_000_000 }),
  fc.double({ min: 0, max: 1 }),
  fc.double(),
  fc.constantFrom(0, -0, 1, 0.8, 0.05, 1e-200, 5e-324, 1 - 2 ** -53, 1e9, NaN, Infinity, -Infinity),
);

const bands = [
  { rating: 'Low', fromPercent: 0 },
  { rating: 'High', fromPercent: 50 },
];

type Numbers = readonly [number, number, number, number];

const functions: Record<string, (numbers: Numbers) => unknown> = {
  twoSidedZ: ([a]) => twoSidedZ(a),
  sampleSize: ([a, b, c]) => sampleSize(a, b, c),
  'sampleSize, usual precision': ([a]) => sampleSize(a),
  marginOfError: ([a, b, c]) => marginOfError(a, b, c),
  populations: ([a, b, c]) => populations(a, b, c),
  'interval with a population': ([a, b, c, d]) => interval(a, b, c, d),
  'interval without one': ([a, b, , d]) => interval(a, b, undefined, d),
  'chance with a population': ([a, b, c]) => chance(a, b, bands, c),
  'chance without one': ([a, b]) => chance(a, b, bands),
  'chance with other bands': ([a, b, c, d]) =>
    chance(a, b, [...bands, { rating: 'Top', fromPercent: d }], c),
  needed: ([a, b, c, d]) => needed(a, b, c, d),
  'needed, as many as it takes': ([a, b, c]) => needed(a, b, c),
  whatIf: ([a, b, c]) => whatIf(a, b, c % 1000),
  countRange: ([a, b]) => countRange(a, b),
  isPossible: ([a, b]) => isPossible(a, b),
  possibleSizes: ([a, b]) => possibleSizes(a, b % 1000),
};

/** Every number anywhere in an answer. */
function numbersIn(answer: unknown): readonly number[] {
  if (typeof answer === 'number') return [answer];
  if (typeof answer === 'object' && answer !== null)
    return Object.values(answer).flatMap(numbersIn);
  return [];
}

describe('any numbers at all give a finite answer or a sentence', () => {
  test.each(Object.entries(functions))(`%s, seed ${seed}`, (_name, call) => {
    let answered = 0;
    fc.assert(
      fc.property(fc.tuple(anyNumber, anyNumber, anyNumber, anyNumber), (numbers) => {
        try {
          const unfit = numbersIn(call(numbers)).filter(
            (value) => !(value >= 0 && value < Infinity),
          );
          expect(unfit).toEqual([]);
          answered += 1;
        } catch (error) {
          if (!(error instanceof SamplingError)) throw error;
          expect(error.message).toMatch(/^(The|There) .*\.$/);
        }
      }),
      { seed, numRuns: 2000 },
    );
    expect(answered).toBeGreaterThan(0); // else the test would only have tried refusals
  });
});
