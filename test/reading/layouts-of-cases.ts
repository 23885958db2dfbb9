import type { Cell, Sheet } from '../../src/grid/sheet';
import { type MadeCase, type MadeInspection, domainOfCode } from './made-inspection';
import { seeded, shuffled } from './random';
import { type Row, cellOf, ratingsSheet, sheet, sideBySide, titleOf, wordingOf } from './sheets';

/** A way of laying out an inspection's cases in a workbook. */
export type Layout = (made: MadeInspection) => readonly Sheet[];

type Spelt = (said: string) => Cell;

/** The cases and the questions of one domain, in their order. */
export function courtOf(made: MadeInspection): { cases: MadeCase[]; codes: string[] } {
  return {
    cases: made.cases.filter(({ domain }) => domain === 'court'),
    codes: made.codes.filter((code) => domainOfCode(code) === 'court'),
  };
}

export function outOfCourtOf(made: MadeInspection): { cases: MadeCase[]; codes: string[] } {
  return {
    cases: made.cases.filter(({ domain }) => domain === 'outOfCourt'),
    codes: made.codes.filter((code) => domainOfCode(code) === 'outOfCourt'),
  };
}

const DETAILS: Readonly<Record<string, (one: MadeCase) => Cell>> = {
  'Case type': ({ domain }) => (domain === 'court' ? 'Court' : 'Out-of-court'),
  Disposal: ({ disposal }) => disposal,
  Gender: ({ gender }) => gender,
  Age: ({ age }) => age,
  ROSH: ({ rosh }) => rosh,
  'Safety and wellbeing': ({ safety }) => safety,
};

/** One row a case under a header of the details named, then the questions by `header`. */
function table(
  { cases, codes }: { cases: readonly MadeCase[]; codes: readonly string[] },
  details: readonly string[],
  header: (code: string) => string = (code) => code,
  spelt?: Spelt,
): Row[] {
  return [
    ['Case ID', ...details, ...codes.map(header)],
    ...cases.map((one) => [
      one.id,
      ...details.map((detail) => DETAILS[detail]?.(one) ?? null),
      ...codes.map((code) => cellOf(one, code, spelt)),
    ]),
  ];
}

const wording = (made: MadeInspection) => (code: string) => wordingOf(made.edition, code);

/** A text as hands and other programs write it: other quotes, dashes, spaces, case. */
function mangled(text: string, turn: number): string {
  const ways = [
    text.replaceAll("'", '\u2019').replace(/\?$/, ''),
    text.toUpperCase().replaceAll(' ', '\u00a0'),
    ` ${text.replaceAll('-', '\u2011').replace(/ /, '  ').replace(/\?$/, ' ?')} `,
    `${text.toLowerCase().replaceAll("'", '`').replaceAll('-', '\u2013')}\n`,
    `\u201c${text}\u201d`,
  ];
  return ways[turn % ways.length] ?? text;
}

const SPELLINGS: Readonly<Record<string, readonly Cell[]>> = {
  yes: ['Yes', 'yes', ' Y ', 'TRUE', 'Sufficient', 'met', '\u2713', 'YES\u00a0', true, 'Yes.'],
  no: ['No', 'NO ', 'n', 'false', 'insufficient', 'Not met', '\u2717', false, 'no\u200b'],
  'n/a': ['n/a', 'N/A', 'na', 'Not applicable', '\u2013', '-', ' n / a ', 'NOT  APPLICABLE'],
};

function mixed(): Spelt {
  const random = seeded(7);
  return (said) => random.pick(SPELLINGS[said] ?? []);
}

const ones: Spelt = (said) => ({ yes: 1, no: 0 })[said] ?? 'n/a';

function onOneSheet(details: readonly string[], spelt?: Spelt): Layout {
  return (made) => [sheet('Cases', table(made, details, undefined, spelt)), ratingsSheet(made)];
}

function onTwoSheets(court: string, outOfCourt: string, details: readonly string[] = []) {
  return (header: (made: MadeInspection) => (code: string) => string): Layout =>
    (made) => [
      sheet(court, table(courtOf(made), details, header(made))),
      sheet(outOfCourt, table(outOfCourtOf(made), details, header(made))),
      ratingsSheet(made),
    ];
}

const byCode = () => (code: string) => code;
const ALL_DETAILS = Object.keys(DETAILS);

/** Titles over the questions, each over the first column of its standard, as a merged cell is. */
function titles(made: MadeInspection, before: number, title: (code: string) => string): Row {
  const seen = new Set<string>();
  return [
    ...Array.from({ length: before }, () => null),
    ...made.codes.map((code) => {
      const own = title(code);
      if (seen.has(own)) return null;
      seen.add(own);
      return own;
    }),
  ];
}

const domainTitle = (code: string) =>
  domainOfCode(code) === 'court' ? 'Court disposals' : 'Out-of-court disposals';

/** A table with all that people put around and into one. */
function untidy(made: MadeInspection): Sheet[] {
  const [header = [], ...cases] = table(made, ALL_DETAILS);
  const before = 1 + ALL_DETAILS.length;
  const figures = (label: string | null, figure: (i: number) => Cell): Row => [
    label,
    ...ALL_DETAILS.map(() => null),
    ...made.codes.map((_, i) => figure(i)),
  ];
  const rows: Row[] = [
    ['Inspection of youth offending services: case assessment tracker'],
    ['Completed by', 'A. Inspector'],
    [],
    titles(made, before, domainTitle),
    header,
    [],
    ...cases.slice(0, 4),
    [],
    header,
    ...cases.slice(4),
    [],
    figures('Total yes', (i) => 3 + i),
    figures('% yes', (i) => (i % 10) / 10),
    figures('Average', () => '50%'),
    figures(null, (i) => 0.25 + i / 1000),
    figures('Rating', () => 'Good'),
    figures(null, () => 'Requires improvement'),
    figures('Number of cases', () => 42),
    figures('Lowest', () => ({ error: '#DIV/0!' })),
    [],
    ['Note: two cases are still to be moderated by the lead inspector.'],
    ['Key: Yes, No, n/a'],
  ];
  return [sheet('Tracker 2021', rows, { hidden: [7, 8, 11] }), ratingsSheet(made)];
}

function courtAboveOutOfCourt(made: MadeInspection, header: (code: string) => string): Sheet[] {
  return [
    sheet('Inspection', [
      ['Court disposals'],
      ...table(courtOf(made), ['Disposal', 'ROSH', 'Safety and wellbeing'], header),
      ['Total', null, null, null, ...courtOf(made).codes.map(() => 4)],
      [],
      ['Out-of-court disposals'],
      [],
      ...table(outOfCourtOf(made), ['Gender', 'Disposal', 'ROSH', 'Safety and wellbeing'], header),
    ]),
    ratingsSheet(made),
  ];
}

/** Each domain in its own Excel table on one sheet, each with a row of totals. */
function excelTables(made: MadeInspection): Sheet[] {
  const blocks = [courtOf(made), outOfCourtOf(made)].map((part) => [
    ...table(part, ['Disposal', 'ROSH']),
    ['Total', null, null, ...part.codes.map(() => 1)],
  ]);
  const [court = [], outOfCourt = []] = blocks;
  const left = (court[0]?.length ?? 0) + 2;
  const range = (rows: readonly Row[], from: number) => ({
    top: 2,
    left: from,
    bottom: 1 + rows.length,
    right: from + (rows[0]?.length ?? 0) - 1,
  });
  const tables = [
    { name: 'CourtCases', range: range(court, 0), totalsRows: 1 },
    { name: 'OutOfCourtCases', range: range(outOfCourt, left), totalsRows: 1 },
  ];
  const rows = [['Both parts of the sample'], [], ...sideBySide(2, court, outOfCourt)];
  return [sheet('Sample', rows, { tables }), ratingsSheet(made)];
}

function oneSheetACase(made: MadeInspection): Sheet[] {
  const own = (one: MadeCase) => made.codes.filter((code) => domainOfCode(code) === one.domain);
  return [
    ...made.cases.map((one) =>
      sheet(one.id, table({ cases: [one], codes: own(one) }, ['Disposal', 'ROSH'])),
    ),
    ratingsSheet(made),
  ];
}

/** A sheet a standard by its title, the same cases in each; their details on the first alone. */
function aSheetAStandard(made: MadeInspection): Sheet[] {
  const parts = [courtOf(made), outOfCourtOf(made)].flatMap(({ cases, codes }) => {
    const names = [...new Set(codes.map((code) => titleOf(made.edition, code)))];
    return names.map((name, i) => {
      const own = codes.filter((code) => titleOf(made.edition, code) === name);
      const details = i === 0 ? ['Disposal', 'ROSH', 'Safety and wellbeing'] : [];
      return sheet(name.slice(0, 31), table({ cases, codes: own }, details, wording(made)));
    });
  });
  return [...parts, ratingsSheet(made)];
}

/** Three columns per question, with its code once, over the first of them. */
function threeColumnsAQuestion(made: MadeInspection): Sheet[] {
  const [header = [], ...rows] = table(made, ['Case type']);
  const spread = (row: Row, beside: readonly Cell[]) => [
    ...row.slice(0, 2),
    ...row.slice(2).flatMap((cell) => [cell ?? null, ...beside]),
  ];
  const under = ['Case', 'Type', ...made.codes.map(() => 'Answer')];
  return [
    sheet('Cases', [
      [null, null, ...spread(header, [null, null]).slice(2)],
      spread(under, ['Strengths', 'Areas for improvement']),
      ...rows.map((row) => spread(row, ['Seen in the plan', null])),
    ]),
    ratingsSheet(made),
  ];
}

/** Every layout with one row a case. */
export const CASES_AS_ROWS: Readonly<Record<string, Layout>> = {
  'one sheet, case type': onOneSheet(['Case type', 'Gender']),
  'one sheet, every detail': onOneSheet(ALL_DETAILS),
  'one sheet, disposal alone': onOneSheet(['Disposal', 'Age']),
  'one sheet, the questions alone': onOneSheet([]),
  'one sheet, n/a for the other domain': (made) => {
    const [header = [], ...rows] = table(made, []);
    const filled = rows.map((row) => row.map((cell) => cell ?? 'n/a'));
    return [sheet('Cases', [header, ...filled]), ratingsSheet(made)];
  },
  'one sheet, domain by number': (made) => {
    const [header = [], ...rows] = table(made, ['Case type']);
    const numbered = rows.map(([id, type, ...rest]) => [id, type === 'Court' ? 2 : 3, ...rest]);
    return [
      sheet('Cases', [['Case ID', 'Domain', ...header.slice(2)], ...numbered]),
      ratingsSheet(made),
    ];
  },
  'one sheet, OOCD and court in a cohort column': (made) => {
    const [header = [], ...rows] = table(made, ['Case type']);
    const named = rows.map(([id, type, ...rest]) => [
      id,
      type === 'Court' ? 'PC (court)' : 'OOCD',
      ...rest,
    ]);
    return [sheet('Cases', [['URN', 'Cohort', ...header.slice(2)], ...named]), ratingsSheet(made)];
  },
  'spellings mixed': onOneSheet(['Case type'], mixed()),
  'ones and noughts': onOneSheet(['Case type'], ones),
  'ones and noughts, the questions alone': onOneSheet([], ones),
  'true and false': onOneSheet(['Case type'], (said) => ({ yes: true, no: false })[said] ?? 'n/a'),
  'rows and columns shuffled': (made) => {
    const random = seeded(11);
    const { cases, codes } = made;
    const part = { cases: shuffled(cases, random), codes: shuffled(codes, random) };
    return [ratingsSheet(made), sheet('Sheet1', table(part, ['Case type', 'Disposal']))];
  },
  'two sheets by name': onTwoSheets('Court', 'OOCD')(byCode),
  'two sheets without telling names': onTwoSheets('Sheet1', 'Sheet2', ALL_DETAILS)(byCode),
  'two sheets, Q before the codes': onTwoSheets('A', 'B')(() => (code) => `Q${code}`),
  'two sheets, KQ and a bracketed letter': onTwoSheets(
    'A',
    'B',
  )(() => (code) => `KQ ${code.replace(/([a-z])$/, ' $1)')}`),
  'two sheets, code and wording in one header': onTwoSheets(
    'A',
    'B',
  )((made) => (code) => `${code} ${wordingOf(made.edition, code)}`),
  'two sheets, code, colon and wording': onTwoSheets(
    'A',
    'B',
  )((made) => (code) => `${code}: ${mangled(wordingOf(made.edition, code), 0)}`),
  'two sheets by wording': onTwoSheets('Court cases', 'Out of court cases')(wording),
  'two sheets by wording, mangled': onTwoSheets(
    'Domain 2',
    'Domain 3',
  )((made) => {
    const turn = new Map(made.codes.map((code, i) => [code, i]));
    return (code) => mangled(wordingOf(made.edition, code), turn.get(code) ?? 0);
  }),
  'one sheet by wording, titles of domains over it': (made) => [
    sheet('Cases', [titles(made, 1, domainTitle), ...table(made, [], wording(made))]),
    ratingsSheet(made),
  ],
  'one sheet by wording, titles of standards over it': (made) => [
    sheet('Cases', [
      titles(made, 2, (code) => titleOf(made.edition, code)),
      ...table(made, ['Case type'], wording(made)),
    ]),
    ratingsSheet(made),
  ],
  'one sheet by wording in the published order': (made) => [
    sheet('Cases', table(made, ['Case type'], wording(made))),
    ratingsSheet(made),
  ],
  'codes over wording': (made) => {
    const [header = [], ...rows] = table(made, ['Case type']);
    const second = [null, null, ...made.codes.map(wording(made))];
    return [sheet('Cases', [header, second, ...rows]), ratingsSheet(made)];
  },
  'wording over codes': (made) => {
    const [header = [], ...rows] = table(made, ['Case type']);
    const first = ['', '', ...made.codes.map(wording(made))];
    return [sheet('Cases', [first, header, ...rows]), ratingsSheet(made)];
  },
  'details headed in the row above': (made) => {
    const [header = [], ...rows] = table(made, ['Case type', 'Disposal']);
    const codes = [null, null, null, ...header.slice(3)];
    return [sheet('Cases', [header.slice(0, 3), codes, ...rows]), ratingsSheet(made)];
  },
  'no header over the ids': (made) => {
    const [header = [], ...rows] = table(made, []);
    return [sheet('Cases', [[null, ...header.slice(1)], ...rows]), ratingsSheet(made)];
  },
  'comments beside the answers': (made) => {
    const [header = [], ...rows] = table(made, ['Case type']);
    const beside = (row: Row, text: (i: number) => Cell) => [
      ...row.slice(0, 2),
      ...row.slice(2).flatMap((cell, i) => [cell, text(i)]),
    ];
    const said = rows.map((row) =>
      beside(row, (i) => (i % 3 ? null : 'Good work with the parents')),
    );
    return [sheet('Cases', [beside(header, () => 'Comments'), ...said]), ratingsSheet(made)];
  },
  'court above out-of-court': (made) => courtAboveOutOfCourt(made, (code) => code),
  'court above out-of-court, by wording': (made) => courtAboveOutOfCourt(made, wording(made)),
  'two sheets that both list every case': (made) => [
    sheet('Part 1', table({ ...made, codes: courtOf(made).codes }, ALL_DETAILS)),
    sheet(
      'Part 2',
      table({ ...made, codes: outOfCourtOf(made).codes }, ALL_DETAILS).map((row) =>
        row.map((cell) => cell ?? 'n/a'),
      ),
    ),
    ratingsSheet(made),
  ],
  'court beside out-of-court': (made) => [
    sheet(
      'All',
      sideBySide(
        1,
        table(courtOf(made), ['Disposal', 'ROSH', 'Safety and wellbeing']),
        table(outOfCourtOf(made), ['Disposal', 'ROSH', 'Safety and wellbeing']),
      ),
    ),
    ratingsSheet(made),
  ],
  'two sheets by wording, the domain in their titles': (made) => [
    sheet('Sheet1', [['Court disposals'], [], ...table(courtOf(made), [], wording(made))]),
    sheet('Sheet2', [['Out-of-court work'], [], ...table(outOfCourtOf(made), [], wording(made))]),
    ratingsSheet(made),
  ],
  'two Excel tables on one sheet': excelTables,
  'one sheet a case': oneSheetACase,
  'one sheet a standard': aSheetAStandard,
  'two sheets, codes in brackets behind the wording': onTwoSheets(
    'A',
    'B',
  )((made) => (code) => `${wordingOf(made.edition, code)} (${code})`),
  'two sheets, codes with underscores': onTwoSheets(
    'A',
    'B',
  )(() => (code) => `q${code.replaceAll('.', '_')}`),
  'two sheets, codes with dashes': onTwoSheets('A', 'B')(() => (code) => code.replaceAll('.', '-')),
  'one sheet, totals labelled beside the ids': (made) => {
    const rows = table(made, ['Case type']);
    const totals = ['Total Yes', 'Percentage', 'Proportion sufficient'].map((label, turn) => [
      null,
      label,
      ...made.codes.map((_, i) => (turn === 0 ? i : (i % 3) / 2)),
    ]);
    return [sheet('Cases', [...rows, [], ...totals]), ratingsSheet(made)];
  },
  'judgements across, under their codes': (made) => {
    const ratings = [...made.ratings];
    const across = [
      [null, ...ratings.map(([code]) => code)],
      ['Rating', ...ratings.map(([, { rating }]) => rating)],
      ['Reason', ...ratings.map(([, { reason }]) => (reason === '' ? null : reason))],
    ];
    return [sheet('Cases', table(made, ['Case type'])), sheet('Judgements', across)];
  },
  'three columns a question': threeColumnsAQuestion,
  'what to choose from, under the header': (made) => {
    const [header = [], ...rows] = table(made, ['Case type']);
    const hint = ['e.g. C12', 'Court or out-of-court', ...made.codes.map(() => 'Y/N/NA')];
    return [sheet('Cases', [header, hint, ...rows]), ratingsSheet(made)];
  },
  untidy,
};
