import { readOf } from './read-of';
import { type Row, sheet } from './sheets';

function read(trackers: Readonly<Record<string, readonly Row[]>>, edition = '2018') {
  const sheets = Object.entries(trackers).map(([name, rows]) => sheet(name, [...rows]));
  const found = readOf(sheets, edition);
  const count = (code: string) => found.count(code).map((figure) => figure ?? 0);
  return { count, kinds: found.kinds, problems: found.problems };
}

/** Three cases under their own header: yes, no, no. */
const three = (header: string, ...values: (string | null)[]): Row[] => [
  ['Case ID', header, '2.1.1'],
  ['C1', values[0] ?? null, 'Yes'],
  ['C2', values[1] ?? null, 'No'],
  ['C3', values[2] ?? null, 'No'],
];

describe('answers under a heading that turns them round, or is of somebody else', () => {
  test.each([
    'Insufficient?',
    'Any concerns?',
    'Not met',
    'Gap found',
    'YOT view',
    'Previous answer',
  ])('%s: asked about on forms, in lists and over questions', (heading) => {
    const form = (id: string): Row[] => [
      ['Case ID', id],
      ['Question', heading],
      ['2.1.1', 'No'],
    ];
    const list: Row[] = [
      ['Case', 'Question', heading],
      ['C1', '2.1.1', 'No'],
      ['C2', '2.1.1', 'No'],
    ];
    const trackers: Record<string, Row[]>[] = [{ A: form('C1'), B: form('C2') }, { List: list }];
    for (const tracker of trackers) {
      const found = read(tracker);
      expect(found.count('2.1.1')).toEqual([0, 0]);
      expect(found.kinds.filter((kind) => kind !== 'nothingRead').length).toBeGreaterThan(0);
    }
  });
});

describe('a key beside or below the cases', () => {
  test('a list of codes and their meaning is read', () => {
    const key: Row[] = [
      ['Code', 'Meaning'],
      [0, 'Yes'],
      [1, 'No'],
    ];
    const cases: Row[] = [
      ['Case ID', '2.1.1', '2.1.2'],
      ['C1', 0, 1],
      ['C2', 1, 1],
    ];
    const found = read({ Cases: cases.map((row, i) => [...row, null, ...(key[i] ?? [])]) });
    expect([found.count('2.1.1'), found.count('2.1.2')]).toEqual([
      [1, 1],
      [0, 2],
    ]);
  });

  test('lines that say what each answer means are no cases', () => {
    const cases: Row[] = [['Case ID', '2.1.1'], ['C1', 'Yes'], ['C2', 'No'], []];
    const found = read({ Cases: [...cases, ['Y', 'Yes'], ['N', 'No'], ['NA', 'Not applicable']] });
    expect([found.count('2.1.1'), found.kinds]).toEqual([[1, 1], []]);
  });

  test('"Tick if not met" is asked about', () => {
    const cases: Row[] = [['Tick if not met'], ['Case ID', '2.1.1'], ['C1', '✓'], ['C2', '✓']];
    expect(read({ Cases: cases }).kinds).toContain('answersTurned');
  });
});

describe('cases that do not count, in the words of the field', () => {
  test.each([
    ['Eligibility', 'Eligible', 'Ineligible'],
    ['Count towards rating', 'Yes', 'No'],
    ['In/out of scope', 'In', 'Out'],
    ['Inc', 'Y', 'N'],
    ['Excl.', '', 'Y'],
    ['Case suitability', 'Suitable', 'Unsuitable'],
    ['Status', 'Open', 'Unable to inspect'],
  ])('%s: %s, %s', (header, kept, out) => {
    const found = read({ Cases: three(header, kept, kept, out) });
    expect([found.count('2.1.1'), found.kinds]).toEqual([[1, 1], ['notCounted']]);
  });

  test.each([
    ['Comments', 'Withdrawn child, hard to engage'],
    ['Comments', 'Not counted as risk by police'],
    ['Notes', 'Reserve worker met the child'],
  ])('%s: %s is said of the child', (header, value) => {
    const found = read({ Cases: three(header, value) });
    expect([found.count('2.1.1'), found.kinds]).toEqual([[1, 2], []]);
  });

  test('a list of cases says it in a note', () => {
    const list: Row[] = [
      ['Case ID', 'Notes'],
      ['C1', 'Withdrawn – not to be counted'],
      ['C2', null],
    ];
    const found = read({ Cases: three('Inspector', 'A', 'B', 'C'), List: list });
    expect([found.count('2.1.1'), found.kinds]).toEqual([[0, 2], ['notCounted']]);
  });

  test('a line of noughts that formulas made of blanks is none', () => {
    const rows: Row[] = [
      ['Case ID', '2.1.1', '2.1.2'],
      ['C1', 1, 0],
      ['C2', 1, 1],
      [0, 0, 0],
    ];
    expect(read({ Cases: rows }).count('2.1.1')).toEqual([2, 0]);
  });
});

describe('what is doubtful is told once', () => {
  test.each<[string, Record<string, Row[]>, string, string]>([
    [
      '0 among words',
      {
        Cases: [
          ['Case ID', '2.1.1'],
          ['C1', 'Yes'],
          ['C2', 0],
        ],
      },
      'zerosAmongWords',
      '2018',
    ],
    ['two years', { Cases: three('Year', '2018', '2021', '2021') }, 'pooled', '2018'],
    ['two services', { Cases: three('YOS', 'Ayton', 'Beeton', 'Ayton') }, 'pooled', '2018'],
    [
      'a case that a list has not',
      {
        Cases: [
          ['Case ID', '2.2.3'],
          ['C1', 'No'],
          ['C2', 'Yes'],
        ],
        List: [
          ['Case ID', 'ROSH'],
          ['C1', 'High'],
          ['CO2', 'Low'],
        ],
      },
      'unlisted',
      '2020',
    ],
    [
      'a case type that names disposals',
      {
        Cases: [
          ['Case ID', 'Case type', '3.4.2'],
          ['O1', 'YCC', 'Yes'],
          ['O2', 'Community resolution', 'No'],
        ],
      },
      'classElsewhere',
      '2020',
    ],
  ])('%s', (_, tracker, kind, edition) => {
    expect(read(tracker, edition).kinds.filter((one) => one === kind)).toEqual([kind]);
  });

  test('a share of what was not met is never offered as the share of yes', () => {
    const [problem] = read({
      R: [
        ['Question', '% not met'],
        ['2.1.1', 7],
      ],
    }).problems;
    expect([problem?.kind, problem?.answers]).toEqual(['unreadFigures', []]);
  });
});

describe('titles that only mention something else', () => {
  test.each([
    'Leeds YJS inspection tracker (previous inspection 2016)',
    'Comparison with previous inspection is on sheet 3',
    'Not met = No; Met = Yes',
  ])('%s', (title) => {
    const found = read({ Cases: [[title], ...three('Inspector', 'A', 'B', 'C')] });
    expect([found.count('2.1.1'), found.kinds]).toEqual([[1, 2], []]);
  });

  test("cases on a sheet National are read, and a child's two cases of two domains are two", () => {
    expect(read({ National: three('Inspector', 'A', 'B', 'C') }).count('2.1.1')).toEqual([1, 2]);
    const both: Row[] = [
      ['Case ID', 'Domain', '2.1.1', '3.1.1'],
      ['C1', 'Court', 'Yes', null],
      ['C1', 'Out-of-court', null, 'No'],
    ];
    const found = read({ Cases: both });
    expect([found.count('2.1.1'), found.count('3.1.1'), found.kinds]).toEqual([[1, 0], [0, 1], []]);
  });
});

describe('a code that Excel made a date of is told at its cell, and settled by one line', () => {
  // 2 January 2001 is 2.1.1.
  const date = 36_893;
  const settled = {
    'YOS settings': [
      ['Setting', 'Value'],
      ['Row R!2', '2.1.1'],
    ] as Row[],
  };

  test.each<[string, Row[], number[]]>([
    [
      'in a table of counts',
      [
        ['Question', 'Yes', 'No'],
        [date, 1, 9],
        ['2.1.2', 9, 1],
      ],
      [1, 9],
    ],
    [
      'in a list',
      [
        ['Case', 'Question', 'Answer'],
        ['C1', date, 'Yes'],
        ['C1', '2.1.2', 'No'],
      ],
      [1, 0],
    ],
  ])('%s', (_, rows, count) => {
    const found = read({ R: rows });
    expect(found.kinds).toEqual(['datedCode']);
    const said = read({ R: rows, ...settled });
    expect([said.count('2.1.1'), said.kinds]).toEqual([count, []]);
  });
});
