import type { Sheet } from '../../src/grid/sheet';
import { readOf } from './read-of';
import { type Row, sheet } from './sheets';

function read(sheets: readonly Sheet[], code = '2.1.1') {
  const { cases, count, kinds, where } = readOf(sheets, '2020');
  return { cases, count: count(code), kinds, where };
}

/** Of three cases C1 alone is low; the question about other people is not asked of it. */
const planning: Row[] = [
  ['Case ID', '2.2.1', '2.2.3'],
  ['C1', 'Yes', 'Yes'],
  ['C2', 'No', 'Yes'],
  ['C3', 'No', 'No'],
];
const rosh: Row[] = [
  ['Case ID', 'ROSH'],
  ['C3', 'Medium'],
  ['C1', 'Low'],
  ['C2', 'High'],
];

describe('a list of cases with their ROSH is taken by its own ids', () => {
  test.each<[string, Row[]]>([
    ['beside them', planning.map((row, i) => [...row, null, ...(rosh[i] ?? [])])],
    ['right beside them', planning.map((row, i) => [...row, ...(rosh[i] ?? [])])],
    ['below them', [...planning, [], ...rosh]],
    ['right below them', [...planning, ...rosh]],
  ])('%s', (_, rows) => {
    expect(read([sheet('Cases', rows)], '2.2.3')).toMatchObject({
      cases: ['C1', 'C2', 'C3'],
      count: [1, 1],
      kinds: ['leftOut'],
    });
  });

  test("an id that only stands again in each line's own is no list", () => {
    const rows = planning.map((row, i) => [
      ...row,
      row[0] ?? null,
      ['ROSH', 'High', 'Low', 'High'][i] ?? null,
    ]);
    expect(read([sheet('Cases', rows)], '2.2.3').count).toEqual([1, 1]);
  });
});

const court: Row[] = [
  ['Case ID', '2.1.1'],
  ['C1', 'Yes'],
  ['C2', 'No'],
  ['C3', 'No'],
];

describe('a list that says which cases do not count', () => {
  test.each<[string, Row[]]>([
    [
      'Status',
      [
        ['Case ID', 'Status'],
        ['C1', 'Withdrawn'],
        ['C2', 'Included'],
      ],
    ],
    [
      'Reserve',
      [
        ['Case ID', 'Reserve'],
        ['C1', 'Yes'],
        ['C2', null],
      ],
    ],
    [
      'In sample',
      [
        ['Ref', 'In sample'],
        ['c1', 'No'],
        ['c2', 'Yes'],
      ],
    ],
  ])('by its column %s', (_, list) => {
    expect(read([sheet('Cases', court), sheet('List', list)])).toEqual({
      cases: ['C2', 'C3'],
      count: [0, 2],
      kinds: ['notCounted'],
      where: ['Cases!A2:B2'],
    });
  });

  test('beside the answers it speaks of its own ids, not of the lines it stands in', () => {
    const list: Row[] = [['Case ID', 'Withdrawn'], ['X9', 'Yes'], ['X8', 'Yes'], []];
    const rows = court.map((row, i) => [...row, null, ...(list[i] ?? [])]);
    expect(read([sheet('Cases', rows)])).toMatchObject({ count: [1, 2], kinds: [] });
  });

  test('a caseload that only numbers its children says nothing of cases 1, 2 and 3', () => {
    const cases: Row[] = [
      ['Case ID', '2.1.1'],
      [1, 'Yes'],
      [2, 'No'],
      [3, 'No'],
    ];
    const caseload: Row[] = [
      ['No', 'Status', 'Gender'],
      [1, 'Not selected', 'M'],
      [2, 'Selected', 'F'],
      [3, 'Selected', 'M'],
      [4, 'Not selected', 'F'],
    ];
    expect(read([sheet('Cases', cases), sheet('Caseload', caseload)])).toMatchObject({
      count: [1, 2],
      kinds: [],
    });
  });
});

describe('what names inspected cases and was not read is told', () => {
  test.each<[string, Sheet[], string]>([
    ['a title', [sheet('Cases', [['Excludes C1 (withdrawn)'], ...court])], 'Cases!A1'],
    ['a note below', [sheet('Cases', [...court, [], ['Withdrawn: C1']])], 'Cases!A6'],
    [
      'a note beside',
      [
        sheet(
          'Cases',
          court.map((row, i) => [...row, null, i === 0 ? 'C1 withdrawn 3/4' : null]),
        ),
      ],
      'Cases!D1',
    ],
    ['a sheet', [sheet('Cases', court), sheet('Withdrawn', [['Case ID'], ['C1']])], 'Withdrawn'],
  ])('%s that says of a case that it is withdrawn', (_, sheets, where) => {
    const found = read(sheets);
    expect(found.count).toEqual([1, 2]);
    expect(found.kinds).toEqual(['saidOutElsewhere']);
    expect(found.where).toEqual([where]);
    const said = sheet('YOS settings', [
      ['Setting', 'Value'],
      ['Leave out case', 'C1'],
    ]);
    expect(read([...sheets, said])).toMatchObject({ cases: ['C2', 'C3'], kinds: [] });
  });

  test.each([
    'C1 was excluded from school',
    'C1 withdrawn from college in May',
    'C1 visited twice',
  ])('"%s" says nothing of the sample', (note) => {
    expect(read([sheet('Cases', [[note], ...court])]).kinds).toEqual([]);
  });

  test.each<[string, Row[]]>([
    [
      'across',
      [
        ['Case ID', 'C1', 'C2', 'C3'],
        ['ROSH', 'Low', 'High', 'Medium'],
      ],
    ],
    ['under headings', [['Low ROSH cases'], ['C1'], ['Others'], ['C2'], ['C3']]],
    [
      'under no header',
      [
        ['C1', 'Low'],
        ['C2', 'High'],
        ['C3', 'Medium'],
      ],
    ],
  ])('classifications %s', (_, list) => {
    expect(read([sheet('Cases', planning), sheet('List', list)], '2.2.3')).toMatchObject({
      count: [2, 1],
      kinds: ['listNotRead'],
      where: ['List'],
    });
  });

  test.each<[string, Sheet, string]>([
    [
      'in ids',
      sheet(
        'Cases',
        planning.map((row, i) => (i === 1 ? ['C1 (low ROSH)', ...row.slice(1)] : row)),
      ),
      'Cases!A2:C2',
    ],
    [
      'in headings',
      sheet('Cases', [...planning.slice(0, 1), ['Low ROSH'], ...planning.slice(1)]),
      'Cases!A2:C2',
    ],
    ["in the sheet's name", sheet('Low ROSH', planning), "'Low ROSH'!A1"],
  ])('classifications %s', (_, tracker, where) => {
    const found = read([tracker], '2.2.3');
    expect(found).toMatchObject({ count: [2, 1], kinds: ['classElsewhere'], where: [where] });
  });
});
