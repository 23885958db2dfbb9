import type { Cell, Sheet } from '../../src/grid/sheet';
import { type Layout, courtOf, outOfCourtOf } from './layouts-of-cases';
import type { MadeCase, MadeInspection } from './made-inspection';
import { seeded, shuffled } from './random';
import { type Row, cellOf, ratingsSheet, sheet, titleOf, turned, wordingOf } from './sheets';

interface Part {
  readonly cases: readonly MadeCase[];
  readonly codes: readonly string[];
}

const TYPE = ({ domain }: MadeCase) => (domain === 'court' ? 'Court' : 'Out of court');

/** A row a question and a column a case; `keys` are the cells that name the question. */
function questionRows(part: Part, keys: (code: string) => Row): Row[] {
  return part.codes.map((code) => [...keys(code), ...part.cases.map((one) => cellOf(one, code))]);
}

function detail(label: string, part: Part, before: number, of: (one: MadeCase) => Cell): Row {
  const gap = Array.from({ length: before - 1 }, () => null);
  return [label, ...gap, ...part.cases.map(of)];
}

function twoSheets(
  rows: (made: MadeInspection, part: Part) => readonly Row[],
  names = ['Court', 'Out-of-court'],
): Layout {
  return (made) => [
    sheet(names[0] ?? '', rows(made, courtOf(made))),
    sheet(names[1] ?? '', rows(made, outOfCourtOf(made))),
    ratingsSheet(made),
  ];
}

/** Standards as separate lines between the questions. */
function underTitles(made: MadeInspection, part: Part, keys: (code: string) => Row): Row[] {
  let last = '';
  return part.codes.flatMap((code) => {
    const title = titleOf(made.edition, code);
    const rows = questionRows({ ...part, codes: [code] }, keys);
    if (title === last) return rows;
    last = title;
    return [[], [title], ...rows];
  });
}

function withTotals(rows: readonly Row[], cases: number): Row[] {
  const totals = (row: Row): Row => [
    row.filter((cell) => cell === 'Yes').length,
    row.filter((cell) => cell === 'No').length,
    row.filter((cell) => cell === 'Yes').length / cases,
  ];
  return rows.map((row, i) =>
    i === 0 ? [...row, 'Total yes', 'Total no', '% yes'] : [...row, ...totals(row)],
  );
}

/** Every layout with one row a question and one column a case. */
export const QUESTIONS_AS_ROWS: Readonly<Record<string, Layout>> = {
  'two sheets, codes': twoSheets((_, part) => [
    ['Question', ...part.cases.map(({ id }) => id)],
    ...questionRows(part, (code) => [code]),
  ]),
  'two sheets, codes and wording, case details': twoSheets((made, part) => [
    ['Question', 'Wording', ...part.cases.map(({ id }) => id)],
    detail('Disposal', part, 2, ({ disposal }) => disposal),
    detail('Gender', part, 2, ({ gender }) => gender),
    detail('Age', part, 2, ({ age }) => age),
    detail('ROSH', part, 2, ({ rosh }) => rosh),
    ...underTitles(made, part, (code) => [code, wordingOf(made.edition, code)]),
  ]),
  'two sheets, wording alone': twoSheets((made, part) => [
    ['Key question', ...part.cases.map(({ id }) => id)],
    ...underTitles(made, part, (code) => [wordingOf(made.edition, code)]),
  ]),
  'two sheets, with columns of totals': twoSheets((_, part) =>
    withTotals(
      [['Question', ...part.cases.map(({ id }) => id)], ...questionRows(part, (code) => [code])],
      part.cases.length,
    ),
  ),
  'two sheets, under titles': twoSheets((made, part) => [
    ['Case assessments'],
    [],
    ['Case ID', null, ...part.cases.map(({ id }) => id)],
    ...questionRows(part, (code) => [code, wordingOf(made.edition, code)]),
    [],
    ['Note: to be moderated.'],
  ]),
  'one sheet, case types above': (made) => [
    sheet('Cases', [
      ['Case number', ...made.cases.map(({ id }) => id)],
      detail('Case type', made, 1, TYPE),
      ...questionRows(made, (code) => [code]),
    ]),
    ratingsSheet(made),
  ],
  'one sheet, questions alone': (made) => [
    sheet('Cases', [
      ['Case number', ...made.cases.map(({ id }) => id)],
      ...questionRows(made, (code) => [code]),
    ]),
    ratingsSheet(made),
  ],
  'one sheet a case, a line a question': (made) => [
    ...made.cases.map((one) => {
      const { codes } = one.domain === 'court' ? courtOf(made) : outOfCourtOf(made);
      const rows = questionRows({ cases: [one], codes }, (code) => [
        code,
        wordingOf(made.edition, code),
      ]);
      return sheet(`Case ${one.id}`, [['Question', 'Wording', 'Answer'], ...rows]);
    }),
    ratingsSheet(made),
  ],
  'one sheet a case, its details above and comments beside': (made) => [
    ...made.cases.map((one) => {
      const { codes } = one.domain === 'court' ? courtOf(made) : outOfCourtOf(made);
      const rows = questionRows({ cases: [one], codes }, (code) => [code]);
      const details = [
        ['Case ID', one.id],
        ['Disposal', one.disposal],
        ['Gender', one.gender],
      ];
      const body = rows.map((row, i) => [...row, i % 2 ? null : 'Seen in the plan']);
      return sheet(one.id, [...details, [], ['Question', 'Answer', 'Comments'], ...body]);
    }),
    ratingsSheet(made),
  ],
  'one sheet a case, codes under Ref': (made) => [
    ...made.cases.map((one) => {
      const { codes } = one.domain === 'court' ? courtOf(made) : outOfCourtOf(made);
      const rows = questionRows({ cases: [one], codes }, (code) => [
        code,
        wordingOf(made.edition, code),
      ]);
      const body = rows.map((row, i) => [...row, i % 2 ? null : 'Seen in the plan']);
      return sheet(one.id, [
        ['Case ID', one.id],
        ['Case type', TYPE(one)],
        ['ROSH', one.rosh, null, 'Inspector', 'A. B.'],
        [],
        ['Ref', 'Question', 'Answer', 'Evidence'],
        ...body,
      ]);
    }),
    ratingsSheet(made),
  ],
  'two sheets, comments beside each case': twoSheets((_, part) => [
    ['Question', ...part.cases.flatMap(({ id }) => [id, 'Comments'])],
    ...part.codes.map((code) => [
      code,
      ...part.cases.flatMap((one, i) => [cellOf(one, code), i % 2 ? 'No' : 'Seen in the plan']),
    ]),
  ]),
  'two sheets, comments of each case by its id': twoSheets((_, part) => [
    ['Question', ...part.cases.flatMap(({ id }) => [id, `${id} comments`])],
    ...part.codes.map((code) => [
      code,
      ...part.cases.flatMap((one) => [cellOf(one, code), 'Seen in the plan']),
    ]),
  ]),
  'two sheets, a block a standard, each under the ids': twoSheets((made, part) =>
    [...new Set(part.codes.map((code) => titleOf(made.edition, code)))].flatMap((title) => {
      const codes = part.codes.filter((code) => titleOf(made.edition, code) === title);
      return [
        [title],
        ['Case ID', ...part.cases.map(({ id }) => id)],
        ...questionRows({ cases: part.cases, codes }, (code) => [code]),
        [],
      ];
    }),
  ),
  'the rows of a table changed over': (made) => {
    const rows = [
      ['Ref', 'Case type', ...made.codes],
      ...made.cases.map((one) => [one.id, TYPE(one), ...made.codes.map((c) => cellOf(one, c))]),
    ];
    return [sheet('Turned', turned(rows)), ratingsSheet(made)];
  },
};

function longRows(made: MadeInspection, row: (one: MadeCase, code: string) => Row): Row[] {
  return made.cases.flatMap((one) =>
    made.codes.filter((code) => one.answers.has(code)).map((code) => row(one, code)),
  );
}

function long(header: Row, row: (made: MadeInspection) => (one: MadeCase, code: string) => Row) {
  return (made: MadeInspection): Sheet[] => [
    sheet('Answers', [header, ...longRows(made, row(made))]),
    ratingsSheet(made),
  ];
}

/** Every layout with one row an answer. */
export const LONG: Readonly<Record<string, Layout>> = {
  codes: long(['Case', 'Question', 'Answer'], () => (one, code) => [
    one.id,
    code,
    cellOf(one, code),
  ]),
  'codes and case details, columns in another order': long(
    ['Response', 'ROSH', 'Question code', 'Case type', 'Case ref', 'Disposal'],
    () => (one, code) => [cellOf(one, code), one.rosh, `Q${code}`, TYPE(one), one.id, one.disposal],
  ),
  'wording and case type': long(
    ['Case ID', 'Case type', 'Key question', 'Judgement'],
    (made) => (one, code) => [one.id, TYPE(one), wordingOf(made.edition, code), cellOf(one, code)],
  ),
  'code and wording in two columns': long(
    ['Case ID', 'Question', 'Question text', 'Answer'],
    (made) => (one, code) => [one.id, code, wordingOf(made.edition, code), cellOf(one, code)],
  ),
  'wording and code in two columns': long(
    ['Case ID', 'Question text', 'Question code', 'Answer'],
    (made) => (one, code) => [one.id, wordingOf(made.edition, code), code, cellOf(one, code)],
  ),
  'rows shuffled': (made) => {
    const rows = longRows(made, (one, code) => [one.id, TYPE(one), code, cellOf(one, code)]);
    const mixed = shuffled(rows, seeded(3));
    return [
      sheet('Export', [['Inspection export'], [], ['Child', 'Type', 'KQ', 'Answer'], ...mixed]),
      ratingsSheet(made),
    ];
  },
  'rows shuffled, without a case type': (made) => {
    const rows = longRows(made, (one, code) => [one.id, code, cellOf(one, code)]);
    return [
      sheet('Export', [['ID', 'Code', 'Answer'], ...shuffled(rows, seeded(4))]),
      ratingsSheet(made),
    ];
  },
  'two sheets by wording': (made) => {
    const row = (one: MadeCase, code: string) => [
      one.id,
      wordingOf(made.edition, code),
      cellOf(one, code),
    ];
    const part = (own: Part) => ({ ...made, cases: own.cases, codes: own.codes });
    const header = ['Case', 'Question', 'Answer'];
    return [
      sheet('Court', [header, ...longRows(part(courtOf(made)), row)]),
      sheet('Out of court', [header, ...longRows(part(outOfCourtOf(made)), row)]),
      ratingsSheet(made),
    ];
  },
  'a sheet a standard': (made) => {
    const titles = [...new Set(made.codes.map((code) => titleOf(made.edition, code)))];
    return [
      ...titles.map((title) => {
        const codes = made.codes.filter((code) => titleOf(made.edition, code) === title);
        const rows = longRows({ ...made, codes }, (one, code) => [one.id, code, cellOf(one, code)]);
        return sheet(title.slice(0, 31), [['Case', 'Question', 'Answer'], ...rows]);
      }),
      ratingsSheet(made),
    ];
  },
  'an Excel table with blank rows and a note under it': (made) => {
    const rows = longRows(made, (one, code) => [one.id, code, cellOf(one, code)]);
    const body = [['Case', 'Question', 'Answer'], ...rows.slice(0, 9), [], ...rows.slice(9)];
    const range = { top: 0, left: 0, bottom: body.length - 1, right: 2 };
    return [
      sheet('Answers', [...body, [], ['Exported on Monday']], {
        tables: [{ name: 'Answers', range, totalsRows: 0 }],
      }),
      ratingsSheet(made),
    ];
  },
};
