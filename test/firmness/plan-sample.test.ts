import type { SampleOptions } from '../../src/firmness/sample-options';
import { drawnWorkbook } from '../../src/annexe/workbooks/sample-workbooks';
import { printComparison, printSample, sampleJson } from '../../src/cli/output/sample-print';
import { paintFor } from '../../src/cli/output/terminal';
import { planSample } from '../../src/firmness/plan-sample';
import { readCaseload } from '../../src/firmness/read-caseload';
import { representSample } from '../../src/firmness/represent-sample';
import type { Cell, Sheet } from '../../src/grid/sheet';
import { newWorkbook } from '../../src/workbook/file-write/write-xlsx';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { seeded } from '../reading/random';

const paint = paintFor({}, { NO_COLOR: '1' });

function sheetOf(name: string, rows: (Cell | undefined)[][], more: Partial<Sheet> = {}): Sheet {
  return { name, rows, hiddenRows: new Set(), tables: [], ours: false, ...more };
}

const HEADER = [
  'Case ID',
  'Case type',
  'Disposal',
  'Gender',
  'ROSH',
  'Safety and wellbeing',
  'Ward',
];

/** Made-up cases under two title rows, with totals and a note below. */
function caseloadSheet(court: number, outOfCourt: number, seed = 1): Sheet {
  const random = seeded(seed);
  const rows: Cell[][] = [['Open cases in the fieldwork window'], [], [...HEADER]];
  for (let i = 0; i < court + outOfCourt; i += 1) {
    const isCourt = i < court;
    rows.push([
      `E-${100 + i}`,
      isCourt ? 'Court' : 'Out-of-court',
      isCourt
        ? random.pick(['Referral order', 'YRO', 'DTO'])
        : random.pick(['Youth caution', 'YCC']),
      random.pick(['Boy', 'Boy', 'Boy', 'Girl', ' boy']),
      random.pick(['Low', 'Medium', 'High', 'medium risk']),
      random.pick(['Low', 'Medium', 'High']),
      random.pick(['North', 'South']),
    ]);
  }
  rows.push([], ['Total', court + outOfCourt], ['Drawn up by the data officer in September']);
  return sheetOf('Caseload', rows);
}

function read(...sheets: Sheet[]) {
  const { caseload, problems } = readCaseload('caseload.xlsx', sheets);
  if (!caseload) throw new Error(problems.map(({ what }) => what).join('\n'));
  return { caseload, problems };
}

function plan(sheet: Sheet, options: Partial<SampleOptions> = {}) {
  return planSample(read(sheet).caseload, { seed: 1, ...options });
}

const sizes = (found: ReturnType<typeof plan>) =>
  found.sample?.parts.map(({ domain, drawn }) => [domain, drawn.length]);

describe('reading a caseload', () => {
  test('finds the header under titles and passes over totals and notes', () => {
    const { caseload, problems } = read(caseloadSheet(55, 33));
    expect(caseload.cases.length).toBe(88);
    expect(caseload.idHeader).toBe('Case ID');
    expect(caseload.columns.map(({ attribute }) => attribute)).toEqual([
      null,
      'disposal',
      'gender',
      'rosh',
      'safety',
      null,
    ]);
    expect(problems.map(({ severity, where }) => [severity, where])).toEqual([
      ['note', 'Caseload!A93'],
      ['note', 'Caseload!A94'],
    ]);
  });

  test('court and out-of-court cases in a sheet each, told by the names of the sheets', () => {
    const header = ['Ref', 'Sex'];
    const { caseload } = read(
      sheetOf('Court', [header, ['1', 'M'], ['2', 'F']]),
      sheetOf('Out of court', [header, ['3', 'M']]),
    );
    expect(caseload.cases.map(({ domain }) => domain)).toEqual(['court', 'court', 'outOfCourt']);
  });

  test('an Excel table is read without its totals row; hidden rows count', () => {
    const range = { top: 2, left: 1, bottom: 5, right: 2 };
    const rows: Cell[][] = [
      [],
      [],
      [null, 'ID', 'Gender'],
      [null, 'a', 'M'],
      [null, 'b', 'F'],
      [null, 'Total', 2],
    ];
    const { caseload, problems } = read(
      sheetOf('List', rows, {
        tables: [{ name: 'T', range, totalsRows: 1 }],
        hiddenRows: new Set([4]),
      }),
    );
    expect(caseload.cases.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ what }) => what)).toEqual([
      '1 case stands in hidden or filtered rows; they count all the same.',
    ]);
  });

  test.each([
    ['nothing', [sheetOf('Empty', [])], 'No caseload was found'],
    [
      'headers alone',
      [sheetOf('A', [['Case ID', 'Gender'], []])],
      '^The caseload has headers, but no case under them',
    ],
    [
      'the same id with other values',
      [
        sheetOf('A', [
          ['Case ID', 'Gender'],
          ['x', 'Boy'],
          ['X', 'Girl'],
        ]),
      ],
      'not certain whether that is one case or two',
    ],
    [
      'two lists',
      [
        caseloadSheet(5, 5),
        sheetOf('Old', [
          ['Case ID', 'Gender'],
          ['x', 'Boy'],
        ]),
      ],
      'More than one table may be the caseload',
    ],
  ])('%s is refused in a sentence', (_, sheets, sentence) => {
    const { caseload, problems } = readCaseload('caseload.xlsx', sheets);
    expect(caseload).toBeNull();
    expect(problems.find(({ severity }) => severity === 'error')?.what).toMatch(
      new RegExp(sentence),
    );
  });

  test('headers alone are of no account beside a list of cases', () => {
    const { caseload } = read(
      sheetOf('Next month', [['Case ID', 'Gender']]),
      sheetOf('Now', [
        ['Case ID', 'Gender'],
        ['a', 'Boy'],
      ]),
    );
    expect(caseload.cases.map(({ sheet }) => sheet)).toEqual(['Now']);
  });

  test('two tables on one sheet cannot be told apart by its name, and no advice says so', () => {
    const tableAt = (left: number) => ({
      name: `T${left}`,
      range: { top: 0, left, bottom: 1, right: left + 1 },
      totalsRows: 0,
    });
    const sheet = sheetOf(
      'Both',
      [
        ['Case ID', 'Gender', null, 'Case ID', 'Gender'],
        ['a', 'Boy', null, 'b', 'Girl'],
      ],
      { tables: [tableAt(0), tableAt(3)] },
    );
    for (const chosen of [[], ['Both']]) {
      const { problems } = readCaseload('caseload.xlsx', [sheet], chosen);
      expect(problems.map(({ fix }) => fix)).toContain(
        'Keep the caseload alone on a sheet, and put the other tables on another.',
      );
    }
  });

  test('a case type that is not understood, or that its disposal denies, is told with its cell', () => {
    const { caseload, problems } = read(
      sheetOf('Open cases', [
        ['Case ID', 'Case type', 'Disposal', 'Gender'],
        ['a', 'Court', 'Referral order', 'Boy'],
        ['b', 'Maybe', 'Youth caution', 'Boy'],
        ['c', 'Court', 'Youth caution', 'Girl'],
        ['d', 'Maybe', 'Community resolution', 'Girl'],
        ['e', null, 'YRO', 'Girl'],
        ['f', 'Out-of-court', 'Something else', 'Boy'],
      ]),
    );
    expect(caseload.cases.map(({ domain }) => domain)).toEqual([
      ...['court', 'outOfCourt', 'court', 'outOfCourt', 'court', 'outOfCourt'],
    ]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        where: "'Open cases'!B3",
        what: 'The case type "Maybe" is not understood; 2 such cases, of which this is the first, count as out-of-court cases by the disposal.',
        fix: 'Write Court or Out-of-court.',
      },
      {
        severity: 'warning',
        where: "'Open cases'!B4",
        what: 'The case type "Court" and the disposal "Youth caution" do not go together; the case counts as a court case by the case type.',
        fix: 'Correct the case type or the disposal.',
      },
    ]);
  });

  test('a case type that is not understood is told where nothing else tells either', () => {
    const { problems } = read(
      sheetOf('List', [
        ['Case ID', 'Case type'],
        ['a', 'Maybe'],
      ]),
    );
    expect(problems.map(({ where, what }) => [where, what])).toEqual([
      ['List!B2', 'The case type "Maybe" is not understood.'],
    ]);
  });

  test('a row that repeats another wholly is one case, and is told', () => {
    const { caseload, problems } = read(
      sheetOf('A', [
        ['Case ID', 'Gender'],
        ['x', 'Boy'],
        ['y', 'Boy'],
        ['x', 'Boy'],
      ]),
    );
    expect(caseload.cases.length).toBe(2);
    expect(problems[0]).toMatchObject({ severity: 'warning', where: 'A!A4' });
  });
});

describe('planning a sample', () => {
  test('without a number each domain is as large as 80% and 5 points ask for', () => {
    expect(sizes(plan(caseloadSheet(55, 33)))).toEqual([
      ['court', 42],
      ['outOfCourt', 28],
    ]);
    expect(sizes(plan(caseloadSheet(6, 17)))).toEqual([
      ['court', 6],
      ['outOfCourt', 16],
    ]);
  });

  test('by a ratio the out-of-court sample follows the court sample', () => {
    expect(sizes(plan(caseloadSheet(27, 60), { ratio: [60, 40] }))).toEqual([
      ['court', 24],
      ['outOfCourt', 16],
    ]);
    const capped = plan(caseloadSheet(27, 10), { ratio: [60, 40] });
    expect(sizes(capped)).toEqual([
      ['court', 24],
      ['outOfCourt', 10],
    ]);
    expect(capped.problems.map(({ what }) => what)).toContain(
      'The ratio asks for 16 out-of-court cases and there are 10; all of them are drawn.',
    );
  });

  test('a number is split 60 to 40, as in the caseload, or not at all', () => {
    const sheet = caseloadSheet(40, 80);
    expect(sizes(plan(sheet, { take: 42 }))).toEqual([
      ['court', 25],
      ['outOfCourt', 17],
    ]);
    expect(sizes(plan(sheet, { take: 42, ratio: 'caseload' }))).toEqual([
      ['court', 14],
      ['outOfCourt', 28],
    ]);
    expect(sizes(plan(sheet, { take: 42, ratio: 'none' }))).toEqual([['', 42]]);
    expect(sizes(plan(caseloadSheet(10, 80), { take: 42 }))).toEqual([
      ['court', 10],
      ['outOfCourt', 32],
    ]);
  });

  // For 24 cases, 80% and 5 points: 1.28155² × 0.25 ÷ 0.05² = 164.24 cases of very many, and
  // 164.24 ÷ (1 + 163.24 ÷ 24) = 21.05 of 24, so 22; for 36 cases 164.24 ÷ (1 + 163.24 ÷ 36) =
  // 29.68, so 30; 30 × 40 ÷ 60 = 20.
  test.each<[string, [number, number], Partial<SampleOptions>, [string, number][], string[]]>([
    ['caseload, none of them court', [0, 24], { ratio: 'caseload' }, [['outOfCourt', 22]], []],
    [
      '60:40, none of them court',
      [0, 24],
      { ratio: [60, 40] },
      [['outOfCourt', 22]],
      ['The ratio asks for court cases and the caseload has none; the sample has none either.'],
    ],
    [
      '60:40, all of them court',
      [36, 0],
      { ratio: [60, 40] },
      [['court', 30]],
      [
        'The ratio asks for out-of-court cases and the caseload has none; the sample has none either.',
      ],
    ],
    [
      '60:40 of 20, none of them court',
      [0, 24],
      { take: 20 },
      [['outOfCourt', 20]],
      ['The ratio asks for court cases and the caseload has none; the sample has none either.'],
    ],
    [
      '0:100',
      [36, 24],
      { ratio: [0, 100] },
      [['outOfCourt', 22]],
      ['The ratio asks for no court case, so none is drawn of the 36 that there are.'],
    ],
    [
      '100:0',
      [36, 24],
      { ratio: [100, 0] },
      [['court', 30]],
      ['The ratio asks for no out-of-court case, so none is drawn of the 24 that there are.'],
    ],
    [
      '60:40',
      [36, 24],
      { ratio: [60, 40] },
      [
        ['court', 30],
        ['outOfCourt', 20],
      ],
      [],
    ],
    [
      '60:40 of one case',
      [36, 24],
      { take: 1 },
      [['court', 1]],
      ['The ratio leaves no out-of-court case in a sample of 1, so none is drawn.'],
    ],
  ])('ratio %s', (_, [court, outOfCourt], options, expected, sentences) => {
    const found = plan(caseloadSheet(court, outOfCourt), options);
    expect(sizes(found)).toEqual(expected);
    expect(found.problems.map(({ what }) => what)).toEqual(sentences);
  });

  test.each<[[number, number], Partial<SampleOptions>, string]>([
    [
      [0, 24],
      { ratio: [100, 0] },
      'The ratio asks for court cases alone, and the caseload has none.',
    ],
    [
      [36, 24],
      { ratio: [0, 1], take: 25 },
      '25 cases cannot be drawn: the ratio asks for out-of-court cases alone, and there are 24.',
    ],
  ])('a ratio that %p cases cannot give is refused', ([court, outOfCourt], options, sentence) => {
    const { sample, problems } = plan(caseloadSheet(court, outOfCourt), options);
    expect(sample).toBeNull();
    expect(problems.map(({ what }) => what)).toEqual([sentence]);
  });

  test.each<[Partial<SampleOptions>, string]>([
    [{ take: 20 }, '60:40'],
    [{ take: 20, ratio: [50, 50] }, '50:50'],
    [{ take: 20, ratio: 'caseload' }, 'in the proportion of the caseload'],
    [{}, 'each apart'],
  ])('of cases that no column tells apart %j says that it is of the whole', (options, split) => {
    const rows: Cell[][] = [['Case ID', 'Gender']];
    for (let i = 0; i < 60; i += 1) rows.push([`c${i}`, i % 3 ? 'Boy' : 'Girl']);
    const sheet = sheetOf('Open', rows);
    const found = plan(sheet, options);
    expect(sizes(found)?.map(([domain]) => domain)).toEqual(['']);
    expect(found.problems.map(({ severity, what }) => [severity, what])).toEqual([
      [
        'note',
        `Nothing tells court from out-of-court cases, so the sample is drawn from the caseload as a whole, not ${split}.`,
      ],
    ]);
    expect(plan(sheet, { ...options, ratio: 'none' }).problems).toEqual([]);
  });

  test('every value of one column is within a case of its share; of four within two', () => {
    const sheet = caseloadSheet(110, 70, 8);
    for (const [match, gap] of [
      [['gender'], 1],
      [undefined, 2],
    ] as const) {
      const { sample } = plan(sheet, { take: 70, ...(match && { match }) });
      for (const { columns, drawn } of sample?.parts ?? []) {
        for (const { values } of columns) {
          for (const value of values) {
            expect(Math.abs(value.sample - drawn.length * value.caseloadShare)).toBeLessThan(gap);
          }
          expect(values.reduce((sum, value) => sum + value.sample, 0)).toBe(drawn.length);
        }
      }
    }
  });

  test('spellings of a value are one; levels of risk go from low to high', () => {
    const { sample } = plan(caseloadSheet(40, 30), { match: ['rosh', 'Gender'] });
    const [rosh, gender] = sample?.parts[0]?.columns ?? [];
    expect(rosh?.values.map(({ value }) => value.toLowerCase().slice(0, 3))).toEqual([
      'low',
      'med',
      'hig',
    ]);
    expect(gender?.values.length).toBe(2);
  });

  test('the same seed draws the same cases, another seed others', () => {
    const sheet = caseloadSheet(60, 40);
    const ids = (seed: number) =>
      JSON.stringify(plan(sheet, { seed }).sample?.parts.map(({ drawn }) => drawn));
    expect(ids(3)).toBe(ids(3));
    expect(ids(3)).not.toBe(ids(4));
  });

  test.each<[string, Partial<SampleOptions>, string]>([
    [
      'more cases than there are',
      { take: 200 },
      '200 cases cannot be drawn from a caseload of 88.',
    ],
    ['no case', { take: 0 }, 'A sample has a whole number of cases from 1 up; 0 is none.'],
    ['half a case', { take: 4.5 }, 'A sample has a whole number of cases from 1 up; 4.5 is none.'],
    [
      'a margin of 0',
      { margin: 0 },
      'The margin of error has to be more than 0 and less than 1, such as 0.05; it is 0.',
    ],
    [
      'a confidence of 1',
      { confidence: 1 },
      'The confidence has to be more than 0 and less than 1, such as 0.8; it is 1.',
    ],
    ['an unknown column', { match: ['shoe size'] }, 'There is no column "shoe size".'],
    [
      'a ratio of nothing',
      { ratio: [0, 0] },
      'A ratio of court to out-of-court cases is two numbers from 0 up, not both 0.',
    ],
    ['a seed below 0', { seed: -1 }, 'The seed has to be from 0 to 4,294,967,295; it is -1.'],
  ])('%s is refused in a sentence', (_, options, sentence) => {
    const { sample, problems } = plan(caseloadSheet(55, 33), options);
    expect(sample).toBeNull();
    expect(problems.filter(({ severity }) => severity === 'error').map(({ what }) => what)).toEqual(
      [sentence],
    );
  });

  test('empty and single-valued columns, and cases of no domain, are told', () => {
    const rows: Cell[][] = [
      ['Case ID', 'Case type', 'Gender', 'ROSH'],
      ['a', 'Court', 'Boy', null],
      ['b', 'Court', 'Boy', null],
      ['c', null, 'Boy', null],
    ];
    const { sample, problems } = plan(sheetOf('A', rows), { take: 2 });
    expect(sample).toBeNull();
    expect(problems.map(({ severity, what }) => [severity, what])).toEqual([
      ['note', 'Every case is "Boy", so every sample matches.'],
      ['warning', 'The column has no values, so nothing can be matched by it.'],
      ['error', 'Nothing tells whether case c is a court or an out-of-court case (1 such case).'],
    ]);
    const asked = plan(sheetOf('A', rows), { take: 2, ratio: 'none', match: ['ROSH'] });
    expect(asked.problems[0]?.severity).toBe('error');
    expect(sizes(plan(sheetOf('A', rows), { take: 2, ratio: 'none' }))).toEqual([['', 2]]);
  });

  test('cases without a value in a matched column are told with their cells', () => {
    const rows: Cell[][] = [['Case ID', 'Case type', 'ROSH', 'Gender']];
    // Every second case has no gender: rows 2, 4 … 18; case c3 alone, in row 5, has no ROSH.
    for (let i = 0; i < 18; i += 1) {
      rows.push([`c${i}`, 'Court', i === 3 ? ' ' : 'Low', i % 2 ? 'Boy' : null]);
    }
    const { problems } = plan(sheetOf('All', rows), { take: 10, match: ['Gender', 'ROSH'] });
    expect(problems.slice(0, 2).map(({ where, what }) => [where, what])).toEqual([
      [
        'All!D2',
        '9 cases have no value in the column Gender and are taken as a group of their own, (no value): All!D2, All!D4, All!D6, All!D8, All!D10, All!D12 ….',
      ],
      [
        'All!C5',
        'The case has no value in the column ROSH and is taken as a group of its own, (no value).',
      ],
    ]);
  });

  test('the workbook of a sample holds the drawn cases as the caseload has them', async () => {
    const sheet = caseloadSheet(55, 33);
    const { sample } = plan(sheet);
    if (!sample) throw new Error('There is no sample.');
    const book = drawnWorkbook(sample, { date: '1 May 2026', version: '0' });
    const { sheets } = await readXlsx(newWorkbook(book));
    expect(sheets.map(({ name }) => name)).toEqual(['Drawn cases', 'Sample and caseload']);
    const rows = sheets[0]?.rows ?? [];
    expect(rows.length).toBe(71);
    expect(rows[0]).toEqual(HEADER);
    const known = new Map(sheet.rows.map((row) => [row?.[0], row]));
    for (const row of rows.slice(1)) expect(row).toEqual(known.get(row?.[0]));
    expect(printSample(sample, paint)).toContain(
      'Court cases  42 of 55 cases, margin of error 4.9 points',
    );
    expect(JSON.parse(JSON.stringify(sampleJson(sample)))).toMatchObject({
      seed: 1,
      matched: ['Gender', 'Disposal', 'ROSH', 'Safety and wellbeing'],
    });
  });
});

describe('comparing a sample with its caseload', () => {
  const { caseload } = read(caseloadSheet(55, 33));
  const ids = (from: number, to: number) =>
    caseload.cases.slice(from, to).map(({ id }) => id.toLowerCase());

  test('a matched draw matches, a chosen one does not', () => {
    const { sample } = planSample(caseload, { seed: 9 });
    const drawn =
      sample?.parts.flatMap((part) => part.drawn.map((one) => caseload.cases[one]?.id ?? '')) ?? [];
    const good = representSample(caseload, drawn, { seed: 1 }).comparison;
    for (const { columns } of good?.parts ?? []) {
      for (const { test: found } of columns) expect(found.probability).toBeGreaterThan(0.5);
    }
    const girls = caseload.columns.find(({ attribute }) => attribute === 'gender');
    const chosen = caseload.cases
      .filter((_, i) => i < 55 && girls?.cells[i] === 'Girl')
      .map(({ id }) => id);
    const bad = representSample(caseload, chosen, { seed: 1, match: ['gender'] }).comparison;
    const [column] = bad?.parts[0]?.columns ?? [];
    expect(column?.text).toMatch(
      /^Gender: the sample does not match\. Only fewer than 1 in 1,000 random samples/,
    );
    expect(bad && printComparison(bad, paint)).toContain('proves no match');
  });

  test('court and out-of-court cases are compared apart; a census has nothing to test', () => {
    const { comparison } = representSample(caseload, [...ids(0, 20), ...ids(55, 88)], { seed: 1 });
    expect(
      comparison?.parts.map(({ domain, sample, population }) => [domain, sample, population]),
    ).toEqual([
      ['court', 20, 55],
      ['outOfCourt', 33, 33],
    ]);
    expect(comparison?.parts[1]?.columns[0]?.text).toBe(
      'Gender: every case was inspected; there is nothing to test.',
    );
  });

  test.each([
    [['E-100', 'Z-1'], 'One inspected case is not in the caseload: Z-1.'],
    [['E-100', 'e-100'], 'The sample names a case twice: e-100.'],
    [[], 'There is no inspected case to compare with the caseload.'],
  ])('%p is refused in a sentence', (wrong, sentence) => {
    const { comparison, problems } = representSample(caseload, wrong, { seed: 1 });
    expect(comparison).toBeNull();
    expect(problems.map(({ what }) => what)).toContain(sentence);
  });
});

test("the inspectorate's own form: choices stand in the second row, ROSH as RLRH", () => {
  const header = 'Risk of Serious Harm\n[RoSH]  Classification';
  const rows = [
    ['CRN', 'Gender', 'Disposal', header],
    [null, '[M] [F]', '[Referral order] [YRO]', '[RLRH] [RMRH] [RHRH] [RVRH]'],
    ['C1', 'M', 'Referral order', 'RLRH'],
    ['C2', 'F', 'YRO', 'RVRH'],
  ];
  const sheet = { name: 'List', rows, hiddenRows: new Set<number>(), tables: [], ours: false };
  const { caseload, problems } = readCaseload('caseload.xlsx', [sheet], []);
  expect(problems).toEqual([]);
  expect(caseload?.idHeader).toBe('CRN');
  expect(caseload?.cases.map(({ id, domain }) => [id, domain])).toEqual([
    ['C1', 'court'],
    ['C2', 'court'],
  ]);
  expect(caseload?.columns.find(({ attribute }) => attribute === 'rosh')?.cells).toEqual([
    'RLRH',
    'RVRH',
  ]);
});
