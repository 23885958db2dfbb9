import { EDITIONS } from '../../src/editions/editions';
import { type RateOptions, rateTracker } from '../../src/rating/rate-tracker';
import { TWELVE } from '../support/twelve-standards';
import { type Row, sheet } from './sheets';

const rate = (
  rows: readonly Row[],
  more: readonly Row[] = [],
  options: Partial<RateOptions> = {},
) =>
  rateTracker(
    'national.xlsx',
    [sheet('National', rows), ...(more.length > 0 ? [sheet('YOS settings', more)] : [])],
    { editions: EDITIONS, edition: '2021', ...options },
  );

/** The ratings of the first service, by code. */
const ratingsOf = (rows: readonly Row[], more: readonly Row[] = []) =>
  Object.fromEntries(
    [...(rate(rows, more).rated[0]?.inspection.ratings ?? [])].map(([code, { rating }]) => [
      code,
      rating,
    ]),
  );

const problemsOf = (rows: readonly Row[]) =>
  rate(rows).problems.map(({ where, what }) => `${where}: ${what}`);

// The four ratings in turn, so that a mistaken column shows.
const RATED = ['Good', 'Outstanding', 'Inadequate', 'Good', 'Requires improvement', 'Good'];

test.each([
  ['spaces', ['Governance and leadership', 'Staff', 'Partnerships and services', 'Reviewing']],
  ['underscores', ['governance_and_leadership', 'staff', 'partnerships_and_services', 'reviewing']],
  ['hyphens', ['governance-and-leadership', 'staff', 'partnerships-and-services', 'reviewing']],
  ['capitals', ['GovernanceAndLeadership', 'Staff', 'partnershipsAndServices', 'Reviewing']],
  ['codes', ['1.1', '1.2', '1.3', '2.4']],
  ['codes of programs', ['1_1_governance', 's1_2', '1-3', '2_4_reviewing']],
  ['a code before half the name', ['1.1 Governance', '1.2 Staff', '1.3 Services', '2.4 Review']],
])('names written with %s', (_, names) => {
  expect(
    ratingsOf([
      ['Service', ...names],
      ['Elmet', ...RATED.slice(0, 4)],
    ]),
  ).toEqual({
    '1.1': 'Good',
    '1.2': 'Outstanding',
    '1.3': 'Inadequate',
    '2.4': 'Good',
  });
});

test('a name that begins as a word for totals does is a service', () => {
  const names = ['County Durham', 'Meanwood', 'Sumner and Totnes', 'Numberby'];
  const rows = names.map((name) => [name, 'Good', 'Good', 'Good', 'Good'] as Row);
  const { rated, problems } = rate([['Service', '1.1', '1.2', '1.3', '1.4'], ...rows]);
  expect(rated.map(({ result }) => result.service)).toEqual(names);
  expect(problems.map(({ kind }) => kind)).not.toContain('noService');
  const sums = ['Total of all', 'Counts of Good', 'Average (all)', 'Number rated'];
  const summed = sums.map((name) => [name, 'Good', 'Good', 'Good', 'Good'] as Row);
  const told = rate([['Service', '1.1', '1.2', '1.3', '1.4'], ...rows, ...summed]).problems;
  expect(told.filter(({ kind }) => kind === 'noService')).toHaveLength(sums.length);
});

test('a table whose numbers are asked about is not said to be beside an inspection', () => {
  const { problems } = rate([
    ['Service', '1.1', '1.2', '1.3', '1.4', '2.1'],
    ['Elmet', 1, 2, 3, 4, 1],
    ['Deira', 4, 1, 2, 3, 2],
  ]);
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  expect(problems[0]?.fix).toContain('Scale | 1 is Outstanding');
});

test('names with their domain', () => {
  const header = ['court_assessment', 'ooc-planning', 'd3_implementation_and_delivery'];
  const names = [...header, 'outofcourt_disposal_policy_and_provision', 'Court: reviewing'];
  expect(
    ratingsOf([
      ['Service', ...names],
      ['Elmet', ...RATED.slice(0, 5)],
    ]),
  ).toEqual({
    '2.1': 'Good',
    '3.2': 'Outstanding',
    '3.3': 'Inadequate',
    '3.4': 'Good',
    '2.4': 'Requires improvement',
  });
});

test('a name that stands once and fits two domains is asked about, and a setting answers', () => {
  const rows = [
    ['Service', '1.1', 'assessment', 'planning', 'reviewing'],
    ['Elmet', 'Good', 'Inadequate', 'Outstanding', 'Good'],
  ];
  expect(ratingsOf(rows)).toEqual({ '1.1': 'Good', '2.4': 'Good' });
  const asked = rate(rows).problems.find(({ where }) => where === 'National!C1');
  expect(asked?.what).toContain('nothing tells which is meant');
  expect(asked?.answers?.map(({ settings }) => settings)).toEqual([
    [{ setting: 'Column National!C', value: '2.1' }],
    [{ setting: 'Column National!C', value: '3.1' }],
    [{ setting: 'Column National!C', value: 'ignore' }],
  ]);
  const settings = [
    ['Column National!C', '3.1'],
    ['Column National!D', 'ignore'],
  ];
  expect(ratingsOf(rows, settings)).toEqual({ '1.1': 'Good', '3.1': 'Inadequate', '2.4': 'Good' });
});

test('a name that stands twice is told apart by the order, and that is said', () => {
  const rows = [
    ['Service', 'Assessment', 'Planning', 'Reviewing', 'Assessment', 'Planning'],
    ['Elmet', 'Good', 'Outstanding', 'Good', 'Inadequate', 'Good'],
  ];
  expect(ratingsOf(rows)).toEqual({
    '2.1': 'Good',
    '2.2': 'Outstanding',
    '2.4': 'Good',
    '3.1': 'Inadequate',
    '3.2': 'Good',
  });
  expect(problemsOf(rows)).toContainEqual(
    expect.stringContaining('B "Assessment" is 2.1, E "Assessment" is 3.1'),
  );
});

test('a name between columns of one domain belongs to it, and that is said', () => {
  const rows = [
    ['Service', '3.1', 'Planning', '3.3'],
    ['Elmet', 'Good', 'Outstanding', 'Good'],
  ];
  expect(ratingsOf(rows)).toEqual({ '3.1': 'Good', '3.2': 'Outstanding', '3.3': 'Good' });
  expect(problemsOf(rows)).toContainEqual(
    expect.stringContaining('told apart by the columns beside them: C "Planning" is 3.2'),
  );
});

test('headings above the names tell their domain', () => {
  const rows = [
    ['', 'Out-of-court', '', 'Court'],
    ['Service', 'Assessment', 'Planning', 'Assessment', 'Planning'],
    ['Elmet', 'Good', 'Outstanding', 'Inadequate', 'Good'],
  ];
  expect(ratingsOf(rows)).toEqual({
    '3.1': 'Good',
    '3.2': 'Outstanding',
    '2.1': 'Inadequate',
    '2.2': 'Good',
  });
});

test('part of a name that two standards have is asked about', () => {
  const rows = [
    ['Service', '1.1', '1.2', 'policy_and_provision'],
    ['Elmet', 'Good', 'Good', 'Outstanding'],
  ];
  const asked = rate(rows).problems.find(({ where }) => where === 'National!D1');
  expect(asked?.answers?.map(({ settings }) => settings[0]?.value)).toEqual([
    '3.4',
    '4.1',
    'ignore',
  ]);
  expect(ratingsOf(rows)).toEqual({ '1.1': 'Good', '1.2': 'Good' });
});

test.each([
  [
    '0 to 3',
    [
      [0, 3],
      [2, 1],
    ],
    [],
    ['Inadequate', 'Outstanding'],
  ],
  [
    'with the best first',
    [
      [1, 4],
      [2, 3],
    ],
    [['Scale', '1 is Outstanding']],
    ['Outstanding', 'Inadequate'],
  ],
  [
    'with the best last',
    [
      [1, 4],
      [2, 3],
    ],
    [['Scale', '1 is Inadequate']],
    ['Inadequate', 'Outstanding'],
  ],
  [
    '0 to 3 by a setting',
    [
      [1, 3],
      [2, 3],
    ],
    [['Scale', '0 is Inadequate']],
    ['Requires improvement', 'Outstanding'],
  ],
] as const)('numbers %s', (_, [first, second], settings, expected) => {
  const rows = [
    ['Service', '1.1', '1.2'],
    ['Elmet', ...first],
    ['Deira', ...second],
  ];
  expect(Object.values(ratingsOf(rows, settings))).toEqual(expected);
});

test('numbers that add up to their total are scores from 0 to 3', () => {
  const rows = [
    ['Service', '1.1', '1.2', 'Total'],
    ['Elmet', 1, 3, 4],
    ['Deira', 2, 2, 4],
  ];
  expect(ratingsOf(rows)).toEqual({ '1.1': 'Requires improvement', '1.2': 'Outstanding' });
});

test.each([
  [
    [1, 3],
    [2, 3],
  ],
  [
    [1, 4],
    [2, 2],
  ],
  [
    [4, 4],
    [4, 3],
  ],
])('numbers without a 0 are asked about: %p %p', (first, second) => {
  const { rated, problems } = rate([
    ['Service', '1.1', '1.2'],
    ['Elmet', ...first],
    ['Deira', ...second],
  ]);
  expect(rated).toEqual([]);
  const [asked] = problems.filter(({ severity }) => severity === 'error');
  expect(asked?.what).toContain('numbers without a 0');
  expect(asked?.answers).toHaveLength(3);
});

test('a row without standards keeps what is stated of it', () => {
  const { rated } = rate([
    ['Service', '1.1', '1.2', 'Total', 'Overall'],
    ['Elmet', 'Good', 'Good', 16, 'Requires improvement'],
    ['Deira', null, null, '25/36', 'Good'],
  ]);
  const [, deira] = rated.map(({ inspection }) => inspection.published);
  expect(deira).toMatchObject({ total: 25, outOf: 36, overall: 'Good' });
});

test('a table of overall ratings and totals alone is one too', () => {
  const { rated } = rate([
    ['Service', 'Score (%)', 'Overall rating'],
    ['Elmet', 0.4444, 'Requires improvement'],
    ['Deira', '69.4%', 'Good'],
  ]);
  const stated = rated.map(({ inspection }) => inspection.published);
  expect(stated.map((one) => [one?.total, one?.overall])).toEqual([
    [16, 'Requires improvement'],
    [25, 'Good'],
  ]);
});

test('a limiting judgement explains a lower overall rating', () => {
  const rows = [
    ['Service', ...TWELVE, '4.1', 'Total', 'Overall'],
    ['Elmet', ...TWELVE.map(() => 'Outstanding'), 'Inadequate', 36, 'Good'],
  ];
  expect(problemsOf(rows)).toEqual([]);
});

test('a total that the standards known cannot give is told', () => {
  const rows = [
    ['Service', '1.1', '1.2', 'Total'],
    ['Elmet', 'Inadequate', 'Good', 33],
  ];
  // 2 of 6, and ten more standards of 3 each: 32 at most.
  expect(problemsOf(rows)).toContainEqual(
    expect.stringContaining('a total of 33 is stated, which'),
  );
});

test('two columns of one standard that share no line complete each other', () => {
  const header = ['Service', '1.1', '3.4', '3.4 Out-of-court disposal policy and provision'];
  const { rated, problems } = rate([
    header,
    ['Elmet', 'Good', 'Outstanding', null],
    ['Rheged', 'Good', null, 'Inadequate'],
  ]);
  const found = rated.map(({ inspection }) => inspection.ratings.get('3.4')?.rating);
  expect(found).toEqual(['Outstanding', 'Inadequate']);
  expect(problems.filter(({ what }) => what.includes('twice'))).toEqual([]);
  const both = [header, ['Elmet', 'Good', 'Outstanding', 'Inadequate']];
  expect(problemsOf(both).join()).toContain('3.4 stands twice');
});

test('a count of services without a rating, beside standards, is no rating', () => {
  const { rated } = rate(
    [
      ['Standard', 'Good', 'No rating'],
      ['1.1 Governance and leadership', 2, 0],
      ['1.2 Staff', 1, 1],
    ],
    [],
    { edition: '2021' },
  );
  expect(rated.flatMap(({ inspection }) => [...inspection.ratings.keys()])).toEqual([]);
});
