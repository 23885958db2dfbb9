import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Row, sheet } from './sheets';

/** Yes, no, not applicable and left out of a key question. */
function figuresOf(rows: readonly Row[], code: string, edition = '2020') {
  const { rated, problems } = rateTracker('t.xlsx', [sheet('Cases', rows)], {
    editions: EDITIONS,
    edition,
  });
  const questions = rated[0]?.result.standards.flatMap(({ keyQuestions }) => keyQuestions);
  const found = questions?.find((question) => question.code === code);
  const figures = found && [found.yes, found.no, found.notApplicable, found.leftOut, found.base];
  return { figures, told: problems.map(({ where, severity }) => `${severity} ${where}`) };
}

const planning = (rows: readonly Row[]): Row[] => [
  ['Case ID', 'ROSH', 'Safety and wellbeing', '2.2.1', '2.2.2', '2.2.3'],
  ...rows,
];

test('a low risk leaves a case out of one question, not of the others', () => {
  const rows = planning([
    ['C1', 'Low', 'High', 'Yes', 'Yes', 'n/a'],
    ['C2', 'High', 'low', 'No', 'n/a', 'Yes'],
    ['C3', 'Very high', 'Medium', 'Yes', 'No', 'No'],
  ]);
  expect(figuresOf(rows, '2.2.1').figures).toEqual([2, 1, 0, 0, 3]);
  expect(figuresOf(rows, '2.2.2').figures).toEqual([1, 1, 0, 1, 2]);
  expect(figuresOf(rows, '2.2.3').figures).toEqual([1, 1, 0, 1, 2]);
});

test('an answer given for a case left out does not count, and is told at its cell', () => {
  const rows = planning([
    ['C1', 'Low', 'High', 'Yes', 'Yes', 'Yes'],
    ['C2', 'High', 'High', 'No', 'No', 'No'],
  ]);
  const { figures, told } = figuresOf(rows, '2.2.3');
  expect(figures).toEqual([0, 1, 0, 1, 1]);
  expect(told).toContain('warning Cases!F2');
});

test('a blank for a case left out is no missing answer', () => {
  const rows = planning([
    ['C1', 'Low', 'High', 'Yes', 'Yes', null],
    ['C2', 'High', 'High', 'No', 'No', 'No'],
  ]);
  expect(figuresOf(rows, '2.2.3').told).toEqual(['note Cases']);
});

test.each([['Amber'], [null], ['n/a'], ['Not assessed']])(
  'the classification %j leaves nobody out',
  (value) => {
    const rows = planning([
      ['C1', value, 'High', 'Yes', 'Yes', 'Yes'],
      ['C2', 'High', 'High', 'No', 'No', 'No'],
    ]);
    expect(figuresOf(rows, '2.2.3').figures).toEqual([1, 1, 0, 0, 2]);
  },
);

test('the 2021 edition states no such rule', () => {
  const rows = planning([
    ['C1', 'Low', 'Low', 'Yes', 'Yes', 'Yes'],
    ['C2', 'High', 'High', 'No', 'No', 'No'],
  ]);
  expect(figuresOf(rows, '2.2.3', '2021').figures).toEqual([1, 1, 0, 0, 2]);
});

test.each(['2018', '2020'])(
  'in %s 3.4.2 is asked of youth conditional cautions alone',
  (edition) => {
    const rows: Row[] = [
      ['Case ID', 'Disposal', '3.4.1', '3.4.2'],
      ['P1', 'YCC', 'Yes', 'Yes'],
      ['P2', 'Youth caution', 'Yes', 'n/a'],
      ['P3', 'Community resolution', 'No', null],
      ['P4', 'Youth Conditional Caution', 'No', 'No'],
    ];
    expect(figuresOf(rows, '3.4.2', edition).figures).toEqual([1, 1, 0, 2, 2]);
    expect(figuresOf(rows, '3.4.1', edition).figures).toEqual([2, 2, 0, 0, 4]);
  },
);

test("where no disposal is a conditional caution, the inspector's answers stand", () => {
  const rows: Row[] = [
    ['Case ID', 'Disposal', '3.4.1', '3.4.2'],
    ['P1', 'Police', 'Yes', 'Yes'],
    ['P2', 'Panel', 'Yes', 'n/a'],
  ];
  expect(figuresOf(rows, '3.4.2').figures).toEqual([1, 0, 1, 0, 1]);
});

describe('headers that say it in other words', () => {
  test.each([
    ['Overall RoSH', 'SWB level'],
    ['RoSH at start of order', 'Safety & Wellbeing (S&W)'],
    ['Risk to others', 'Safety and wellbeing (L/M/H)'],
    ['ROSH Level (Low/Med/High)', 'Overall safety & wellbeing'],
  ])('"%s" and "%s" leave low cases out', (rosh, safety) => {
    const [, ...rows] = planning([
      ['C1', 'Low', 'High', 'Yes', 'Yes', 'n/a'],
      ['C2', 'High', 'low', 'No', 'n/a', 'Yes'],
      ['C3', 'Very high', 'Medium', 'Yes', 'No', 'No'],
    ]);
    const named: Row[] = [['Case ID', rosh, safety, '2.2.1', '2.2.2', '2.2.3'], ...rows];
    expect(figuresOf(named, '2.2.2').figures).toEqual([1, 1, 0, 1, 2]);
    expect(figuresOf(named, '2.2.3').figures).toEqual([1, 1, 0, 1, 2]);
    expect(figuresOf(named, '2.2.3').told).toEqual(['note Cases', 'note Cases']);
  });

  test.each(['Outcome', 'Order / disposal', 'Disposal given'])(
    '"%s" tells conditional cautions',
    (header) => {
      const rows: Row[] = [
        ['Case ID', header, '3.4.1', '3.4.2'],
        ['P1', 'YCC', 'Yes', 'Yes'],
        ['P2', 'Youth caution', 'Yes', 'n/a'],
      ];
      expect(figuresOf(rows, '3.4.2').figures).toEqual([1, 0, 0, 1, 1]);
    },
  );

  test('one line an answer', () => {
    const rows: Row[] = [
      ['Case ID', 'Overall RoSH', 'Question', 'Answer'],
      ['C1', 'Low', '2.2.3', 'n/a'],
      ['C2', 'High', '2.2.3', 'Yes'],
    ];
    expect(figuresOf(rows, '2.2.3').figures).toEqual([1, 0, 0, 1, 1]);
  });

  test('the usual header goes before one that comes first', () => {
    const rows: Row[] = [
      ['Case ID', 'RoSH at end', 'ROSH', '2.2.1', '2.2.3'],
      ['C1', 'High', 'Low', 'Yes', 'n/a'],
      ['C2', 'High', 'High', 'No', 'Yes'],
    ];
    const { figures, told } = figuresOf(rows, '2.2.3');
    expect(figures).toEqual([1, 0, 0, 1, 1]);
    expect(told).toContain('warning Cases!B1');
  });
});

describe('two columns under the very same header', () => {
  const rows: Row[] = [
    ['Case ID', 'ROSH', 'ROSH', '2.2.1', '2.2.3'],
    ['C1', 'High', 'Low', 'Yes', 'Yes'],
    ['C2', null, 'High', 'No', 'No'],
    ['C3', 'Low', 'Low', 'No', 'n/a'],
  ];
  const turned = [0, 1, 2, 3, 4].map((c) => rows.map((row) => row[c] ?? null));

  test.each<[string, readonly Row[], string, string]>([
    ['columns', rows, 'Cases!C1', 'Cases!B1'],
    ['rows', turned, 'Cases!A3', 'Cases!A2'],
  ])('as %s: the first is used, and that is told', (_, given, second, first) => {
    const { problems } = rateTracker('t.xlsx', [sheet('Cases', given)], {
      editions: EDITIONS,
      edition: '2020',
    });
    expect(figuresOf(given, '2.2.3').figures).toEqual([1, 1, 0, 1, 2]);
    const told = problems.filter(({ kind }) => kind === 'classTwice');
    expect(told.map(({ where, what }) => [where, what.includes(`at ${first}`)])).toEqual([
      [second, true],
    ]);
  });

  test('the second is used where the first is empty, and nothing is told where both are alike', () => {
    const emptied = rows.map((row, r) => (r === 0 ? row : [row[0], null, ...row.slice(2)]));
    expect(figuresOf(emptied, '2.2.3').figures).toEqual([0, 1, 0, 2, 1]);
    const alike = rows.map((row) => [row[0], row[1], row[1], ...row.slice(3)]);
    const { figures, told } = figuresOf(alike, '2.2.3');
    expect(figures).toEqual([1, 1, 0, 1, 2]);
    // C2 answers 2.2.3 and its ROSH is blank; and 2.2.2 is not there.
    const warned = told.filter((one) => one.startsWith('warning'));
    expect(warned).toEqual(['warning Cases!B3', 'warning Cases']);
  });

  test('each keeps its own values', () => {
    const { rated } = rateTracker('t.xlsx', [sheet('Cases', rows), sheet('More', rows)], {
      editions: EDITIONS,
      edition: '2020',
      sheets: ['Cases', 'More'],
    });
    const columns = rated[0]?.inspection.caseColumns.map(({ header, values }) => [
      header,
      ...values,
    ]);
    expect(columns).toEqual([
      ['ROSH', 'High', '', 'Low', 'High', '', 'Low'],
      ['ROSH (2)', 'Low', 'High', 'Low', 'Low', 'High', 'Low'],
    ]);
  });
});

describe('levels under a header that says nothing', () => {
  const rows = (header: string): Row[] => [
    ['Case ID', header, '2.2.1', '2.2.2', '2.2.3'],
    ['C1', 'Low', 'Yes', 'Yes', 'Yes'],
    ['C2', 'High', 'No', 'No', 'No'],
  ];
  const warned = (given: readonly Row[], edition?: string) =>
    figuresOf(given, '2.2.3', edition).told.filter((one) => one.startsWith('warning'));

  test.each(['Classification', 'RoSH to child', 'Risk of harm from others', 'Safety of others'])(
    'as under "%s" are pointed out, and leave no case out',
    (header) => {
      expect(warned(rows(header))).toContain('warning Cases!B1');
      expect(figuresOf(rows(header), '2.2.3').figures).toEqual([1, 1, 0, 0, 2]);
    },
  );

  test.each([
    ['ROSH', [0, 1, 0, 1, 1]],
    ['ignore', [1, 1, 0, 0, 2]],
  ])('the settings say that they are %s', (value, figures) => {
    const settings = sheet('YOS settings', [['Column Cases!B', value]]);
    const { rated, problems } = rateTracker('t.xlsx', [sheet('Cases', rows('Level')), settings], {
      editions: EDITIONS,
      edition: '2020',
    });
    const questions = rated[0]?.result.standards.flatMap(({ keyQuestions }) => keyQuestions);
    const found = questions?.find(({ code }) => code === '2.2.3');
    const { yes, no, notApplicable, leftOut, base } = found ?? {};
    expect([yes, no, notApplicable, leftOut, base]).toEqual(figures);
    expect(problems.map(({ kind }) => kind)).not.toContain('unknownClasses');
  });

  test('are pointed out where questions are rows', () => {
    const turned = [0, 1, 2, 3, 4].map((c) => rows('Classification').map((row) => row[c] ?? null));
    expect(warned(turned)).toContain('warning Cases!A2');
  });

  test('are not where the edition has no such rule, nor where they mean something else', () => {
    expect(warned(rows('Classification'), '2018')).not.toContain('warning Cases!B1');
    expect(warned(rows('Likelihood of reoffending'))).not.toContain('warning Cases!B1');
  });

  test('are pointed out on the one sheet of two that lacks the header', () => {
    const { problems } = rateTracker(
      't.xlsx',
      [
        sheet('Court', rows('ROSH')),
        sheet('Out-of-court', [
          ['Case ID', 'Level', '3.2.1', '3.2.3'],
          ['P1', 'Low', 'Yes', 'Yes'],
          ['P2', 'Medium', 'Yes', 'Yes'],
        ]),
      ],
      { editions: EDITIONS, edition: '2020' },
    );
    const found = problems.find(({ where }) => where === "'Out-of-court'!B1");
    expect(found?.fix).toContain("Column 'Out-of-court'!B | ROSH");
  });
});
