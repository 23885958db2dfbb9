import fc from 'fast-check';

import { needed } from '../../src/sampling/needed';
import { SamplingError } from '../../src/sampling/sampling-error';
import { whatIf } from '../../src/sampling/what-if';
import { percentOf } from '../../src/scoring/percent';

const seed = 20220714;
const soFar = fc
  .integer({ min: 1, max: 200 })
  .chain((sample) => fc.record({ sample: fc.constant(sample), yes: fc.nat({ max: sample }) }));
const percent = fc.integer({ min: 0, max: 100 });

describe('what if', () => {
  test.each([
    [5, 8, 2, [50, 60, 70]],
    [5, 8, 0, [63]], // North Yorkshire 3.2
    [0, 0, 1, [0, 100]],
    [17, 17, 1, [94, 100]],
  ])('%d of %d and %d more', (yes, sample, more, expected) => {
    expect(whatIf(yes, sample, more)).toEqual(expected);
  });

  test(`says the same as needed, seed ${seed}`, () => {
    fc.assert(
      fc.property(soFar, percent, fc.nat({ max: 60 }), ({ yes, sample }, mark, more) => {
        const first = whatIf(yes, sample, more).findIndex((found) => found >= mark);
        expect(needed(yes, sample, mark, more)).toBe(first === -1 ? null : first);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('needed', () => {
  test(`without more, is the first run of yes that reaches the mark, seed ${seed}`, () => {
    fc.assert(
      fc.property(soFar, percent, ({ yes, sample }, mark) => {
        const further = needed(yes, sample, mark) ?? NaN;
        expect(percentOf(yes + further, sample + further)).toBeGreaterThanOrEqual(mark);
        if (further > 0) {
          expect(percentOf(yes + further - 1, sample + further - 1)).toBeLessThan(mark);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('before the first case asks for one at least', () => {
    expect(needed(0, 0, 80)).toBe(1);
    expect(needed(0, 0, 0)).toBe(1);
  });
});

describe('arguments that cannot be', () => {
  test.each([
    [() => needed(9, 8, 65, 1), 'There cannot be more yes than cases: 9 yes of 8.'],
    [() => needed(5, 8, 65.5, 1), 'The percentage has to be a whole number; it is 65.5.'],
    [() => needed(5, 8, 101), 'The percentage has to be from 0 to 100; it is 101.'],
    [() => needed(5, 8, 65, -1), 'The number of further cases has to be from 0'],
    [() => needed(5, 8, 65, 0.5), 'The number of further cases has to be a whole number'],
    [() => needed(0, 0, 65, 0), 'There is no case to take a percentage of'],
    [() => whatIf(0, 0, 0), 'There is no case to take a percentage of'],
    [() => whatIf(5, 8, 2e6), 'The number of further cases has to be from 0 to 1,048,575'],
    [() => whatIf(NaN, 8, 2), 'The number of yes has to be a whole number; it is NaN.'],
  ])('%s is refused', (call, sentence) => {
    expect(call).toThrow(SamplingError);
    expect(call).toThrow(sentence);
  });
});
