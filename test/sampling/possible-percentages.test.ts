import fc from 'fast-check';

import { LARGEST_CASES } from '../../src/sampling/checks';
import {
  countRange,
  counts,
  isPossible,
  possibleSizes,
} from '../../src/sampling/possible-percentages';
import { SamplingError } from '../../src/sampling/sampling-error';

/** Rounding half up, straight from the rulebook and independent of the closed form. */
const rounded = (yes: number, base: number) => Math.floor((200 * yes + base) / (2 * base));

const seed = 20200114;

describe('possible percentages', () => {
  test.each([
    { from: 'Bradford 2.2.1: all 42 court cases', percent: 61, sample: 42, possible: false },
    { from: 'Bradford 2.2.1: a sub-sample', percent: 61, sample: 41, possible: true },
    { from: 'Bradford 2.2.1: a sub-sample', percent: 61, sample: 38, possible: true },
    { from: 'Bradford 2.2.1: a sub-sample', percent: 61, sample: 36, possible: true },
    { from: 'Bradford 2.2.1: a sub-sample', percent: 61, sample: 33, possible: true },
    { from: 'Bedfordshire 3.1.1h: a scan error', percent: 26, sample: 17, possible: false },
    { from: 'Bedfordshire 3.1.1f', percent: 24, sample: 17, possible: true },
  ])('$percent% of $sample cases ($from): $possible', ({ percent, sample, possible }) => {
    expect(isPossible(percent, sample)).toBe(possible);
  });

  test.each([
    [24, 17, [4]],
    [47, 17, [8]],
    [26, 17, []],
    [63, 8, [5]], // North Yorkshire 3.2: 62.5 rounds up
    [0, 1, [0]],
    [100, 1, [1]],
    [50, 1, []],
    [0, 300, [0, 1]], // 1.5 of 300 is 0.5%, which rounds up and away
    [100, 300, [299, 300]],
  ])('%d%% of %d cases is given by %j', (percent, sample, expected) => {
    expect(counts(percent, sample)).toEqual(expected);
  });

  test('every percentage of every sample up to 130 has the counts a search finds', () => {
    for (let sample = 1; sample <= 130; sample += 1) {
      const found = new Map<number, number[]>();
      for (let yes = 0; yes <= sample; yes += 1) {
        const percent = rounded(yes, sample);
        found.set(percent, [...(found.get(percent) ?? []), yes]);
      }
      for (let percent = 0; percent <= 100; percent += 1) {
        expect(counts(percent, sample)).toEqual(found.get(percent) ?? []);
      }
    }
  });

  test(`every count of a large sample stands in its percentage's run, seed ${seed}`, () => {
    const sampleAndYes = fc
      .integer({ min: 1, max: LARGEST_CASES })
      .chain((sample) => fc.tuple(fc.constant(sample), fc.integer({ min: 0, max: sample })));
    fc.assert(
      fc.property(sampleAndYes, ([sample, yes]) => {
        const range = countRange(rounded(yes, sample), sample);
        expect(range?.lowest).toBeLessThanOrEqual(yes);
        expect(range?.highest).toBeGreaterThanOrEqual(yes);
      }),
      { seed, numRuns: 2000 },
    );
  });

  test(`the runs of one sample follow each other without gap or overlap, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_CASES }), (sample) => {
        let next = 0;
        for (let percent = 0; percent <= 100; percent += 1) {
          const range = countRange(percent, sample);
          if (range === null) continue;
          expect(range.lowest).toBe(next);
          expect(rounded(range.lowest, sample)).toBe(percent);
          expect(rounded(range.highest, sample)).toBe(percent);
          next = range.highest + 1;
        }
        expect(next).toBe(sample + 1);
      }),
      { seed, numRuns: 60 },
    );
  });

  test('sizes ascend, are those that are possible, and are every one from 100 on', () => {
    for (let percent = 0; percent <= 100; percent += 1) {
      const sizes = possibleSizes(percent, 300);
      expect(sizes).toEqual(
        Array.from({ length: 300 }, (_, i) => i + 1).filter((n) => isPossible(percent, n)),
      );
      expect(sizes.filter((size) => size >= 100)).toHaveLength(201);
    }
  });

  test.each([
    [() => counts(101, 17), 'The percentage has to be from 0 to 100; it is 101.'],
    [() => counts(-1, 17), 'The percentage has to be from 0 to 100; it is -1.'],
    [() => counts(61.5, 17), 'The percentage has to be a whole number; it is 61.5.'],
    [() => isPossible(61, 0), 'The sample has to be from 1 to 1,000,000,000; it is 0.'],
    [() => isPossible(NaN, 17), 'The percentage has to be a whole number; it is NaN.'],
    [() => isPossible(61, Infinity), 'The sample has to be a whole number; it is Infinity.'],
    [
      () => possibleSizes(61, 2e6),
      'The largest sample has to be from 1 to 1,048,576; it is 2,000,000.',
    ],
  ])('%s is refused', (call, sentence) => {
    expect(call).toThrow(SamplingError);
    expect(call).toThrow(sentence);
  });
});
