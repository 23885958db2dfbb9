import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { editionOf } from './made-inspection';
import { type Row, sheet, wordingOf } from './sheets';

function read(rows: readonly Row[], edition = '2018') {
  const { rated, problems } = rateTracker('t.xlsx', [sheet('Cases', rows)], {
    editions: EDITIONS,
    edition,
  });
  const standards = rated[0]?.result.standards ?? [];
  const counts = (code: string) => {
    const all = standards.flatMap(({ keyQuestions }) => keyQuestions);
    const found = all.find((question) => question.code === code);
    return found && [found.yes, found.no, found.notApplicable];
  };
  const cases = rated[0]?.inspection.cases.map(({ id, domain }) => `${id} ${domain}`);
  const amiss = problems.filter(({ severity }) => severity !== 'note');
  return { cases, counts, amiss, inspection: rated[0]?.inspection };
}

const court: Row[] = [
  ['Question', 'C1', 'C2', 'C3'],
  ['2.1.1', 'Yes', 'No', 'Yes'],
  ['2.1.2', 'No', 'No', 'Yes'],
  ['2.1.3', 'Yes', 'Yes', 'n/a'],
];
const outOfCourt: Row[] = [
  ['Question', 'P8', 'P9'],
  ['3.1.1', 'No', 'No'],
  ['3.1.2', 'Yes', 'No'],
  ['3.1.3', 'Yes', 'Yes'],
];

const planning: Row[] = ['2.2.1', '2.2.2', '2.2.3'].map((code) => [code, 'Yes', 'No', 'Yes']);

describe('two blocks of questions as rows, one under the other', () => {
  test.each<[string, Row[]]>([
    ['nothing', []],
    ['a blank row', [[]]],
    ['a title', [['Out-of-court disposals']]],
    ['blank rows and a title', [[], [], ['Out-of-court disposals'], []]],
    ['a note', [['Note: to be moderated.'], []]],
  ])('with %s between, each has its own cases', (_, between) => {
    const { cases, counts, amiss } = read([...court, ...between, ...outOfCourt]);
    expect(cases).toEqual(['C1 court', 'C2 court', 'C3 court', 'P8 outOfCourt', 'P9 outOfCourt']);
    expect(counts('2.1.3')).toEqual([2, 0, 1]);
    expect(counts('3.1.2')).toEqual([1, 1, 0]);
    expect(amiss).toEqual([]);
  });

  test('by case number, with details over and under the ids', () => {
    const { cases, counts, inspection } = read([
      ['Post-court cases'],
      ['Case number', 101, 102],
      ['Gender', 'Girl', 'Boy'],
      ['2.1.1', 'Yes', 'No'],
      ['2.1.2', 'No', 'No'],
      ['2.1.3', 'No', 'No'],
      ['Worker', 'A. B.', 'C. D.'],
      [],
      ['Out-of-court cases'],
      ['Case number', 201, 202, 203],
      ['Gender', 'Girl', 'Girl', 'Boy'],
      ['3.1.1', 'No', 'No', 'Yes'],
      ['3.1.2', 'Yes', 'No', 'Yes'],
      ['3.1.3', 'Yes', 'No', 'No'],
    ]);
    expect(cases?.map((one) => one.split(' ')[0])).toEqual(['101', '102', '201', '202', '203']);
    expect(counts('3.1.1')).toEqual([1, 2, 0]);
    const values = (header: string) =>
      inspection?.caseColumns.find((column) => column.header === header)?.values;
    expect(values('Gender')).toEqual(['Girl', 'Boy', 'Girl', 'Girl', 'Boy']);
    expect(values('Worker')).toEqual(['A. B.', 'C. D.', '', '', '']);
  });

  test('by wording that both domains share, told apart by their titles', () => {
    const words = (code: string) => wordingOf(editionOf('2018'), code);
    const block = (rows: readonly Row[], ids: Row): Row[] => [
      ['Key question', ...ids],
      ...rows.map(([code, ...answers]) => [words(String(code)), ...answers]),
    ];
    const { cases, counts, amiss } = read([
      ['Court disposals'],
      ...block(court.slice(1), ['C1', 'C2', 'C3']),
      [],
      ['Out-of-court disposals'],
      ...block(outOfCourt.slice(1), ['P8', 'P9']),
    ]);
    expect(cases).toHaveLength(5);
    expect(counts('2.1.1')).toEqual([2, 1, 0]);
    expect(counts('3.1.1')).toEqual([0, 2, 0]);
    expect(amiss).toEqual([]);
  });

  test('numbered from 1 in each', () => {
    const numbered = ([, ...rows]: readonly Row[]): Row[] => [['Question', 1, 2], ...rows];
    const { cases, amiss } = read([
      ...numbered(court.map((row) => row.slice(0, 3))),
      [],
      ...numbered(outOfCourt),
    ]);
    expect(cases).toEqual(['1 court', '2 court', '1 outOfCourt', '2 outOfCourt']);
    expect(amiss).toEqual([]);
  });

  test('three blocks are three', () => {
    const { cases } = read([
      ...court,
      ...outOfCourt,
      ['Question', 'P10'],
      ['3.2.1', 'Yes'],
      ['3.2.2', 'No'],
      ['3.2.3', 'No'],
    ]);
    expect(cases).toHaveLength(6);
  });
});

describe('a second block under another header of its ids', () => {
  const ids = ['C1 court', 'C2 court', 'C3 court', 'P8 outOfCourt', 'P9 outOfCourt'];
  const [, ...courtRows] = court;
  const [, ...otherRows] = outOfCourt;
  const stacked = (first: Row, second: Row, between: Row[] = []) =>
    read([first, ...courtRows, ...between, second, ...otherRows]);

  test.each<[string | null, string | null]>([
    ['Court cases', 'Out-of-court cases'],
    ['Question', 'OOC case'],
    ['Case ID', 'Out-of-court'],
    [null, null],
    ['Question', null],
    ['Court children', 'Children with an out-of-court disposal'],
  ])('%j and %j', (first, second) => {
    for (const between of [[], [[]], [['Worker', 'A. B.', 'C. D.', 'E. F.'], []]] as Row[][]) {
      const { cases, counts, amiss } = stacked(
        [first, 'C1', 'C2', 'C3'],
        [second, 'P8', 'P9'],
        between,
      );
      expect(cases).toEqual(ids);
      expect(counts('2.1.3')).toEqual([2, 0, 1]);
      expect(counts('3.1.2')).toEqual([1, 1, 0]);
      expect(amiss).toEqual([]);
    }
  });

  test('further cases of the same questions', () => {
    const { cases, counts, amiss } = read([
      ['Court cases', 101, 102, 103],
      ...courtRows,
      [],
      ['Further cases', 104, 105],
      ...courtRows.map((row) => row.slice(0, 3)),
    ]);
    expect(cases).toHaveLength(5);
    expect(counts('2.1.1')).toEqual([3, 2, 0]);
    expect(amiss).toEqual([]);
  });

  test('totals at the right of the ids', () => {
    const totals: Row[] = [
      ['Yes', 'No', '%'],
      [2, 1, 0.67],
      [1, 2, 0.33],
      [2, 0, 1],
    ];
    const wide = (rows: readonly Row[], width: number) =>
      rows.map((row, r) => [
        ...Array.from({ length: width }, (_, i) => row[i] ?? null),
        ...(totals[r] ?? []),
      ]);
    const { cases, counts, amiss } = read([...wide(court, 4), [], ...wide(outOfCourt, 3)]);
    expect(cases).toEqual(ids);
    expect(counts('3.1.1')).toEqual([0, 2, 0]);
    expect(amiss).toEqual([]);
  });

  test.each(['Question', 'Court cases'])('under "%s" one id twice by mistake', (header) => {
    const { cases, amiss } = read([
      [header, 'C1', 'C2', 'C2'],
      ...courtRows,
      [],
      ['Question', 'P8', 'P8'],
      ...otherRows,
    ]);
    expect(cases).toEqual(['C1 court', 'C2 court', 'C2 court', 'P8 outOfCourt', 'P8 outOfCourt']);
    expect(amiss.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
      'sameId Cases!D1',
      'sameId Cases!C6',
    ]);
  });

  test('what may be ids or a detail is told, and merged', () => {
    const { cases, amiss } = read([
      ['Question', 101, 102, 103],
      ...courtRows,
      ['Tier', 180, 365, 90],
      ...planning,
    ]);
    expect(cases).toHaveLength(3);
    expect(amiss.map(({ kind, where }) => `${kind} ${where}`)).toEqual(['unclearIds Cases!A5']);
  });

  test.each<[string, Row]>([
    ['ROSH', ['ROSH', 'Low', 'High', 'Medium']],
    ['Overall RoSH', ['Overall RoSH', 'Low', 'High', 'Medium']],
    ['disposals', ['Disposal', 'Referral order', 'YRO', 'DTO']],
    ['gender', ['Gender', 'Girl', 'Boy']],
    ['dates', ['Date of order', 44228, 44301, 44302]],
    ['workers', ['Worker', 'A. B.', 'C. D.', 'E. F.']],
  ])('%s between questions begin none', (_, row) => {
    const { cases, amiss } = read([...court, row, ...planning]);
    expect(cases).toEqual(['C1 court', 'C2 court', 'C3 court']);
    expect(amiss).toEqual([]);
  });
});

describe('what begins no second block', () => {
  test('the same ids again over the next standard', () => {
    const { cases, counts } = read([
      ...court,
      [],
      ['2.2 Planning'],
      ['Question', 'C1', 'C2', 'C3'],
      ['2.2.1', 'Yes', 'Yes', 'Yes'],
      ['2.2.2', 'Yes', 'No', 'Yes'],
      ['2.2.3', 'Yes', 'Yes', 'No'],
    ]);
    expect(cases).toEqual(['C1 court', 'C2 court', 'C3 court']);
    expect(counts('2.2.2')).toEqual([2, 1, 0]);
  });

  test('the ids of both domains again, each with its own questions', () => {
    const { cases } = read([
      ['Question', 'C1', 'P1'],
      ['2.1.1', 'Yes', null],
      ['2.1.2', 'Yes', 'n/a'],
      ['2.1.3', 'Yes', null],
      ['Question', 'C1', 'P1'],
      ['3.1.1', null, 'Yes'],
      ['3.1.2', null, 'No'],
      ['3.1.3', 'n/a', 'No'],
    ]);
    expect(cases).toEqual(['C1 court', 'P1 outOfCourt']);
  });

  test.each<[string, Row]>([
    ['usual', ['Question', 'Answer', 'Comments']],
    ['other', ['Question', 'As judged', 'Comments']],
  ])('the %s headers again on a sheet of one case', (_, header) => {
    const { cases, counts } = read([
      ['Case ID', 'C7'],
      header,
      ['2.1.1', 'Yes', 'In the plan'],
      ['2.1.2', 'No'],
      ['2.1.3', 'Yes'],
      [],
      header,
      ['2.2.1', 'Yes'],
      ['2.2.2', 'No', 'In the file'],
      ['2.2.3', 'Yes'],
    ]);
    expect(cases).toEqual(['C7 court']);
    expect(counts('2.2.2')).toEqual([0, 1, 0]);
  });

  test('a detail of the cases, or counts under a standard', () => {
    const { cases } = read([
      ...court,
      ['Yes', 2, 1, 3],
      ['No', 1, 2, 0],
      ['Disposal', 'Referral order', 'YRO', 'DTO'],
      ['2.2.1', 'Yes', 'Yes', 'Yes'],
      ['2.2.2', 'Yes', 'No', 'Yes'],
    ]);
    expect(cases).toEqual(['C1 court', 'C2 court', 'C3 court']);
  });
});

describe('the ids of questions as rows', () => {
  test.each<[string, Row[]]>([
    ['a title', [['Case assessments 2021']]],
    ['a title and who filled it in', [['Case assessments'], ['Completed by', 'A. B.'], []]],
    ['disposals that all differ', [['Disposal', 'Referral order', 'YRO', 'DTO']]],
    ['workers that all differ', [['Worker', 'A. B.', 'C. D.', 'E. F.']]],
  ])('are found under %s', (_, above) => {
    const { cases, amiss } = read([...above, ...court]);
    expect(cases).toEqual(['C1 court', 'C2 court', 'C3 court']);
    expect(amiss).toEqual([]);
  });

  test('are found under a title where nothing heads them', () => {
    const { cases } = read([['Case assessments'], [null, 'C1', 'C2', 'C3'], ...court.slice(1)]);
    expect(cases).toEqual(['C1 court', 'C2 court', 'C3 court']);
  });
});
