import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Row, sheet } from './sheets';

/** Cases, answers to 2.1.1 and what is told about a tracker, its notes aside. */
function read(rows: readonly Row[], name = 'Cases') {
  const sheets = [sheet(name, rows)];
  const outcome = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2018' });
  const questions = outcome.rated[0]?.result.standards.flatMap((one) => one.keyQuestions) ?? [];
  const first = questions.find(({ code }) => code === '2.1.1');
  const told = outcome.problems.filter(({ severity }) => severity !== 'note');
  return {
    cases: outcome.rated[0]?.inspection.cases.map(({ id }) => id) ?? [],
    counts: [first?.yes, first?.no],
    told: told.map(({ kind }) => kind).filter((kind) => kind !== 'missingQuestion'),
  };
}

describe('a column that says which cases count, with how it is filled in its header', () => {
  test.each([
    ...[
      'Withdrawn Y/N',
      'Withdrawn? (Y/N)',
      'Case withdrawn Y/N',
      'Exclude Y/N',
      'Reserve (Yes/No)',
    ],
    ...['W/D', 'Dup', 'Not counting', 'Withdrawn: yes or no'],
  ])('%s', (header) => {
    const found = read([
      ['Case ID', header, '2.1.1'],
      ['C1', 'N', 'Y'],
      ['C2', 'N', 'N'],
      ['C3', 'Y', 'Y'],
    ]);
    expect(found).toEqual({ cases: ['C1', 'C2'], counts: [1, 1], told: ['notCounted'] });
  });

  test.each([
    ...['Include (Y/N)', 'Include Y/N', 'In sample Y/N', 'In final sample (Y/N)', 'Scored?'],
    ...['Include in rating Y/N', 'Include in ratings', 'Count in rating', 'To be scored'],
    ...['Inspected Y/N', 'Case read Y/N'],
  ])('%s', (header) => {
    const found = read([
      ['Case ID', header, '2.1.1'],
      ['C1', 'Y', 'Y'],
      ['C2', 'Y', 'N'],
      ['C3', 'N', 'Y'],
    ]);
    expect(found).toEqual({ cases: ['C1', 'C2'], counts: [1, 1], told: ['notCounted'] });
  });

  test('a tick for those that do not count, and main and reserve', () => {
    const marked = (header: string, ...values: (string | null)[]) =>
      read([
        ['Case ID', header, '2.1.1'],
        ...values.map((value, i): Row => [`C${i + 1}`, value, i === 1 ? 'N' : 'Y']),
      ]);
    const kept = { cases: ['C1', 'C2'], counts: [1, 1], told: ['notCounted'] };
    expect(marked('Withdrawn (tick)', null, null, 'x')).toEqual(kept);
    expect(marked('Sample', 'Main', 'Main', 'Res')).toEqual(kept);
  });
});

describe('beside a case that counts it is told that it may not', () => {
  test.each([
    'withdrawn',
    'Withdrawn - no consent',
    'not inspected',
    'Not in sample',
    'excluded',
    'reserve - not used',
    'dup of C2',
    'do not count',
  ])('in a column without a header: %s', (words) => {
    const found = read([
      ['Case ID', '2.1.1'],
      ['C1', 'Y'],
      ['C2', 'N'],
      ['C3', 'Y', words],
    ]);
    expect(found.told).toEqual(['maybeOut']);
  });

  test.each([
    ['Name', 'EXAMPLE'],
    ['Name', 'Tia - WITHDRAWN'],
    ['Name', 'Joe Bloggs (example)'],
    ['Name', 'Test Test'],
    ['Case manager', 'withdrawn'],
    ['Inspector', 'AB (withdrawn)'],
    ['Date inspected', 'withdrawn'],
    ['Notes', 'DO NOT SCORE'],
    ['Notes', 'dup of C2'],
    ['Notes', "Don't use"],
    ['Notes', 'out of period'],
    ['Notes', 'Not ours - Leeds case'],
    ['Comments', 'pulled - wrong YOT'],
    ['Comment', 'W/D'],
    ['Comment', 'Removed'],
    ['Comment', 'case dropped'],
    ['Comment', 'not to be included in final figures'],
    ['Comment', 'Ineligible (order < 3 months)'],
    ['Comment', 'scored for practice only'],
    ['Comment', 'Same child as C2'],
  ])('%s: %s', (header, words) => {
    const found = read([
      ['Ref', header, '2.1.1'],
      ['C1', 'Jay', 'Y'],
      ['C2', 'Ben', 'N'],
      ['C3', words, 'Y'],
    ]);
    expect(found.told).toHaveLength(1);
    expect(['maybeOut', 'notCounted']).toContain(found.told[0]);
  });

  test.each([
    'C3 pulled',
    'C3 WD',
    'C5 - dup',
    'C5 (transfer out)',
    'C5 - not our case',
    'C0 pilot',
  ])('the id "%s"', (id) => {
    const found = read([
      ['Case ID', '2.1.1'],
      ['C1', 'Y'],
      ['C2', 'N'],
      [id, 'Y'],
    ]);
    expect(found).toEqual({ cases: ['C1', 'C2'], counts: [1, 1], told: ['notCounted'] });
  });

  test.each([
    ['Notes', 'Good example of joint work'],
    ['Notes', 'Child included in the review'],
    ['ETE status', 'Excluded'],
    ['School', 'Test Valley'],
    ['Notes', 'Removed from register in May'],
    ['Comments', 'Plan not used by the worker'],
    ['Education', 'Withdrawn'],
    ['Inspector', 'Reader, Ann'],
    ['Case type', 'Court'],
    ['Notes', 'Victim not included in the plan'],
    ['Notes', 'Ineligible for a caution'],
    ['Notes', 'Pulled into county lines'],
    ['Presentation', 'Withdrawn - low mood'],
    ['Name of school', 'Excluded'],
    ['Type', 'Test'],
    ['WD', '12'],
  ])('what is said of a child is not: %s: %s', (header, words) => {
    const found = read([
      ['Case ID', header, '2.1.1'],
      ['C1', words, 'Y'],
      ['C2', words, 'N'],
    ]);
    expect(found).toEqual({ cases: ['C1', 'C2'], counts: [1, 1], told: [] });
  });
});

describe('a second answer beside a question, under a header without its code', () => {
  test.each([
    ...['Final', 'Agreed', 'Moderated', 'Final answer', 'Mod', 'QA', 'Lead', 'Changed to'],
    ...['Amended', 'Rev.', 'Check', 'Second inspector'],
  ])('%s that says otherwise is asked about', (header) => {
    const found = read([
      ['Case ID', '2.1.1', header],
      ['C1', 'N', 'Y'],
      ['C2', 'Y', 'N'],
      ['C3', 'N', null],
    ]);
    expect(found.told).toEqual(['secondColumn']);
  });

  test('what the answer to that is has its effect', () => {
    const rows: Row[] = [
      ['Case ID', '2.1.1', 'Final', '2.1.2', 'Final'],
      ['C1', 'N', 'Y', 'Y', 'Y'],
      ['C2', 'Y', 'Y', 'N', 'N'],
    ];
    const settled = sheet('YOS settings', [
      ['Setting', 'Value'],
      ['Column Cases!B', 'ignore'],
      ['Column Cases!C', '2.1.1'],
    ]);
    const options = { editions: EDITIONS, edition: '2018' };
    const { rated } = rateTracker('t.xlsx', [sheet('Cases', rows), settled], options);
    const questions = rated[0]?.result.standards.flatMap((one) => one.keyQuestions) ?? [];
    expect(questions.find(({ code }) => code === '2.1.1')).toMatchObject({ yes: 2, no: 0 });
  });

  test.each(['QA', 'Checked', 'Agreed'])(
    '%s with nothing but yes says who has looked',
    (header) => {
      const found = read([
        ['Case ID', '2.1.1', header],
        ['C1', 'N', 'Y'],
        ['C2', 'Y', 'Y'],
      ]);
      expect(found).toEqual({ cases: ['C1', 'C2'], counts: [1, 1], told: [] });
    },
  );

  test.each([
    ['Final', 'the same'],
    ['Evidence', 'words'],
    ['Gender', 'M'],
  ])('%s with %s is not', (header, value) => {
    const same = value === 'the same';
    const found = read([
      ['Case ID', '2.1.1', header],
      ['C1', 'N', same ? 'N' : value],
      ['C2', 'Y', same ? 'Y' : value],
    ]);
    expect(found).toEqual({ cases: ['C1', 'C2'], counts: [1, 1], told: [] });
  });
});

test.each([
  ...[
    'Majority',
    'Agreed',
    'Met',
    'Result',
    'Judgement',
    'Panel',
    'Our view',
    'Lead view',
    'Finding',
  ],
  ...['Std met', '2.1', 'Most', 'Check', 'OK?', 'Strength?', 'QA', 'Core', 'Rating'],
])('among cases with names a line called %s may be none', (label) => {
  const { told } = read([
    ['Child', '2.1.1', '2.1.2'],
    ['Jay', 'Y', 'N'],
    ['Ben', 'N', 'Y'],
    ['Tia', 'Y', 'Y'],
    [label, 'Y', 'Y'],
  ]);
  expect(told).toHaveLength(1);
  expect(['oddId', 'notCounted']).toContain(told[0]);
});

test('a child may be called Max', () => {
  const { told } = read([
    ['Child', '2.1.1'],
    ['Jay', 'Y'],
    ['Ben', 'N'],
    ['Max', 'Y'],
  ]);
  expect(told).toEqual([]);
});

test('in a list an answer without a question is told, of a merged cell too', () => {
  const { told } = read([
    ['Question', 'Case', 'Answer'],
    ['2.1.1', 'C1', 'Y'],
    [null, 'C2', 'N'],
    ['2.1.2', 'C1', 'N'],
    [null, 'C2', 'Y'],
    [null, null, null],
    [null, 'Checked by', 'AB'],
  ]);
  expect(told).toEqual(['noQuestionInLong', 'noQuestionInLong']);
});

describe('answers that mean the opposite are asked about', () => {
  test.each([
    ...[
      'Area for improvement?',
      'AFI?',
      'concern re desistance',
      'issues with analysis',
      'deficits',
    ],
    ...['action needed', 'needs work', 'insuff', 'fail?', '(Y = AFI)'],
  ])('after the code: %s', (words) => {
    const { told } = read([
      ['Case ID', `2.1.1 ${words}`],
      ['C1', 'Y'],
      ['C2', 'N'],
      ['C3', 'N'],
    ]);
    expect(told).toContain('otherSense');
  });

  test.each([
    'Flag Y if there is an issue',
    'Y indicates a concern',
    'Y = needs to improve',
    'Y means improvement needed',
    'Enter Y only for cases that fell short',
  ])('over the table: %s', (words) => {
    const { told } = read([
      [words],
      [],
      ['Case ID', '2.1.1'],
      ['C1', 'Y'],
      ['C2', 'N'],
      ['C3', 'N'],
    ]);
    expect(told.length).toBeGreaterThan(0);
  });

  test.each(['2.1.1 Concerns of the child are heard', '2.1.1 Met?'])(
    'a usual header is read: %s',
    (header) => {
      const { told } = read([
        ['Case ID', header],
        ['C1', 'Y'],
        ['C2', 'N'],
      ]);
      expect(told).toEqual([]);
    },
  );
});
