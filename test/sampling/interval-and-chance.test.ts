import fc from 'fast-check';

import { LARGEST_CASES } from '../../src/sampling/checks';
import { chance } from '../../src/sampling/chance';
import { interval } from '../../src/sampling/interval';
import { lowestCount } from '../../src/sampling/lowest-count';
import { SamplingError } from '../../src/sampling/sampling-error';
import { percentOf } from '../../src/scoring/percent';

const seed = 19270622;

const bands = [
  { rating: 'Inadequate', fromPercent: 0 },
  { rating: 'Requires improvement', fromPercent: 50 },
  { rating: 'Good', fromPercent: 65 },
  { rating: 'Outstanding', fromPercent: 80 },
] as const;

const confidence = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);

/** A population, a sample of it and the yes in the sample. */
const inspected = (largest: number) =>
  fc
    .integer({ min: 1, max: largest })
    .chain((population) =>
      fc.tuple(fc.constant(population), fc.integer({ min: 1, max: population })),
    )
    .chain(([population, sample]) =>
      fc.record({
        population: fc.constant(population),
        sample: fc.constant(sample),
        yes: fc.integer({ min: 0, max: sample }),
      }),
    );

/** The chance of each number of yes in a sample, by plain multiplication; small populations only. */
function drawnChances(population: number, marked: number, drawn: number): readonly number[] {
  let chances = [1];
  for (let draw = 0; draw < drawn; draw += 1) {
    const next = new Array<number>(chances.length + 1).fill(0);
    chances.forEach((probability, yes) => {
      const isYes = Math.max(0, marked - yes) / (population - draw);
      next[yes] = (next[yes] ?? 0) + probability * (1 - isYes);
      next[yes + 1] = (next[yes + 1] ?? 0) + probability * isYes;
    });
    chances = next;
  }
  return chances;
}

describe('interval', () => {
  test(`holds the share seen, within 0 to 1, seed ${seed}`, () => {
    fc.assert(
      fc.property(inspected(300), confidence, fc.boolean(), (cases, level, known) => {
        const { yes, sample, population } = cases;
        const { low, high } = interval(yes, sample, known ? population : undefined, level);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const slack = known ? 1 / population : 1e-12; // yes/sample need not be a share of the whole
        expect(low).toBeLessThanOrEqual(yes / sample + slack);
        expect(high).toBeGreaterThanOrEqual(yes / sample - slack);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test(`of the noes is that of the yeses from the other side, seed ${seed}`, () => {
    fc.assert(
      fc.property(inspected(300), confidence, fc.boolean(), (cases, level, known) => {
        const { yes, sample } = cases;
        const population = known ? cases.population : undefined;
        const ofYes = interval(yes, sample, population, level);
        const ofNo = interval(sample - yes, sample, population, level);
        expect(ofNo.low).toBeCloseTo(1 - ofYes.high, 12);
        expect(ofNo.high).toBeCloseTo(1 - ofYes.low, 12);
      }),
      { seed, numRuns: 500 },
    );
  });

  test(`more confidence never narrows it, one more yes never lowers it, seed ${seed}`, () => {
    fc.assert(
      fc.property(inspected(300), fc.boolean(), ({ yes, sample, population: size }, known) => {
        const population = known ? size : undefined;
        const eighty = interval(yes, sample, population, 0.8);
        const ninety = interval(yes, sample, population, 0.9);
        expect(ninety.low).toBeLessThanOrEqual(eighty.low);
        expect(ninety.high).toBeGreaterThanOrEqual(eighty.high);
        if (yes < sample) {
          const next = interval(yes + 1, sample, population, 0.8);
          expect(next.low).toBeGreaterThanOrEqual(eighty.low);
          expect(next.high).toBeGreaterThanOrEqual(eighty.high);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  test(`twice the sample with the same share never widens it, seed ${seed}`, () => {
    fc.assert(
      fc.property(inspected(150), ({ yes, sample }) => {
        const once = interval(yes, sample);
        const twice = interval(2 * yes, 2 * sample);
        expect(twice.high - twice.low).toBeLessThanOrEqual(once.high - once.low + 1e-12);
      }),
      { seed, numRuns: 500 },
    );
  });

  test.each([0.5, 0.8, 0.95])(
    'with a population covers every truth at least %d of the time',
    (level) => {
      for (const [population, sample] of [
        [1, 1],
        [2, 1],
        [9, 8],
        [17, 9],
        [33, 28],
        [55, 42],
      ] as const) {
        for (let marked = 0; marked <= population; marked += 1) {
          let covered = 0;
          drawnChances(population, marked, sample).forEach((probability, yes) => {
            if (probability === 0) return;
            const { low, high } = interval(yes, sample, population, level);
            const truth = marked / population;
            if (low <= truth && truth <= high) covered += probability;
          });
          expect(covered).toBeGreaterThanOrEqual(level - 1e-9);
        }
      }
    },
  );

  test('a census gives the share itself', () => {
    expect(interval(11, 17, 17)).toEqual({ low: 11 / 17, high: 11 / 17 });
    expect(interval(0, 1, 1)).toEqual({ low: 0, high: 0 });
    expect(interval(LARGEST_CASES, LARGEST_CASES, LARGEST_CASES)).toEqual({ low: 1, high: 1 });
  });

  test('a tail that equals the limit is too rare: 1 yes of 1 out of 10 at 80%', () => {
    // One marked of ten is drawn with probability exactly 0.1, the limit: two are the fewest.
    expect(interval(1, 1, 10, 0.8).low).toBe(0.2);
  });
});

describe('chance', () => {
  test(`adds up to 1, each part from 0 to 1, seed ${seed}`, () => {
    fc.assert(
      fc.property(inspected(5000), fc.boolean(), ({ yes, sample, population }, known) => {
        const found = chance(yes, sample, bands, known ? population : undefined);
        let sum = 0;
        for (const { probability } of found) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
          sum += probability;
        }
        expect(sum).toBeCloseTo(1, 12);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test(`of a census is certain of the rating of the rounded percentage, seed ${seed}`, () => {
    fc.assert(
      fc.property(inspected(5000), ({ yes, sample }) => {
        const rated = bands.findLast((band) => band.fromPercent <= percentOf(yes, sample));
        for (const { rating, probability } of chance(yes, sample, bands, sample)) {
          expect(probability).toBe(rating === rated?.rating ? 1 : 0);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  test(`one more yes never makes a better rating less likely, seed ${seed}`, () => {
    fc.assert(
      fc.property(inspected(500), fc.boolean(), ({ yes, sample, population }, known) => {
        if (yes === sample) return;
        const from = (count: number) =>
          chance(count, sample, bands, known ? population : undefined)
            .map(({ probability }) => probability)
            .map((_, index, all) => all.slice(index).reduce((sum, part) => sum + part, 0));
        const [here, next] = [from(yes), from(yes + 1)];
        here.forEach((probability, index) => {
          expect(next[index]).toBeGreaterThanOrEqual(probability - 1e-12);
        });
      }),
      { seed, numRuns: 500 },
    );
  });

  test('of a very large population is that of one without end', () => {
    const large = chance(27, 42, bands, LARGEST_CASES);
    chance(27, 42, bands).forEach(({ probability }, index) => {
      expect(large[index]?.probability).toBeCloseTo(probability, 7);
    });
  });

  test('takes the bands as they come, other thresholds and numbers of ratings too', () => {
    const two = [
      { rating: 'Not met', fromPercent: 0 },
      { rating: 'Met', fromPercent: 100 },
    ];
    expect(chance(9, 10, two, 10)).toEqual([
      { rating: 'Not met', probability: 1 },
      { rating: 'Met', probability: 0 },
    ]);
    expect(chance(10, 10, two)[1]?.probability).toBeCloseTo(1 - 0.995 ** 11, 12);
  });
});

describe('the lowest count', () => {
  test(`is the first whose rounded percentage reaches the mark, seed ${seed}`, () => {
    const percent = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(percent, fc.integer({ min: 1, max: LARGEST_CASES }), (mark, base) => {
        const count = lowestCount(mark, base);
        expect(percentOf(count, base)).toBeGreaterThanOrEqual(mark);
        expect(percentOf(count - 1, base)).toBeLessThan(mark);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('arguments that cannot be', () => {
  const any = [{ rating: 'Any', fromPercent: 0 }];
  test.each([
    [() => interval(0, 0), 'The sample has to be from 1 to 1,000,000,000; it is 0.'],
    [() => interval(18, 17), 'There cannot be more yes than cases: 18 yes of 17.'],
    [() => interval(-1, 17), 'The number of yes has to be from 0 to 1,000,000,000; it is -1.'],
    [() => interval(1.5, 17), 'The number of yes has to be a whole number; it is 1.5.'],
    [() => interval(NaN, 17), 'The number of yes has to be a whole number; it is NaN.'],
    [() => interval(11, 17, 16), 'The sample cannot be larger than the population: 17 of 16.'],
    [() => interval(11, 17, 0), 'The population has to be from 1 to 1,000,000,000; it is 0.'],
    [() => interval(11, 17, 20, 0), 'The confidence has to be more than 0 and less than 1'],
    [() => interval(11, 17, 20, 1), 'The confidence has to be more than 0 and less than 1'],
    [() => chance(0, 0, any), 'The sample has to be from 1 to 1,000,000,000; it is 0.'],
    [() => chance(11, 17, any, 16), 'The sample cannot be larger than the population: 17 of 16.'],
    [() => chance(1, 1e10, any), 'it is 10,000,000,000.'],
    [() => chance(11, 17, []), 'there are none.'],
    [() => chance(11, 17, [{ rating: 'Good', fromPercent: 65 }]), 'Good starts at 65.'],
    [() => chance(11, 17, [...any, { rating: 'Good', fromPercent: 0 }]), 'Good starts at 0.'],
    [() => chance(11, 17, [...any, { rating: 'Good', fromPercent: 64.5 }]), 'starts at 64.5.'],
    [() => chance(11, 17, [...any, { rating: 'Good', fromPercent: 101 }]), 'starts at 101.'],
  ])('%s is refused', (call, sentence) => {
    expect(call).toThrow(SamplingError);
    expect(call).toThrow(sentence);
  });
});
