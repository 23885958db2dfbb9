import { EDITIONS } from '../../src/editions/editions';
import { percentOfCell } from '../../src/reading/cells/percent-of-cell';
import { bandOf } from '../../src/scoring/band';
import { lowestPercent } from '../../src/scoring/lowest-percent';
import { percentOf, roundPercent } from '../../src/scoring/percent';
import type { StandardResult } from '../../src/scoring/result';

/** Rounds 100·yes/base half up in exact whole numbers: the remainder decides. */
function exactPercent(yes: bigint, base: bigint): bigint {
  const whole = (100n * yes) / base;
  const rest = (100n * yes) % base;
  return 2n * rest >= base ? whole + 1n : whole;
}

test('a percentage is the exact fraction rounded half up, for every sample of up to 500', () => {
  let compared = 0;
  for (let base = 1; base <= 500; base++) {
    for (let yes = 0; yes <= base; yes++) {
      if (percentOf(yes, base) !== Number(exactPercent(BigInt(yes), BigInt(base)))) {
        throw new Error(`${yes} of ${base} is ${percentOf(yes, base)}.`);
      }
      compared++;
    }
  }
  expect(compared).toBe(125_750);
});

test('the figures that the reports print with their counts', () => {
  // Bedfordshire 3.3.3 and 3.1.1f; North Yorkshire 3.2.3, 2.2.2, 2.2.2d, 2.2.3 and 3.2.2c.
  const printed = [
    [11, 17, 65],
    [4, 17, 24],
    [5, 8, 63],
    [11, 17, 65],
    [10, 17, 59],
    [8, 15, 53],
    [6, 13, 46],
  ] as const;
  for (const [yes, base, percent] of printed) expect(percentOf(yes, base)).toBe(percent);
});

test.each([
  [1, 0],
  [0, 0],
  [-1, 4],
  [5, 4],
  [0.5, 4],
  [1, 4.5],
  [NaN, 4],
  [1, Infinity],
])('there is no percentage of %p out of %p', (yes, base) => {
  expect(() => percentOf(yes, base)).toThrow(RangeError);
});

test.each([-1, 101, 64.5, NaN])('there is no band for %p per cent', (percent) => {
  for (const edition of EDITIONS) expect(() => bandOf(edition, percent)).toThrow(RangeError);
});

test('the lowest of the percentages that there are', () => {
  const lowest = (...percents: (number | null)[]): number =>
    lowestPercent({
      keyQuestions: percents.map((percent) => ({ percent })),
    } as unknown as StandardResult);
  expect(lowest(72, 44, 60)).toBe(44);
  // No case was asked the first question.
  expect(lowest(null, 63)).toBe(63);
  expect(lowest(0, 100)).toBe(0);
  expect(lowest(null)).toBe(Infinity);
});

test('every whole per cent has the band that the reports give it', () => {
  const words = (percent: number) => {
    if (percent < 50) return 'Minority: Inadequate 0';
    if (percent < 65) return 'Too few: Requires improvement 1';
    return percent < 80 ? 'Reasonable majority: Good 2' : 'Large majority: Outstanding 3';
  };
  for (const edition of EDITIONS) {
    for (let percent = 0; percent <= 100; percent++) {
      const band = bandOf(edition, percent);
      expect(`${band.words}: ${band.rating} ${band.score}`).toBe(words(percent));
    }
  }
});

test('every half of a per cent is rounded up, however a binary number holds it', () => {
  for (let tenths = 5; tenths < 1000; tenths += 10) {
    const up = (tenths + 5) / 10;
    expect([tenths, roundPercent(tenths / 10)]).toEqual([tenths, up]);
    // 0.285 times 100 is 28.499999999999996 to a computer, and 29% to an inspector.
    expect([tenths, roundPercent((tenths / 1000) * 100)]).toEqual([tenths, up]);
    expect([tenths, percentOfCell(tenths / 1000, true)]).toEqual([tenths, up]);
    expect([tenths, percentOfCell(`${tenths / 10}%`, false)]).toEqual([tenths, up]);
  }
});

test('a hair below a half is rounded down', () => {
  expect(roundPercent(28.4999)).toBe(28);
  expect(percentOfCell(0.28499, true)).toBe(28);
});
