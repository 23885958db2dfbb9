import fc from 'fast-check';
import { discretionFlags } from '../../src/scoring/discretion';
import { percentByTrying } from '../reading/rated-by-hand';
import { editionOf } from '../reading/made-inspection';
import { RATINGS, SEEDED } from './made-answers';

const edition = editionOf('2020');
const BOUNDARIES = [50, 65, 80];

interface Question {
  readonly code: string;
  readonly yes: number;
  readonly base: number;
  readonly percent: number;
}

const questions = fc
  .array(
    fc
      .integer({ min: 1, max: 24 })
      .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base))),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(([yes, base], i): Question => ({
      code: `3.2.${i + 1}`,
      yes,
      base,
      percent: percentByTrying(yes, base),
    })),
  );

const bandOfPercent = (percent: number) => BOUNDARIES.filter((bound) => bound <= percent).length;
const standardBand = (all: readonly Question[]) =>
  Math.min(...all.map(({ percent }) => bandOfPercent(percent)));

/** What the rulebook's three tests say, found by trying: "test question towards" a flag. */
function byTrying(all: readonly Question[]): string[] {
  const lowest = Math.min(...all.map(({ percent }) => percent));
  const flags: string[] = [];
  for (const [i, question] of all.entries()) {
    const { code, yes, base, percent } = question;
    if (percent !== lowest) continue;
    const band = bandOfPercent(percent);
    // Within five points, either side, of a boundary of its own band.
    for (const bound of BOUNDARIES) {
      const near = Math.abs(percent - bound) <= 5;
      const above = bound > percent && bandOfPercent(bound) === band + 1;
      const below = bound <= percent && bandOfPercent(bound) === band;
      if (near && above) flags.push(`within-five-points ${code} ${RATINGS[band + 1]}`);
      if (near && below) flags.push(`within-five-points ${code} ${RATINGS[band - 1]}`);
    }
    // One case judged differently: the standard rated again.
    for (const other of [yes + 1, yes - 1]) {
      if (other < 0 || other > base) continue;
      const then = standardBand(
        all.map((one, j) => (j === i ? { ...one, percent: percentByTrying(other, base) } : one)),
      );
      if (then !== standardBand(all)) flags.push(`one-case ${code} ${RATINGS[then]}`);
    }
    if (base <= 5) {
      const near =
        [...BOUNDARIES].sort((a, b) => Math.abs(percent - a) - Math.abs(percent - b))[0] ?? 0;
      const towards = near > percent ? bandOfPercent(near) : bandOfPercent(near) - 1;
      flags.push(`five-or-fewer ${code} ${RATINGS[towards]}`);
    }
  }
  return flags.sort();
}

test('the flags are those that trying every case finds', () => {
  fc.assert(
    fc.property(questions, (all) => {
      const found = discretionFlags(edition, all).map(
        ({ test: name, keyQuestion, towards }) => `${name} ${keyQuestion} ${towards}`,
      );
      expect(found.sort()).toEqual(byTrying(all));
    }),
    { ...SEEDED, numRuns: 3000 },
  );
});

test('North Yorkshire 3.2 and 3.3: 5 of 8 is 63%, two points below Good', () => {
  for (const [code, first, second] of [
    ['3.2', [12, 15], [8, 12]],
    ['3.3', [12, 15], [11, 13]],
  ] as const) {
    const all = [first, second, [5, 8] as const].map(([yes, base], i) => ({
      code: `${code}.${i + 1}`,
      yes,
      base,
      percent: percentByTrying(yes, base),
    }));
    const flags = discretionFlags(edition, all).filter(({ towards }) => towards === 'Good');
    expect(flags.map((flag) => [flag.test, flag.keyQuestion])).toEqual([
      ['within-five-points', `${code}.3`],
      ['one-case', `${code}.3`],
    ]);
    expect(flags[0]?.text).toBe(
      `63% at ${code}.3 is 2 percentage points from the boundary at 65%, towards Good.`,
    );
  }
});

test('without counts only the boundary can be told', () => {
  const flags = discretionFlags(edition, [{ code: '2.1.1', percent: 63, yes: null, base: null }]);
  expect(flags.map(({ test: name }) => name)).toEqual(['within-five-points']);
});

test('nothing fires far from a boundary with many cases', () => {
  expect(discretionFlags(edition, [{ code: '2.1.1', percent: 20, yes: 8, base: 40 }])).toEqual([]);
});

test('what each test found is said in a sentence', () => {
  const texts = (yes: number, base: number) =>
    discretionFlags(edition, [
      { code: '2.1.1', yes, base, percent: percentByTrying(yes, base) },
    ]).map(({ text }) => text);
  // Thirteen of 20 is 65%, the boundary itself; twelve is 60%, fourteen 70%.
  expect(texts(13, 20)).toEqual([
    '65% at 2.1.1 is on the boundary at 65%, towards Requires improvement.',
    'One fewer yes at 2.1.1 (12 of 20, 60%) would make the standard Requires improvement.',
  ]);
  // 64%: one point from 65%.
  expect(texts(16, 25)).toEqual([
    '64% at 2.1.1 is 1 percentage point from the boundary at 65%, towards Good.',
    'One more yes at 2.1.1 (17 of 25, 68%) would make the standard Good.',
  ]);
  expect(texts(0, 1)).toEqual([
    'One more yes at 2.1.1 (1 of 1, 100%) would make the standard Outstanding.',
    '0% at 2.1.1 rests on 1 case; the nearest other rating is Requires improvement.',
  ]);
  // One of five is 20%, two 40%, none 0%: all Inadequate.
  expect(texts(1, 5)).toEqual([
    '20% at 2.1.1 rests on 5 cases; the nearest other rating is Requires improvement.',
  ]);
  expect(texts(1, 6)).toEqual([]);
});

test('where several share the lowest percentage each is looked at', () => {
  const half = (code: string) => ({ code, yes: 20, base: 40, percent: 50 });
  const flags = discretionFlags(edition, [half('2.1.1'), half('2.1.2')]);
  // One yes fewer at either makes 48%; one more changes nothing while the other stays.
  expect(flags.map(({ test: name, keyQuestion }) => [name, keyQuestion])).toEqual([
    ['within-five-points', '2.1.1'],
    ['one-case', '2.1.1'],
    ['within-five-points', '2.1.2'],
    ['one-case', '2.1.2'],
  ]);
});

test('of a standard without a percentage there is nothing to say', () => {
  expect(discretionFlags(edition, [])).toEqual([]);
});

test('a count without its base tells no more than the percentage', () => {
  const question = { code: '2.1.1', percent: 20, yes: null, base: 5 };
  expect(discretionFlags(edition, [question]).map(({ test: name }) => name)).toEqual([
    'five-or-fewer',
  ]);
  expect(discretionFlags(edition, [{ ...question, yes: 1, base: null }])).toEqual([]);
  // One yes of 20 would be 5%, which nobody has found.
  const stated = { code: '2.1.1', percent: 70, yes: null, base: 20 };
  expect(discretionFlags(edition, [stated]).map(({ test: name }) => name)).toEqual([
    'within-five-points',
  ]);
});
