import { EDITIONS } from '../../src/editions/editions';
import { type RateOptions, rateTracker } from '../../src/rating/rate-tracker';
import { columnName } from '../../src/grid/address';
import type { Sheet } from '../../src/grid/sheet';
import { CASES_AS_ROWS } from './layouts-of-cases';
import { randomInspection } from './made-inspection';
import { type Row, ratingsSheet, sheet } from './sheets';

const made = randomInspection('2021', 14);
const [cases, ratings] = CASES_AS_ROWS['one sheet, case type']?.(made) as [Sheet, Sheet];

const settings = (...rows: Row[]) =>
  sheet('YOS settings', [['Setting', 'Value', 'Reason'], ...rows]);

function rate(sheets: readonly Sheet[], options: Partial<RateOptions> = {}) {
  return rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2021', ...options });
}

function amiss(sheets: readonly Sheet[], options: Partial<RateOptions> = {}) {
  return rate(sheets, options).problems.filter(({ severity }) => severity !== 'note');
}

const plain = rate([cases, ratings]).rated[0]?.result;

/** The tracker with one header changed into another. */
function renamed(from: string, to: string): Sheet {
  const [header = [], ...rows] = cases.rows;
  return sheet('Cases', [
    header.map((cell) => (cell === from ? to : cell)),
    ...rows.map((r) => r ?? []),
  ]);
}

test('without any setting the tracker is rated and nothing is amiss', () => {
  expect(plain?.score).toEqual({ total: made.expected.total, outOf: made.expected.outOf });
  expect(amiss([cases, ratings])).toEqual([]);
});

describe('Column', () => {
  const columnOf = (code: string) => cases.rows[0]?.indexOf(code) ?? -1;
  const letters = (column: number) =>
    column < 26
      ? String.fromCharCode(65 + column)
      : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  const at = letters(columnOf('2.2.2'));

  test.each([
    [`Column Cases!${at}`, '2.2.2'],
    [`column cases!$${at}`, 'Q2.2.2'],
    [`Column 'Cases'!${at.toLowerCase()}`, 'KQ 2.2.2'],
  ])('%s | %s says which question it is', (key, value) => {
    const sheets = [renamed('2.2.2', 'Sub-area 7'), ratings, settings([key, value])];
    expect(rate(sheets).rated[0]?.result.standards).toEqual(plain?.standards);
    expect(amiss(sheets)).toEqual([]);
  });

  test('with the column in the second cell and the question in the third', () => {
    const row = ['Column', `Cases!${at}`, '2.2.2'];
    const sheets = [renamed('2.2.2', 'Sub-area 7'), ratings, settings(row)];
    expect(rate(sheets).rated[0]?.result.standards).toEqual(plain?.standards);
  });

  test('ignore leaves out a question that stands twice', () => {
    const twice = renamed('2.2.2', '2.2.1');
    expect(rate([twice, ratings]).problems.some(({ severity }) => severity === 'error')).toBe(true);
    const sheets = [twice, ratings, settings([`Column Cases!${at}`, 'ignore'])];
    const result = rate(sheets).rated[0]?.result;
    const own = result?.standards.find(({ code }) => code === '2.2')?.keyQuestions;
    expect(own?.[0]?.percent).toBe(made.expected.percents.get('2.2.1'));
    expect(own?.[1]?.percent).toBeNull();
  });

  test('says which case column it is', () => {
    const sheets = [renamed('Gender', 'Q5'), ratings, settings(['Column Cases!C', 'Gender'])];
    const { rated } = rate(sheets, { split: 'gender' });
    const groups = rated[0]?.split?.groups.map(({ group }) => group);
    expect(groups).toEqual([...new Set(made.cases.map(({ gender }) => gender))].sort());
  });
});

describe('Column, said against what the header says', () => {
  test('a header of a question that is a case column is one no more', () => {
    const at = cases.rows[0]?.indexOf('2.2.2') ?? -1;
    const sheets = [cases, ratings, settings([`Column Cases!${columnName(at)}`, 'Gender'])];
    const { rated } = rate(sheets);
    const own = rated[0]?.result.standards.find(({ code }) => code === '2.2')?.keyQuestions;
    expect(own?.find(({ code }) => code === '2.2.2')?.percent).toBeNull();
  });

  test('the case type that is named goes before one that is headed so', () => {
    const [header = [], ...rows] = cases.rows;
    const at = header.findIndex((cell) => cell === 'Case type');
    const doubled = sheet('Cases', [
      ['Domain', ...header.map((cell, i) => (i === at ? 'Stream' : cell))],
      ...rows.map((row) => ['Court', ...(row ?? [])]),
    ]);
    expect(rate([doubled, ratings]).rated[0]?.result.sample).not.toEqual(plain?.sample);
    const says = settings([`Column Cases!${columnName(at + 1)}`, 'Case type']);
    expect(rate([doubled, ratings, says]).rated[0]?.result.standards).toEqual(plain?.standards);
  });

  test.each(['Cases ', "Elmet's cases", 'Cases $2', '2021 – court & out-of-court'])(
    'on a sheet called "%s"',
    (name) => {
      const at = cases.rows[0]?.indexOf('2.2.2') ?? -1;
      const sheets = [
        { ...renamed('2.2.2', 'Sub-area 7'), name },
        ratings,
        settings([`Column ${name}!${columnName(at)}`, '2.2.2']),
      ];
      expect(rate(sheets).rated[0]?.result.standards).toEqual(plain?.standards);
    },
  );
});

describe('Sheet and Ignore sheet', () => {
  const copy = { ...cases, name: 'Cases (old)' };

  test.each([
    [['Sheet', 'Cases']],
    [['Use sheet', 'CASES ']],
    [['Ignore sheet', 'Cases (old)']],
    [['Skip the sheet', 'cases (OLD)']],
  ])('%p chooses between two candidates', (row) => {
    expect(rate([copy, cases, ratings]).rated).toHaveLength(0);
    const { rated } = rate([copy, cases, ratings, settings(row)]);
    expect(rated[0]?.result.standards).toEqual(plain?.standards);
  });

  test('a sheet asked for goes before the settings', () => {
    const sheets = [copy, cases, ratings, settings(['Sheet', 'Cases (old)'])];
    const { rated } = rate(sheets, { sheets: ['Cases'] });
    expect(rated[0]?.inspection.blocks.map(({ sheet: name }) => name)).toEqual(['Cases']);
  });
});

describe('Edition, Base and Service', () => {
  test.each(['2021', '2021 edition', '2021 standards'])('Edition | %s', (value) => {
    const sheets = [cases, ratings, settings(['Edition', value], ['Service', 'Elmet'])];
    const result = rate(sheets, { edition: undefined }).rated[0]?.result;
    expect(result).toMatchObject({ edition: '2021', service: 'Elmet' });
  });

  test('Edition as a number', () => {
    const outcome = rate([cases, ratings, settings(['Edition', 2021])], { edition: undefined });
    expect(outcome.rated[0]?.result.edition).toBe('2021');
  });

  test.each([
    ['applicable', 'applicable'],
    ['Applicable cases', 'applicable'],
    ['sampled', 'sampled'],
    ['All sampled cases', 'sampled'],
  ])('Base | %s', (value, base) => {
    expect(rate([cases, ratings, settings(['Base', value])]).rated[0]?.result.base).toBe(base);
  });
});

describe('Panel decision and Judgement', () => {
  const lowest = made.expected.ruleRatings.get('2.3');

  test.each(['Panel decision 2.3', 'Panel decision: 2.3 Implementation and delivery', '2.3'])(
    '%s | Good | a reason',
    (key) => {
      const sheets = [cases, settings([key, 'Good', 'As the panel saw it.'])];
      const found = rate(sheets).rated[0]?.result.standards.find(({ code }) => code === '2.3');
      expect(found).toMatchObject({ rating: 'Good', ruleRating: lowest });
      expect(found?.panel).toMatchObject({ reason: 'As the panel saw it.' });
      expect(found?.panel?.where).toBe("'YOS settings'!B2");
    },
  );

  test('they go before those of any other sheet', () => {
    const sheets = [
      cases,
      ratings,
      settings(['Judgement 1.1', 'Outstanding'], ['Judgement 1.2', 'RI']),
    ];
    const standards = rate(sheets).rated[0]?.result.standards ?? [];
    expect(standards.slice(0, 2).map(({ rating }) => rating)).toEqual([
      'Outstanding',
      'Requires improvement',
    ]);
  });

  test('what is no rating is told at its cell', () => {
    const [problem] = amiss([cases, ratings, settings(['Judgement 1.1', 'Splendid'])]);
    expect(problem).toMatchObject({ where: "'YOS settings'!B2", severity: 'warning' });
    expect(problem?.fix).toContain('Requires improvement');
  });
});

test('Population and Sample, by any name of the domain', () => {
  const sheets = [
    ratingsSheet(made),
    settings(
      ['Population court', 55],
      ['Eligible out-of-court cases', '33'],
      ['Sample court', 42],
      ['Sample OOCD', 28],
    ),
  ];
  const inspection = rate(sheets).rated[0]?.inspection;
  expect(inspection?.populations).toEqual(
    new Map([
      ['court', 55],
      ['outOfCourt', 33],
    ]),
  );
  expect(inspection?.statedSamples).toEqual(
    new Map([
      ['court', 42],
      ['outOfCourt', 28],
    ]),
  );
});

describe('eligible cases that are fewer than those judged', () => {
  const court = made.cases.filter(({ domain }) => domain === 'court').length;
  const kinds = (sheets: readonly Sheet[]) => amiss(sheets).map(({ kind }) => kind);

  test('are told, and as many are not', () => {
    const few = settings(['Population court', court - 1]);
    expect(kinds([cases, ratings, few])).toEqual(['moreThanEligible']);
    const enough = settings(['Population court', court], ['Population out-of-court', 999]);
    expect(kinds([cases, ratings, enough])).toEqual([]);
  });

  test('are told for a published table as well', () => {
    const table = sheet('Annexe', [
      ['Question', '% yes'],
      ['2.1.1', '50%'],
      ['2.1.2', '100%'],
      ['2.1.3', '50%'],
    ]);
    const sizes = settings(['Sample court', 6], ['Population court', 5]);
    expect(kinds([table, sizes])).toContain('moreThanEligible');
  });
});
