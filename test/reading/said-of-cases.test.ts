import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Sheet, cellKey } from '../../src/grid/sheet';
import { readOf } from './read-of';
import { type Row, sheet } from './sheets';

function read(sheets: readonly Sheet[], edition = '2018') {
  const found = readOf(sheets, edition);
  return { ...found, count: found.count('2.1.1') };
}

const settings = (...rows: Row[]) => sheet('YOS settings', [['Setting', 'Value'], ...rows]);

describe('a word on a case that may leave it out is asked about, and the case counts till then', () => {
  const tracker = (header: string, odd: string, usual: string) =>
    sheet('Cases', [
      ['Case ID', header, '2.1.1'],
      ['C1', odd, 'Yes'],
      ['C2', usual, 'No'],
    ]);

  test.each([
    ['Status', 'Transferred out', 'Complete'],
    ['Status', 'Inactive', 'Active'],
    ['Statws', 'Ar goll', 'Agored'],
    ['Comments', 'n/a - child never started order', 'Good plan'],
    ['Notes', 'Transferred to Leeds so not rated', 'Moved in May'],
    ['Notes', 'Leeds - excluded', 'Excluded from school'],
    ['Sample type', 'Shadow', 'Core'],
    ['Type', 'Pilot', 'Main'],
    ['Checked against', 'Duplicate of C4', ''],
  ])('%s: %s', (header, odd, usual) => {
    const found = read([tracker(header, odd, usual)]);
    expect(found).toMatchObject({ cases: ['C1', 'C2'], kinds: ['maybeOut'], where: ['Cases!B2'] });
    const out = read([tracker(header, odd, usual), settings(['Leave out case', 'C1'])]);
    expect(out).toMatchObject({ cases: ['C2'], kinds: [] });
    const counts = read([tracker(header, odd, usual), settings(['Count case', 'C1'])]);
    expect(counts).toMatchObject({ cases: ['C1', 'C2'], kinds: [] });
  });

  test.each([
    ['Status', 'Draft', 'Complete'],
    ['Status', 'Custody', 'Community'],
    ['Education', 'Excluded', 'In school'],
    ['Outcome', 'Withdrawn', 'Guilty'],
    ['Notes', 'Referral not required', 'Plan withdrawn'],
    ['Notes', 'Reserve worker met the child', 'The charge was rejected by the court'],
  ])('%s: %s says nothing of the sample', (header, odd, usual) => {
    expect(read([tracker(header, odd, usual)])).toMatchObject({ cases: ['C1', 'C2'], kinds: [] });
  });
});

describe('one case under two spellings of its id', () => {
  test.each([
    ['C1', 'c1'],
    ['C1', 'C-01'],
    ['001', '1'],
    ['C1', 'C1 (revised)'],
    ['Case 7', 'case7'],
  ])('%s and %s are told, and both are counted', (first, second) => {
    const rows: Row[] = [
      ['Case ID', '2.1.1'],
      [first, 'Yes'],
      ['X9', 'No'],
      [second, 'Yes'],
    ];
    expect(read([sheet('Cases', rows)])).toMatchObject({
      count: [2, 1],
      kinds: ['sameId'],
      where: ['Cases!A4'],
    });
  });

  test.each([
    ['C1', 'C11'],
    ['1/12', '11/2'],
    ['C1 (A)', 'C1 (B)'],
    ['A10', 'A1'],
  ])('%s and %s are two', (first, second) => {
    const rows: Row[] = [
      ['Case ID', '2.1.1'],
      [first, 'Yes'],
      [second, 'No'],
    ];
    expect(read([sheet('Cases', rows)]).kinds).toEqual([]);
  });
});

test('an answer or a question that is struck through counts, and is told once', () => {
  const cases = sheet('Cases', [
    ['Case ID', '2.1.1', '2.1.2'],
    ['C1', 'Yes', 'No'],
    ['C2', 'No', 'Yes'],
    ['C3', 'No', 'No'],
  ]);
  const none = { struckRows: new Set<number>(), struckColumns: new Set<number>() };
  const single = { ...cases, ...none, struckCells: new Set([cellKey(1, 1), cellKey(3, 2)]) };
  expect(read([single])).toMatchObject({
    count: [1, 2],
    kinds: ['struckText'],
    where: ['Cases!B2'],
  });
  const header = { ...cases, ...none, struckCells: new Set([cellKey(0, 2)]) };
  expect(read([header])).toMatchObject({ kinds: ['struckText'], where: ['Cases!C1'] });
  const note = { ...cases, ...none, struckCells: new Set([cellKey(1, 5)]) };
  expect(read([note]).kinds).toEqual([]);
});

describe('a list of one answer a line', () => {
  const lines = (header: string, ...second: string[]): Row[] => [
    ['Case', 'Question', 'Answer', header],
    ['C1', '2.1.1', 'Yes', second[0] ?? null],
    ['C2', '2.1.1', 'Yes', second[1] ?? null],
  ];

  test.each(['Reviewer answer', 'Second inspector', 'Agreed?', 'QA'])(
    '"%s" that says otherwise is asked about',
    (header) => {
      const tracker = sheet('List', lines(header, 'Yes', 'No'));
      expect(read([tracker])).toMatchObject({ kinds: ['secondAnswers'], where: ['List!D3'] });
      const first = settings(['Column List!D', 'ignore']);
      expect(read([tracker, first])).toMatchObject({ count: [2, 0], kinds: [] });
      const second = settings(['Column List!C', 'ignore'], ['Column List!D', 'Answer']);
      expect(read([tracker, second])).toMatchObject({ count: [1, 1], kinds: [] });
    },
  );

  test('one that says the same, that was agreed, or that is of another time is not', () => {
    expect(read([sheet('List', lines('Reviewer answer', 'Yes', 'Yes'))]).kinds).toEqual([]);
    expect(read([sheet('List', lines('Agreed answer', 'Yes', 'No'))])).toMatchObject({
      count: [1, 1],
      kinds: [],
    });
    expect(read([sheet('List', lines('Previous answer', 'Yes', 'No'))])).toMatchObject({
      count: [2, 0],
      kinds: [],
    });
  });

  test('a line of totals is no case, and a struck one does not count', () => {
    const rows = [
      ...lines('Comment'),
      ['Total', '2.1.1', 'Yes', null],
      ['C3', '2.1.1', 'No', null],
    ];
    expect(read([sheet('List', rows)])).toMatchObject({ cases: ['C1', 'C2', 'C3'], count: [2, 1] });
    const struck = { ...sheet('List', rows), struckRows: new Set([1]) };
    expect(read([struck])).toMatchObject({ cases: ['C2', 'C3'], kinds: ['notCounted'] });
  });
});

describe('a question of another time or sense that holds answers is told, wherever its code stands', () => {
  test.each(['Old 2.1.1', 'Not 2.1.1', 'Failed 2.1.1'])('%s', (header) => {
    const rows: Row[] = [
      ['Case ID', header, '2.1.2'],
      ['C1', 'Yes', 'No'],
      ['C2', 'No', 'No'],
    ];
    expect(read([sheet('Cases', rows)])).toMatchObject({
      count: [0, 0],
      kinds: ['otherSense'],
    });
  });

  test('beside the question itself it is not', () => {
    const rows: Row[] = [
      ['Case ID', 'Prev_2.1.1', '2.1.1'],
      ['C1', 'Yes', 'No'],
      ['C2', 'Yes', 'No'],
    ];
    expect(read([sheet('Cases', rows)])).toMatchObject({ count: [0, 2], kinds: [] });
  });
});

describe('the words of Wales', () => {
  test('a low risk of harm leaves a case out of the question on other people', () => {
    const rows: Row[] = [
      ['Case ID', 'Risg o niwed difrifol', '2.2.3'],
      ['C1', 'Isel', 'n/a'],
      ['C2', 'Canolig', 'Yes'],
      ['C3', 'Uchel iawn', 'No'],
    ];
    const { rated, problems } = rateTracker('t.xlsx', [sheet('Cases', rows)], {
      editions: EDITIONS,
      edition: '2020',
    });
    const planning = rated[0]?.result.standards.find(({ code }) => code === '2.2')?.keyQuestions;
    expect(planning?.find(({ code }) => code === '2.2.3')).toMatchObject({ yes: 1, no: 1 });
    expect(problems.map(({ kind }) => kind)).toContain('casesLeftOut');
  });
});

test.each([
  '1.1 Good',
  '1.1 Governance and leadership Good',
  '1.1. Governance and leadership: Good',
])('"%s" in one cell is a rating', (text) => {
  expect(
    read([sheet('Judgements', [[text], ['1.2 Requires improvement']])]).ratings.slice(0, 2),
  ).toEqual(['Good', 'Requires improvement']);
});

test.each(['1.1 Good practice seen in leadership', '1.1 We hope for Outstanding'])(
  '"%s" is none',
  (text) => {
    const found = read([sheet('Judgements', [[text], ['1.2 Requires improvement']])]);
    expect(found.ratings.slice(0, 2)).toEqual([null, 'Requires improvement']);
  },
);

test('of a national table averages, targets, and what was withdrawn are no services', () => {
  const rows: Row[] = [
    ['Service', 'Status', '1.1', '1.2'],
    ['Ayton', 'Published', 'Good', 'Good'],
    ['Beeton', 'Withdrawn', 'Good', 'Good'],
    ['England average', null, 'Good', 'Good'],
    ['Benchmark', null, 'Good', 'Good'],
    ['Target', null, 'Outstanding', 'Outstanding'],
    ['Walesby', 'Published', 'Good', 'Inadequate'],
  ];
  const found = read([sheet('All', rows)]);
  expect(found.services).toEqual(['Ayton', 'Walesby']);
  expect(found.kinds).toEqual(['serviceOut', 'noService', 'noService', 'noService']);
});

describe('what a case is, said where no rule can go by it', () => {
  const tracker = (header: string, ...values: (string | null)[]) =>
    sheet('Cases', [
      ['Case ID', header, '3.4.1', '3.4.2'],
      ...values.map((value, i): Row => [`C${i + 1}`, value, 'Yes', 'Yes']),
    ]);

  test.each<[string, (string | null)[]]>([
    ['YCC', ['x', null]],
    ['YCC?', ['Yes', 'No']],
    ['Youth caution', ['✓', null]],
  ])('a column "%s" with marks', (header, values) => {
    expect(read([tracker(header, ...values)], '2020').kinds).toEqual(['markedClass']);
  });

  test.each(['YC (following YCC breach)', 'Considered for YCC, given CR', 'YCC refused'])(
    'a disposal "%s" is doubtful',
    (value) => {
      expect(read([tracker('Disposal', value, 'YCC')], '2020').kinds).toContain('doubtfulClass');
    },
  );

  test('an order of the court among out-of-court cases', () => {
    const found = read([tracker('Disposal', 'Referral order', 'YCC')], '2020');
    expect(found.kinds).toContain('disposalElsewhere');
    expect(read([tracker('Disposal', 'YCC', 'YCC')], '2020').kinds).toEqual([]);
  });
});

test.each(['Results of the 2016 inspection', 'Percentage of cases where the answer was No'])(
  'figures under "%s" are asked about',
  (title) => {
    const rows: Row[] = [[title], ['Question', '%'], ['2.1.1', 80]];
    expect(read([sheet('T', rows)]).kinds).toContain('otherInspection');
  },
);
