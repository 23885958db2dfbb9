import fc from 'fast-check';
import { ExcelError } from './custom-functions';
import { type ListedFunction, type Parameter, functionList } from './function-list';

/** The result of an argument list: a value for a cell, or Excel's error. */
async function outcome(
  { id, call }: ListedFunction,
  given: readonly unknown[],
): Promise<{ value: unknown } | { error: ExcelError }> {
  try {
    const value: unknown = await call(...given);
    if (!isCells(value)) throw new Error(`YOS.${id} returned ${String(value)}`);
    return { value };
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    expect(error.code).toMatch(/^#(VALUE!|NUM!|N\/A|DIV\/0!|NULL!)$/);
    expect(error.message).toMatch(/^[A-Z"0-9].{10,}\.$/);
    expect(error.message).not.toMatch(/undefined|NaN|\[object|null/);
    return { error };
  }
}

/** A text, a finite number, TRUE or FALSE; or rows of them, all of one length. */
function isCells(value: unknown): boolean {
  if (!Array.isArray(value)) return isCell(value);
  const rows: readonly unknown[] = value;
  const [first] = rows;
  return (
    rows.length > 0 &&
    Array.isArray(first) &&
    first.length > 0 &&
    rows.every((row) => Array.isArray(row) && row.length === first.length && row.every(isCell))
  );
}

function isCell(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

/** An argument list that each function answers, by the names of the parameters. */
const GOOD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  PERCENT: { answers: [['Yes'], ['No']], base: 'sampled' },
  BAND: { range: [['Yes'], ['No']], base: 'sampled' },
  PHRASE: { range: [[0.65]] },
  STANDARD: { range: [[0.65], [0.8]] },
  SCORE: { ratings: [['Good']] },
  TOTAL: { scores: [['Good'], ['RI']] },
  OVERALL: { scores: Array.from({ length: 12 }, () => ['Good']), resettlement: 'Good' },
  DISCRETION: { percents: [[0.63]], sizes: [[8]] },
  ANNEXE: {
    cases: [
      ['Case', '2.1.1', '2.1.2', '2.1.3'],
      ['A1', 'Yes', 'No', 'Yes'],
    ],
    standard: '2.1',
    edition: 2021,
  },
  QUESTION: { code: '2.1.1', edition: 2021 },
  SAMPLESIZE: { population: 55, confidence: 0.8, margin: 0.05 },
  MARGIN: { sample: 42, population: 55, confidence: 0.8 },
  POPULATION: { sample: 42, confidence: 0.8, margin: 0.05 },
  INTERVAL: { yes: 11, n: 17, population: 23, confidence: 0.8 },
  CHANCE: { yes: 11, n: 17, population: 23 },
  NEEDED: { yes: 5, n: 8, rating: 'Good', more: 3 },
  WHATIF: { yes: 5, n: 8, more: 2 },
  POSSIBLE: { percent: 0.61, n: 41 },
  COUNTS: { percent: 0.47, n: 17 },
  PUBLISHED: { total: 14, totals: [[8], [14]] },
};

const goodOf = ({ id, parameters }: ListedFunction) =>
  parameters.map(({ name }) => GOOD[id]?.[name]);

/** Values that are of the wrong kind for every parameter, with the code that they give. */
const WRONG: readonly (readonly [kind: string, value: unknown, code: RegExp])[] = [
  ['a word', 'cucumber', /^#VALUE!$/],
  ['a formula that was meant', '=SUM(A1)', /^#VALUE!$/],
  ['a long text', 'x'.repeat(32_767), /^#VALUE!$/],
  ['an error', new ExcelError('#DIV/0!'), /^#DIV\/0!$/],
  ['an error as a text', '#N/A', /^#N\/A$/],
  ['an error as a data type', { type: 'Error', basicValue: '#NUM!' }, /^#NUM!$/],
  ['an entity', { type: 'Entity', text: 'London', properties: {} }, /^#VALUE!$/],
  ['a negative number', -3, /^#(NUM|VALUE)!$/],
  ['a number that is too large', 1e300, /^#(NUM|VALUE)!$/],
  ['no number', Number.NaN, /^#NUM!$/],
  ['infinity', Number.POSITIVE_INFINITY, /^#NUM!$/],
  ['a function', () => 1, /^#VALUE!$/],
  ['a symbol', Symbol('x'), /^#VALUE!$/],
];

/** Wrong for a parameter that takes one value. */
const WRONG_ALONE: typeof WRONG = [
  ['a column', [[1], [2]], /^#VALUE!$/],
  ['a row', [[1, 2]], /^#VALUE!$/],
  ['rows of nothing', [[], []], /^#VALUE!$/],
  ['a truth value', true, /^#VALUE!$/],
];

/** Wrong for a parameter that takes a range of percentages, ratings or cases. */
const WRONG_RANGE: typeof WRONG = [
  ['nothing at all', [], /^#(N\/A|VALUE!|NUM!)$/],
  ['rows of nothing', [[], []], /^#(N\/A|VALUE!|NUM!)$/],
  // Of sizes a blank is not known, but these are two for one percentage.
  ['nothing but blanks', [[null], ['']], /^#(N\/A|VALUE!|NUM!)$/],
  ['rows in rows', [[[['Yes']]]], /^#VALUE!$/],
];

const wrongFor = ({ range }: Parameter) => [...WRONG, ...(range ? WRONG_RANGE : WRONG_ALONE)];

describe.each(functionList)('YOS.$id', (listed) => {
  const good = goodOf(listed);

  test('answers the good argument list that the others are made from', async () => {
    expect(good).not.toContain(undefined);
    expect(await outcome(listed, good)).toHaveProperty('value');
  });

  const cases = listed.parameters.flatMap((parameter, position) =>
    wrongFor(parameter).map(([kind, value, code]) => ({
      ...parameter,
      position,
      kind,
      value,
      code,
    })),
  );

  test.each(cases)('$name: $kind gives an Excel error with a sentence', async (wrong) => {
    const { position, value, code, range } = wrong;
    const given = good.map((argument, i) => {
      if (i !== position) return argument;
      return range && !Array.isArray(value) ? [[value]] : value;
    });
    const found = await outcome(listed, given);
    expect(found).toHaveProperty('error');
    if ('error' in found) expect(found.error.code).toMatch(code);
  });

  test('what is needed may be neither left out nor empty', async () => {
    for (const [position, { name, optional }] of listed.parameters.entries()) {
      // The sizes of a standard may be unknown.
      if (optional || name === 'sizes') continue;
      for (const blank of [undefined, null, '', '   ', [[null]]]) {
        const given = good.map((argument, i) => (i === position ? blank : argument));
        expect(await outcome(listed, given)).toHaveProperty('error');
      }
    }
  });

  test('optional arguments may be left out or empty', async () => {
    for (const blank of [undefined, null, '', '   ', 0, [[null]]]) {
      const given = good.map((argument, i) => (listed.parameters[i]?.optional ? blank : argument));
      expect(await outcome(listed, given)).toHaveProperty('value');
    }
  });
});

const seed = 20_210_817;

/** Values that cells hold, and a few that no cell holds. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Yes', 'No', 'n/a', 'yes ', '', ' ', null, 0, 1) },
  { weight: 3, arbitrary: fc.constantFrom('Good', 'RI', 'Inadequate', 'Outstanding', 2, 3) },
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 120 }) },
  { weight: 3, arbitrary: fc.double({ min: -0.1, max: 1.1, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom('2.1.1', '2.1', '2.2.3a', 2018, '2021', 'Planning') },
  { weight: 2, arbitrary: fc.constantFrom('65%', ' 80 ', '1e3', 'sampled', 'applicable', true) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, '#N/A', {}, { basicValue: 5 }, [], 1e9, 1e15),
  },
);

const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 14 }))
  .chain(([width, height]) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

/** A tracker with any answers, for the function that reads one. */
const tracker = fc
  .array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 })
  .map((rows) => [
    ['Case', '2.1.1', '2.1.2', '2.1.3'],
    ...rows.map((row, i) => [`A${i + 1}`, ...row]),
  ]);

test(`ten thousand random argument lists give a value or an Excel error, seed ${seed}`, async () => {
  const answered = new Set<string>();
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...functionList),
      fc.array(fc.oneof(value, block, tracker), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 15 }),
      async (listed, random, kept) => {
        // Some arguments are kept good, else hardly any list would get past its first one.
        const given = goodOf(listed).map((argument, i) => ((kept >> i) & 1 ? argument : random[i]));
        const found = await outcome(listed, given);
        ('value' in found ? answered : refused).add(listed.id);
      },
    ),
    { seed, numRuns: 10_000 },
  );
  // Else the test would only have tried one side of a function.
  expect([...answered].sort()).toEqual(functionList.map(({ id }) => id).sort());
  expect([...refused].sort()).toEqual(functionList.map(({ id }) => id).sort());
});
