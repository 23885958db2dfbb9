import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { CASES_AS_ROWS } from '../reading/layouts-of-cases';
import { PERCENTAGES } from '../reading/layouts-of-figures';
import { type MadeInspection, reportedInspections } from '../reading/made-inspection';
import { type Row, ratingsSheet, sheet } from '../reading/sheets';
import { seeded, shuffled } from '../reading/random';

const [bradford, northYorkshire, bedfordshire] = reportedInspections() as [
  MadeInspection,
  MadeInspection,
  MadeInspection,
];

const fromCases = (made: MadeInspection) => CASES_AS_ROWS['one sheet, every detail']?.(made) ?? [];
const fromPercents = (made: MadeInspection) => PERCENTAGES['shares of one']?.(made) ?? [];

function resultOf(made: MadeInspection, sheets = fromCases(made)) {
  const options = { editions: EDITIONS, edition: made.edition.id };
  const result = rateTracker('t.xlsx', sheets, options).rated[0]?.result;
  if (!result) throw new Error(`${made.name} is not rated.`);
  return result;
}

test.each([
  ['Bradford', bradford, 7, 'Requires improvement'],
  ['North Yorkshire', northYorkshire, 25, 'Good'],
  ['Bedfordshire', bedfordshire, 14, 'Requires improvement'],
] as const)('%s, from cases and from percentages', (_, made, total, overall) => {
  for (const sheets of [fromCases(made), fromPercents(made)]) {
    const result = resultOf(made, sheets);
    expect(result.score).toEqual({ total, outOf: 36 });
    expect(result.overall).toMatchObject({ rating: overall, possible: [overall], limited: false });
  }
});

test('North Yorkshire is 23 by rule, and 25 with the two decisions of the panel', () => {
  const byRule = new Map([...northYorkshire.ratings].filter(([code]) => code < '2'));
  const sheets = fromCases({ ...northYorkshire, ratings: byRule });
  expect(resultOf(northYorkshire, sheets).score.total).toBe(23);
  const decided = resultOf(northYorkshire).standards.filter(({ panel }) => panel !== null);
  expect(decided.map(({ code, ruleRating, rating }) => [code, ruleRating, rating])).toEqual([
    ['3.2', 'Requires improvement', 'Good'],
    ['3.3', 'Requires improvement', 'Good'],
  ]);
});

test('the reason of a rating can be put to a panel', () => {
  const standard = resultOf(bedfordshire).standards.find(({ code }) => code === '3.2');
  expect(standard?.reason).toMatch(
    /^3\.2\.2: 9 of 17 cases, 53%: Requires improvement; the lowest of three$/,
  );
});

test('without the judgements of 1.1 to 1.4 there is a total out of 24 and a range', () => {
  const none = { ...bedfordshire, ratings: new Map() };
  const result = resultOf(bedfordshire, fromCases(none));
  // Court and out-of-court give 0+1+1+1 + 0+1+2 = 6; 3.4 is a judgement as well: 7 standards rated.
  expect(result.score).toEqual({ total: 6, outOf: 21 });
  expect(result.overall.rating).toBeNull();
  // 6 to 6 + 15 = 21.
  expect(result.overall.possible).toEqual(['Inadequate', 'Requires improvement', 'Good']);
});

test('the base can be set: 2021 counted like 2020, and 2020 like 2021', () => {
  for (const [made, base] of [
    [bedfordshire, 'applicable'],
    [northYorkshire, 'sampled'],
  ] as const) {
    const setting = sheet('YOS settings', [['Base', base]]);
    const options = { editions: EDITIONS, edition: made.edition.id };
    const set = rateTracker('t.xlsx', [...fromCases(made), setting], options).rated[0]?.result;
    const asked = rateTracker('t.xlsx', fromCases(made), { ...options, base }).rated[0]?.result;
    expect(set?.base).toBe(base);
    expect(set?.standards).toEqual(asked?.standards);
    expect(set?.standards).not.toEqual(resultOf(made).standards);
  }
});

describe('impossible percentages', () => {
  const checked = (made: MadeInspection, name: string, size: number, rows: Row[]) =>
    rateTracker(
      't.xlsx',
      [
        sheet('Annexe', [['Question', '% yes'], ...rows]),
        ratingsSheet(made),
        sheet('YOS settings', [[name, size]]),
      ],
      { editions: EDITIONS, edition: made.edition.id },
    ).rated[0]?.impossible;

  /** The sizes of up to `most` cases that give a percentage, by trying each count. */
  const sizes = (percent: number, most: number) =>
    Array.from({ length: most }, (_, i) => most - i).filter((n) =>
      Array.from({ length: n + 1 }, (_, yes) => Math.floor((200 * yes + n) / (2 * n))).includes(
        percent,
      ),
    );

  test('Bradford: those that trying finds, its note among them', () => {
    const rows = [...bradford.expected.percents];
    const court = checked(
      bradford,
      'Sample court',
      42,
      rows.map(([code, p]) => [code, `${p}%`]),
    );
    const all = rows.filter(([code]) => code.startsWith('2.'));
    const cannot = all.filter(([, percent]) => !sizes(percent ?? 0, 42).includes(42));
    expect(court?.map(({ code, percent }) => [code, percent])).toEqual(cannot);
    // The report's note names 61, 37, 66 and 44 among them.
    const named = [61, 37, 66, 44].every((percent) => cannot.some(([, one]) => one === percent));
    expect(named).toBe(true);
    expect(court?.[0]?.possibleWith.slice(0, 4)).toEqual([41, 38, 36, 33]);
    for (const { percent, possibleWith } of court ?? []) {
      expect(possibleWith).toEqual(sizes(percent, 42));
    }
  });

  test('Bradford, out of court: 47, 45, 87, 67 and 78 of 28', () => {
    const rows = [...bradford.expected.percents].map(([code, p]) => [code, (p ?? 0) / 100]);
    const found = checked(bradford, 'Sample out of court', 28, rows);
    expect(new Set(found?.map(({ percent }) => percent))).toEqual(new Set([47, 45, 87, 67, 78]));
  });

  test("Bedfordshire: a scan's 26% at 3.1.1h, and nothing else", () => {
    const rows = [...bedfordshire.expected.percents].map(([code, percent]) => [
      code,
      `${code === '3.1.1h' ? 26 : percent}%`,
    ]);
    const found = checked(bedfordshire, 'Sample out-of-court', 17, rows);
    expect(found).toMatchObject([{ code: '3.1.1h', percent: 26, cases: 17 }]);
    expect(found?.[0]?.possibleWith).toEqual(sizes(26, 17));
  });

  test('with n beside it, n decides', () => {
    const annexe = sheet('Annexe', [
      ['Question', '% yes', 'n'],
      ['2.2.1', '61%', 41],
      ['2.2.2', '61%', 42],
      ['2.2.3', '61%', 38],
    ]);
    const options = { editions: EDITIONS, edition: '2018' };
    const found = rateTracker('t.xlsx', [annexe], options).rated[0]?.impossible;
    expect(found).toMatchObject([{ code: '2.2.2', percent: 61, cases: 42, where: 'Annexe!B3' }]);
  });
});

test('a split gives each group its own figures, without the decisions of the panel', () => {
  const options = { editions: EDITIONS, edition: '2020', split: 'gender' };
  const [rated] = rateTracker('t.xlsx', fromCases(northYorkshire), options).rated;
  const groups = rated?.split?.groups ?? [];
  expect(groups.map(({ group }) => group)).toEqual(['Boy', 'Girl']);
  for (const { group, cases, result } of groups) {
    const own = northYorkshire.cases.filter(({ gender }) => gender === group);
    expect(cases).toBe(own.length);
    const said = own.map(({ answers }) => answers.get('2.1.1'));
    const question = result.standards
      .flatMap((s) => s.keyQuestions)
      .find((q) => q.code === '2.1.1');
    expect(question?.yes).toBe(said.filter((answer) => answer === 'yes').length);
    expect(question?.no).toBe(said.filter((answer) => answer === 'no').length);
    expect(result.standards.every(({ panel }) => panel === null)).toBe(true);
  }
});

test('the order of rows, columns and sheets never matters', () => {
  for (const made of [bradford, northYorkshire, bedfordshire]) {
    const plain = resultOf(made);
    for (let seed = 1; seed <= 8; seed++) {
      const random = seeded(seed);
      const [cases, ratings] = fromCases(made);
      const [header = [], ...rows] = cases?.rows ?? [];
      const columns = shuffled([...(header ?? []).keys()], random);
      const moved = [header, ...shuffled(rows, random)].map((row) => columns.map((c) => row?.[c]));
      const mixed = sheet('Cases', moved);
      const sheets = ratings ? shuffled([mixed, ratings], random) : [mixed];
      expect({ seed, ...resultOf(made, sheets) }).toEqual({ seed, ...plain });
    }
  }
});

test('each edition of a report is told from the tracker alone, or asked for', () => {
  const told = (made: MadeInspection) => {
    const { rated, problems } = rateTracker('t.xlsx', fromCases(made), { editions: EDITIONS });
    return rated[0]?.edition.id ?? problems.find(({ severity }) => severity === 'error')?.what;
  };
  expect(told(northYorkshire)).toBe('2020');
  expect(told(bedfordshire)).toBe('2021');
  // 2018 and 2020 have the same key questions, but only 2020 leaves out cases of low risk.
  expect(told(bradford)).toContain('fits the editions 2018 and 2020, which rate it differently');
});

test('where the edition cannot be told, what else is wrong with the tracker is told with it', () => {
  const [cases, ...others] = fromCases(bradford);
  if (!cases) throw new Error('Bradford has no cases.');
  const rows = cases.rows.map((row, line) => (line === 1 ? row?.with(-1, 'Perhaps') : row));
  const sheets = [{ ...cases, rows }, ...others];
  const { problems } = rateTracker('t.xlsx', sheets, { editions: EDITIONS });
  expect(problems[0]?.what).toContain('fits the editions 2018 and 2020');
  expect(problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('Perhaps'));
  const twice = [...fromCases(bradford), { ...cases, name: 'Cases (2)' }];
  const doubled = rateTracker('t.xlsx', twice, { editions: EDITIONS }).problems;
  expect(doubled[0]?.severity).toBe('error');
  expect(doubled[0]?.what).not.toContain('fits the editions');
});

test('a tracker that several editions rate alike says which was taken', () => {
  const sheets = [
    sheet('Cases', [
      ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
      ['C1', 'Yes', 'Yes', 'Yes'],
    ]),
  ];
  const note = (edition?: string) =>
    rateTracker('t.xlsx', sheets, {
      editions: EDITIONS,
      ...(edition && { edition }),
    }).problems.find(({ what }) => what.includes('rate it alike'));
  expect(note()).toMatchObject({
    severity: 'note',
    what: expect.stringMatching(/^This tracker fits the editions .* alike; taken as (\d+)\./),
    fix: expect.stringMatching(/Edition in column A, \d{4} in column B\.$/),
    control: { of: 'edition', example: expect.stringMatching(/^\d{4}$/) },
  });
  expect(note('2020')).toBeUndefined();
});
