import fc from 'fast-check';

import { fewestChanges } from '../../src/sampling/fewest-changes';
import { randomSource } from '../../src/sampling/random-source';
import { representation } from '../../src/sampling/representation';
import { sampleSize } from '../../src/sampling/sample-size';
import { populations } from '../../src/sampling/populations';
import { proportionalSplit } from '../../src/sampling/proportional-split';
import { SamplingError } from '../../src/sampling/sampling-error';
import { stratifiedDraw } from '../../src/sampling/stratified-draw';

const seed = 19770101;

/** The sum of squares that a draw is judged by, worked out again from the cases. */
function distanceOf(
  drawn: readonly number[],
  cases: number,
  columns: readonly (readonly number[])[],
) {
  return columns.reduce(
    (sum, column) =>
      [...new Set(column)].reduce((part, value) => {
        const all = column.filter((one) => one === value).length;
        const own = drawn.filter((one) => column[one] === value).length;
        return part + (own - (drawn.length * all) / cases) ** 2;
      }, sum),
    0,
  );
}

/** The closest of all draws, by trying every one. */
function closest(take: number, cases: number, columns: readonly (readonly number[])[]): number {
  let best = Infinity;
  for (let mask = 0; mask < 2 ** cases; mask += 1) {
    const drawn = Array.from({ length: cases }, (_, i) => i).filter((i) => (mask >> i) & 1);
    if (drawn.length === take) best = Math.min(best, distanceOf(drawn, cases, columns));
  }
  return best;
}

const caseloads = (largest: number) =>
  fc.integer({ min: 1, max: largest }).chain((cases) =>
    fc.record({
      cases: fc.constant(cases),
      take: fc.integer({ min: 0, max: cases }),
      columns: fc.array(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cases, maxLength: cases }),
        {
          maxLength: 3,
        },
      ),
      start: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    }),
  );

describe('stratifiedDraw', () => {
  test(`draws that many different cases, the same for the same seed, seed ${seed}`, () => {
    fc.assert(
      fc.property(caseloads(80), ({ cases, take, columns, start }) => {
        const drawn = stratifiedDraw(take, cases, columns, start);
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
        expect(drawn.length).toBe(take);
        expect(drawn.every((one) => one >= 0 && one < cases)).toBe(true);
        expect(stratifiedDraw(take, cases, columns, start)).toEqual(drawn);
      }),
      { seed, numRuns: 200 },
    );
  });

  test(`no draw of any kind is closer: every one is tried in small caseloads, seed ${seed}`, () => {
    fc.assert(
      fc.property(caseloads(11), ({ cases, take, columns, start }) => {
        const drawn = stratifiedDraw(take, cases, columns, start);
        const best = closest(take, cases, columns);
        expect(distanceOf(drawn, cases, columns)).toBeLessThanOrEqual(best + 1e-9);
      }),
      { seed, numRuns: 60 },
    );
  });

  test(`no exchange of one case makes a draw closer: every one is tried, seed ${seed}`, () => {
    fc.assert(
      fc.property(caseloads(40), ({ cases, take, columns, start }) => {
        const drawn = stratifiedDraw(take, cases, columns, start);
        const others = Array.from({ length: cases }, (_, i) => i).filter((i) => !drawn.includes(i));
        const distance = distanceOf(drawn, cases, columns);
        for (const out of drawn) {
          for (const into of others) {
            const exchanged = [...drawn.filter((one) => one !== out), into];
            expect(distanceOf(exchanged, cases, columns)).toBeGreaterThan(distance - 1e-6);
          }
        }
      }),
      { seed, numRuns: 40 },
    );
  });

  test('one column is matched to less than a case in every value', () => {
    const column = Array.from({ length: 500 }, (_, i) => (i * i) % 7);
    for (let start = 0; start < 20; start += 1) {
      const drawn = stratifiedDraw(42, 500, [column], start);
      for (const value of new Set(column)) {
        const all = column.filter((one) => one === value).length;
        const own = drawn.filter((one) => column[one] === value).length;
        expect(Math.abs(own - (42 * all) / 500)).toBeLessThan(1);
      }
    }
  });

  test('cases that are alike are drawn equally often', () => {
    const column = [0, 0, 0, 0, 0, 0, 1, 1, 1];
    const other = [0, 0, 0, 1, 1, 1, 1, 1, 1];
    const times = column.map(() => 0);
    const turns = 2_000;
    for (let start = 0; start < turns; start += 1) {
      for (const one of stratifiedDraw(4, 9, [column, other], start))
        times[one] = (times[one] ?? 0) + 1;
    }
    for (const alike of [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8],
    ]) {
      const mean = alike.reduce((sum, one) => sum + (times[one] ?? 0), 0) / 3;
      const error = Math.sqrt((mean * (turns - mean)) / turns);
      for (const one of alike) expect(Math.abs((times[one] ?? 0) - mean)).toBeLessThan(4 * error);
    }
  });

  test('without columns every case is drawn equally often', () => {
    const times = new Array<number>(10).fill(0);
    for (let start = 0; start < 5_000; start += 1) {
      for (const one of stratifiedDraw(3, 10, [], start)) times[one] = (times[one] ?? 0) + 1;
    }
    for (const count of times) expect(Math.abs(count - 1_500)).toBeLessThan(4 * 32.5);
  });

  test.each([
    [4, 3, [], 1],
    [-1, 3, [], 1],
    [1.5, 3, [], 1],
    [1, 3, [[1, 2]], 1],
    [1, 3, [], -1],
    [1, 3, [], 0.5],
    [NaN, 3, [], 1],
  ])('stratifiedDraw(%p, %p, %p, %p) is refused in a sentence', (take, cases, columns, start) => {
    expect(() => stratifiedDraw(take, cases, columns, start)).toThrow(SamplingError);
  });
});

describe('representation', () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

  test('random samples are drawn where there are too many to count, near the curve and the count', () => {
    // Too many values to count; some too rare for the curve.
    const caseload = [3, 4, 40, 41, 42, 39, 44, 38];
    const sample = [3, 0, 9, 14, 12, 6, 14, 12];
    const drawn = representation(sample, caseload, 4);
    expect(drawn.method).toBe('drawn');
    const again = representation(sample, caseload, 4);
    expect(again).toEqual(drawn);
    const other = representation(sample, caseload, 5);
    expect(Math.abs(other.probability - drawn.probability)).toBeLessThan(0.03);
  });

  test('of random samples none is likelier than an even one, and none is three groups alone', () => {
    // Three of each ten: C(10, 3) is larger than the next, C(10, 4) · C(10, 2) ÷ C(10, 3).
    const caseload = new Array<number>(12).fill(10);
    const even = representation(new Array<number>(12).fill(3), caseload, 1);
    expect(even).toMatchObject({ method: 'drawn', probability: 1 });
    // 210 of C(120, 36) samples: none of 10,000 is as rare, and the one seen counts.
    const uneven = representation([10, 10, 10, 6, ...new Array<number>(8).fill(0)], caseload, 1);
    expect(uneven).toMatchObject({ method: 'drawn', probability: 1 / 10_001 });
  });

  test('the curve is near the exact test where both can be had', () => {
    const exact = representation([26, 34, 40], [100, 100, 100], 1);
    const many = representation([260, 340, 400], [1000, 1000, 1000], 1);
    expect([exact.method, many.method]).toEqual(['exact', 'chi-squared']);
    const curve = representation([52, 68, 80, 100], [200, 200, 200, 400], 1);
    expect(curve.method).toBe('chi-squared');
  });

  test('random samples give probabilities below 5% no more often than in one of twenty', () => {
    const random = randomSource(12);
    const caseload = [30, 18, 7];
    const urn = caseload.flatMap((all, value) => new Array<number>(all).fill(value));
    let below = 0;
    const turns = 1_000;
    for (let turn = 0; turn < turns; turn += 1) {
      const counts = [0, 0, 0];
      for (let at = 0; at < 42; at += 1) {
        const other = at + random.below(urn.length - at);
        [urn[at], urn[other]] = [urn[other] ?? 0, urn[at] ?? 0];
        counts[urn[at] ?? 0] = (counts[urn[at] ?? 0] ?? 0) + 1;
      }
      if (representation(counts, caseload, 1).probability < 0.05) below += 1;
    }
    expect(below / turns).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / turns));
  });

  test('a census and a single value leave nothing to test', () => {
    expect(representation([3, 4], [3, 4], 1)).toMatchObject({ probability: 1, method: 'certain' });
    expect(representation([3, 0], [9, 0], 1)).toMatchObject({ probability: 1, method: 'certain' });
  });

  test.each([
    [
      [0, 0],
      [3, 4],
    ],
    [
      [4, 0],
      [3, 4],
    ],
    [[1], [3, 4]],
    [
      [0.5, 1],
      [3, 4],
    ],
    [
      [-1, 1],
      [3, 4],
    ],
  ])('%p of %p is refused in a sentence', (sample, caseload) => {
    expect(sum(caseload)).toBe(7);
    expect(() => representation(sample, caseload, 1)).toThrow(SamplingError);
  });
});

describe('fewestChanges', () => {
  const items = fc.array(
    fc.array(
      fc.record({ gain: fc.integer({ min: 1, max: 3 }), cost: fc.integer({ min: 1, max: 9 }) }),
      {
        maxLength: 3,
      },
    ),
    { maxLength: 5 },
  );

  test(`nothing is cheaper: every choice is tried, seed ${seed}`, () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 12 }), (changes, wanted) => {
        let best = Infinity;
        const walk = (at: number, gain: number, cost: number) => {
          if (gain >= wanted) best = Math.min(best, cost);
          const here = changes[at];
          if (!here) return;
          walk(at + 1, gain, cost);
          for (const one of here) walk(at + 1, gain + one.gain, cost + one.cost);
        };
        walk(0, 0, 0);
        const chosen = fewestChanges(changes, wanted);
        if (chosen === null) expect(best).toBe(Infinity);
        else {
          expect(chosen.reduce((sum, { change }) => sum + change.cost, 0)).toBe(best);
          expect(chosen.reduce((sum, { change }) => sum + change.gain, 0)).toBeGreaterThanOrEqual(
            wanted,
          );
          expect(new Set(chosen.map(({ item }) => item)).size).toBe(chosen.length);
          for (const { item, change } of chosen) expect(changes[item]).toContain(change);
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('the published samples', () => {
  // Court and out-of-court cases of inspections from 2018 to 2022, at 80% and 5 points.
  test.each([42, 28, 24, 21, 16, 15, 9, 6])(
    '%d cases are the sample of some populations',
    (sample) => {
      const found = populations(sample);
      expect(found).not.toBeNull();
      for (let size = found?.smallest ?? 1; size <= (found?.largest ?? 0); size += 1) {
        expect(sampleSize(size)).toBe(sample);
      }
    },
  );

  test.each([
    [42, 28],
    [24, 16],
    [9, 6],
  ])('%d court and %d out-of-court cases are 60 to 40', (court, outOfCourt) => {
    const all = court + outOfCourt;
    expect(proportionalSplit(all, [all, all], [60, 40])).toEqual([court, outOfCourt]);
  });

  test('21 and 15 are not: each is the sample of a population of its own', () => {
    expect(proportionalSplit(36, [36, 36], [60, 40])).toEqual([22, 14]);
    expect(populations(21)).toEqual({ smallest: 23, largest: 23 });
    expect(populations(15)).toEqual({ smallest: 16, largest: 16 });
  });
});
