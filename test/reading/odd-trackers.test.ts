import { EDITIONS } from '../../src/editions/editions';
import { type RateOptions, rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';
import { expectRated, rated } from './expect-rated';
import { CASES_AS_ROWS } from './layouts-of-cases';
import { COUNTS, PERCENTAGES } from './layouts-of-figures';
import { RATINGS } from './layouts-of-ratings';
import { codesAskedOfCases, editionOf, randomInspection } from './made-inspection';
import { type Row, sheet, wordingOf } from './sheets';

const made = randomInspection('2020', 31);
const [cases, ratings] = CASES_AS_ROWS['one sheet, every detail']?.(made) as [Sheet, Sheet];
const edition = editionOf('2018');

function rate(sheets: readonly Sheet[], options: Partial<RateOptions> = {}) {
  return rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2018', ...options });
}

/** Yes, no and not applicable of a key question. */
function countsOf(sheets: readonly Sheet[], code: string, options: Partial<RateOptions> = {}) {
  const standards = rate(sheets, options).rated[0]?.result.standards ?? [];
  const question = standards.flatMap((one) => one.keyQuestions).find((one) => one.code === code);
  return question && [question.yes, question.no, question.notApplicable];
}

describe('other sheets beside the cases', () => {
  test('guidance that lists every question changes nothing', () => {
    const guidance = sheet('Guidance', [
      ['Standards and key questions'],
      ...codesAskedOfCases(made.edition).map((code) => [code, wordingOf(made.edition, code)]),
    ]);
    expectRated(rated(made, [guidance, cases, ratings]), made, 'cases');
  });

  test('guidance about questions that the tracker does not hold changes nothing', () => {
    const guidance = sheet(
      'Guidance',
      codesAskedOfCases(edition).map((code) => [code, wordingOf(edition, code)]),
    );
    const court = sheet('Cases', [
      ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
      ['C1', 'Yes', 'No', 'No'],
    ]);
    expect(rate([guidance, court]).problems).toEqual([]);
  });

  test('lists of values, a log and a page of notes change nothing', () => {
    const others = [
      sheet('Lists', [['Answers', 'Ratings'], ['Yes', 'Good'], ['No', 'RI'], ['n/a']]),
      sheet('Log', [
        ['Date', 'Who', 'What'],
        [45000, 'A. B.', 'Checked 2.1.1 of case C-101'],
      ]),
      sheet('Notes', [['Remember: 3.2 Planning is to be discussed.']]),
      sheet('Empty', []),
    ];
    expectRated(rated(made, [...others, cases, ratings]), made, 'cases');
  });

  test('summaries of the cases in counts, percentages and ratings agree with them', () => {
    const own = Object.entries({
      counts: COUNTS['yes, no and n/a']?.(made)[0],
      percents: PERCENTAGES['shares of one']?.(made)[0],
    }).flatMap(([name, found]) => (found ? [{ ...found, name }] : []));
    const [percents] = own.slice(1);
    expectRated(rated(made, [cases, ratings, ...(percents ? [percents] : [])]), made, 'cases');
    const front = RATINGS['codes and names in one']?.(made)[0];
    expectRated(rated(made, [cases, ...(front ? [front, ratings] : [])]), made, 'cases');
  });

  test('what this tool wrote is never read back', () => {
    const ours = { ...cases, name: 'YOS annexe', ours: true };
    expectRated(rated(made, [cases, ratings, ours]), made, 'cases');
    expect(rate([ours]).problems[0]?.what).toContain('No inspection was found');
  });
});

describe('columns that are not answers', () => {
  test.each(['2.1.1 comments', '2.1.1 - evidence', 'Comments on 2.1.1', '2.1.1 (notes)', 'Reason'])(
    'a column headed "%s"',
    (header) => {
      const rows: Row[] = [
        ['Case ID', '2.1.1', header, '2.1.2', '2.1.3'],
        ['C1', 'Yes', 'Good analysis.', 'No', 'No'],
        ['C2', 'No', null, 'No', 'Yes'],
        ['C3', 'Yes', 'No', 'Yes', 'Yes'],
      ];
      const outcome = rate([sheet('Cases', rows)]);
      expect(outcome.problems).toEqual([]);
      expect(countsOf([sheet('Cases', rows)], '2.1.1')).toEqual([2, 1, 0]);
    },
  );

  test('numbers before the questions are not taken for codes', () => {
    const rows: Row[] = [
      ['Case ID', 'Visits', 'Days', '2.1.1', '2.1.2', '2.1.3'],
      ['C1', 2.1, 3.1, 'Yes', 'No', 'No'],
      ['C2', 1.2, 2.2, 'No', 'No', 'Yes'],
    ];
    expect(countsOf([sheet('Cases', rows)], '2.1.1')).toEqual([1, 1, 0]);
  });

  test('a date among the answers is told at its cell', () => {
    const rows: Row[] = [
      ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
      ['C1', 45123, 'Yes', 'No'],
      ['C2', 'Yes', 'No', 'Yes'],
    ];
    const { problems } = rate([sheet('Cases', rows)]);
    expect(problems).toMatchObject([{ where: 'Cases!B2', severity: 'warning' }]);
  });
});

describe('lines that are no cases', () => {
  const header: Row = ['Case ID', 'Case type', '2.1.1', '2.1.2', '3.1.1'];
  const body: Row[] = [
    ['1', 'Court', 1, 0, null],
    ['2', 'Court', 1, 1, null],
    ['3', 'OOCD', null, null, 0],
  ];
  test.each<[string, Row]>([
    ['a label in the second column', [null, 'Total', 2, 1, 0]],
    ['a label with a colon', ['Total:', null, 2, 1, 0]],
    ['per cent', ['% Yes', null, '100%', '50%', '0%']],
    ['a dash where nothing is counted', ['Total', null, 2, 1, '-']],
    ['nothing beside the figures', [null, null, 2, 1, 0]],
    ['an error', ['Average', null, 1, 0.5, { error: '#DIV/0!' }]],
    ['a rating', ['Rating', null, 'Outstanding', 'RI', 'Inadequate']],
    ['a blank text', ['  ', '', ' ', null, '']],
    ['a note', ['Source: case management system']],
  ])('%s', (_, line) => {
    const sheets = [sheet('Cases', [header, ...body, line])];
    expect(rate(sheets).rated[0]?.inspection.cases).toHaveLength(3);
    expect(countsOf(sheets, '2.1.1')).toEqual([2, 0, 0]);
    expect(
      rate(sheets)
        .problems.filter(({ severity }) => severity !== 'note')
        .map(({ where }) => where),
    ).toEqual(['Cases', 'Cases', 'Cases']);
  });

  test('a case without an id, but with its details, is a case', () => {
    const sheets = [sheet('Cases', [header, ...body, [null, 'Court', 0, 1, null]])];
    expect(countsOf(sheets, '2.1.1')).toEqual([2, 1, 0]);
  });

  test.each(['No. 12', 'Case no 7', 'N1', 'Sample 3', 'Base 2', 'B/7'])(
    'the id "%s" is a case',
    (id) => {
      const sheets = [sheet('Cases', [header, ...body, [id, 'Court', 0, 1, null]])];
      expect(countsOf(sheets, '2.1.1')).toEqual([2, 1, 0]);
    },
  );
});

describe('percentages that may be read in two ways', () => {
  const annexe = (...cells: Row) => [
    sheet('Annexe', [['Question', '% yes'], ...cells.map((cell, i) => [`2.1.${i + 1}`, cell])]),
  ];
  const percents = (sheets: readonly Sheet[]) =>
    rate(sheets)
      .rated[0]?.result.standards.find(({ code }) => code === '2.1')
      ?.keyQuestions.map(({ percent }) => percent);

  test.each<[Row, (number | null)[]]>([
    [
      [0.5, 1, 0],
      [50, 100, 0],
    ],
    [
      [50, 100, 1],
      [50, 100, 1],
    ],
    [
      ['50%', 0.64, '1%'],
      [50, 64, 1],
    ],
    [
      ['64.5%', '64.4%', 64.5],
      [65, 64, 65],
    ],
    [
      [0.645, 0.644, 0.125],
      [65, 64, 13],
    ],
    [
      [1, 1, 1],
      [100, 100, 100],
    ],
  ])('%j', (cells, expected) => {
    expect(percents(annexe(...cells))).toEqual(expected);
    expect(rate(annexe(...cells)).problems).toEqual([]);
  });

  test('a share among whole per cents is asked for', () => {
    const sheets = annexe(65, 0.7, 80);
    expect(percents(sheets)).toEqual([65, null, 80]);
    const found = rate(sheets).problems.find(({ where }) => where === 'Annexe!B3');
    expect(found?.what).toContain('"0.7" is no percentage');
  });
});

test('a table as large as a sheet and full of nothing is read in no time', () => {
  const rows: Row[] = [];
  rows[3] = ['Case ID', '2.1.1', '2.1.2', '2.1.3'];
  rows[4] = ['C1', 'Yes', 'No', 'Yes'];
  rows[1_048_575] = [null, null, null, null];
  expect(countsOf([{ ...sheet('Cases', []), rows }], '2.1.1')).toEqual([1, 0, 0]);
});

test('numbers of questions under titles of standards are no national table of ratings', () => {
  const court = sheet('Cases', [
    ['Case ID', '2.1 Assessment', null, null, '2.2 Planning', null, null],
    [null, 1, 2, 3, 1, 2, 3],
    ...Array.from({ length: 5 }, (_, i) => [`C${i}`, 'Yes', 'No', 'Yes', 'No', 'No', 'n/a']),
  ]);
  const judgement = sheet('Judgements', [
    ['Standard', 'Rating'],
    ['1.1', 'Good'],
  ]);
  const { rated: results, problems } = rate([court, judgement]);
  expect(results).toHaveLength(1);
  expect(problems.map(({ where, what }) => [where, what])).toEqual([
    ['Cases', expect.stringContaining('no header names a question')],
  ]);
});

test('answers in words that are none are told at their cells, one that is repeated once, and the cases stay', () => {
  const court = sheet('Cases', [
    ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
    ['C1', 'Yes - good', 'No - gaps', 'Partly met'],
    ['C2', 'Yes - good', 'Yes - good', 'No - gaps'],
  ]);
  const judgement = sheet('Judgements', [
    ['Standard', 'Rating'],
    ['1.1', 'Good'],
  ]);
  const { problems } = rate([court, judgement]);
  const told = (wanted: string) =>
    problems.flatMap(({ kind, where }) => (kind === wanted ? [where] : []));
  expect(told('unclearWord')).toEqual(['Cases!B2']);
  expect(told('unreadable').sort()).toEqual(['Cases!C2', 'Cases!D2', 'Cases!D3']);
});
