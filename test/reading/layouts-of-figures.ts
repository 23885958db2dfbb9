import type { Cell, Sheet } from '../../src/grid/sheet';
import { type Layout, courtOf, outOfCourtOf } from './layouts-of-cases';
import type { MadeInspection } from './made-inspection';
import { type Row, ratingsSheet, sheet, sideBySide, titleOf, wordingOf } from './sheets';

interface Counts {
  readonly yes: number;
  readonly no: number;
  readonly na: number;
}

function countsOf(made: MadeInspection, code: string): Counts {
  const said = made.cases.flatMap(({ answers }) => answers.get(code) ?? []);
  const count = (answer: string) => said.filter((one) => one === answer).length;
  return { yes: count('yes'), no: count('no'), na: count('n/a') };
}

/** The cases that a percentage of the inspection's edition counts. */
function baseIn(made: MadeInspection, code: string): number {
  const { yes, no, na } = countsOf(made, code);
  return yes + no + (made.edition.base.value === 'sampled' ? na : 0);
}

const BOTH = ({ codes }: MadeInspection) => codes;
const wording = (made: MadeInspection) => (code: string) => wordingOf(made.edition, code);
const isPrompt = (code: string) => /[a-z]$/.test(code);

function counts(
  header: Row,
  row: (made: MadeInspection, code: string) => Row,
  codes: (made: MadeInspection) => readonly string[] = BOTH,
): Layout {
  return (made) => [
    sheet('Counts', [header, ...codes(made).map((code) => row(made, code))]),
    ratingsSheet(made),
  ];
}

/** The questions of one part under lines that name their standards. */
function underTitles(
  made: MadeInspection,
  codes: readonly string[],
  row: (code: string) => Row,
  title: (code: string) => Row = (code) => [titleOf(made.edition, code)],
): Row[] {
  let last: Cell | undefined = null;
  return codes.flatMap((code) => {
    const head = title(code);
    if (head[0] === last) return [row(code)];
    last = head[0];
    return [head, row(code)];
  });
}

/** Every layout of counts. */
export const COUNTS: Readonly<Record<string, Layout>> = {
  'yes, no and n/a': counts(['Question', 'Yes', 'No', 'N/A'], (made, code) => {
    const { yes, no, na } = countsOf(made, code);
    return [code, yes, no, na];
  }),
  'columns in another order': counts(
    ['Not applicable', 'No. of no', 'Key question', 'Number of yes'].slice(2).concat('No', 'n/a'),
    (made, code) => {
      const { yes, no, na } = countsOf(made, code);
      return [`KQ ${code}`, yes, no, na];
    },
  ),
  'yes and out of': counts(['Code', 'Yes', 'Out of'], (made, code) => [
    code,
    countsOf(made, code).yes,
    baseIn(made, code),
  ]),
  'sufficient, number of cases, with wording': counts(
    ['Code', 'Key question', 'Sufficient', 'Number of cases'],
    (made, code) => [code, wording(made)(code), countsOf(made, code).yes, baseIn(made, code)],
  ),
  'with a column of totals and a column of percentages': counts(
    ['Question', 'Yes', 'No', 'N/A', 'Total', '% yes'],
    (made, code) => {
      const { yes, no, na } = countsOf(made, code);
      const base = baseIn(made, code);
      return [code, yes, no, na, yes + no + na, base === 0 ? { error: '#DIV/0!' } : yes / base];
    },
  ),
  'under titles of standards, with lines of totals': (made) => {
    const row = (code: string): Row => {
      const { yes, no, na } = countsOf(made, code);
      return [code, wording(made)(code), yes, no, na];
    };
    return [
      sheet('Summary', [
        ['Summary of judgements'],
        [],
        ['Code', 'Question', 'Yes', 'No', 'Not applicable'],
        ...underTitles(made, made.codes, row),
        ['Total', null, 812, 344, 77],
        [],
        ['Note: as agreed with the lead inspector'],
      ]),
      ratingsSheet(made),
    ];
  },
  'headers again over each standard': (made) => {
    const row = (code: string): Row => {
      const { yes, no, na } = countsOf(made, code);
      return [wording(made)(code), yes, no, na];
    };
    const title = (code: string): Row => [titleOf(made.edition, code), 'Yes', 'No', 'N/A'];
    const part = (codes: readonly string[]) => underTitles(made, codes, row, title);
    return [
      sheet('Court disposals', part(courtOf(made).codes)),
      sheet('Out-of-court disposals', part(outOfCourtOf(made).codes)),
      ratingsSheet(made),
    ];
  },
};

type AsCell = (percent: number) => Cell;

const asShare: AsCell = (percent) => percent / 100;
const asNumber: AsCell = (percent) => percent;
const asText: AsCell = (percent) => `${percent}%`;
const asSpacedText: AsCell = (percent) => ` ${percent} % `;

/** A question's percentage, or a dash if none is printed. */
function percentCell(made: MadeInspection, code: string, as: AsCell): Cell {
  const percent = made.expected.percents.get(code) ?? null;
  return percent === null ? '\u2013' : as(percent);
}

function percents(header: Row, row: (made: MadeInspection, code: string) => Row): Layout {
  return (made) => [
    sheet('Published', [header, ...made.codes.map((code) => row(made, code))]),
    ratingsSheet(made),
  ];
}

const oneColumn = (as: AsCell, header = '% yes') =>
  percents(['Question', header], (made, code) => [code, percentCell(made, code, as)]);

/**
 * The annexe of a report: below each standard its questions, with "Rating and % yes" beside them.
 */
function annexe(
  made: MadeInspection,
  codes: readonly string[],
  key: (code: string) => Row,
  as: AsCell,
): Row[] {
  const rating = (code: string) => {
    const stated = made.expected.ratings.get(code.slice(0, 3)) ?? null;
    return made.ratings.has(code.slice(0, 3)) ? null : stated;
  };
  const gap = key(codes[0] ?? '')
    .slice(1)
    .map(() => null);
  const title = (code: string): Row => [titleOf(made.edition, code), ...gap, rating(code)];
  const rows = underTitles(
    made,
    codes,
    (code) => [...key(code), percentCell(made, code, as)],
    title,
  );
  return [['Standards and key questions', ...gap, 'Rating and % yes'], ...rows];
}

/** Prompts as the 2021 annexe prints them: a letter and the wording under their key question. */
const lettered = (made: MadeInspection) => (code: string) =>
  isPrompt(code) ? `${code.slice(-1)}) ${wording(made)(code)}` : `${code} ${wording(made)(code)}`;

function annexeSheets(
  key: (made: MadeInspection) => (code: string) => Row,
  as: AsCell,
  names = ['Court disposals', 'Out-of-court disposals'],
): Layout {
  return (made): Sheet[] => [
    sheet(names[0] ?? '', annexe(made, courtOf(made).codes, key(made), as)),
    sheet(names[1] ?? '', annexe(made, outOfCourtOf(made).codes, key(made), as)),
    ratingsSheet(made),
  ];
}

/** Every layout of percentages. */
export const PERCENTAGES: Readonly<Record<string, Layout>> = {
  'shares of one': oneColumn(asShare),
  'per cent numbers': oneColumn(asNumber),
  'texts with a sign': oneColumn(asText),
  'texts with spaces': oneColumn(asSpacedText, 'Percentage yes'),
  'numbers with decimals': oneColumn((percent) => Math.max(0, percent - 0.4), 'Per cent'),
  'no header': (made) => [
    sheet(
      'Published',
      made.codes.map((code) => [code, percentCell(made, code, asText)]),
    ),
    ratingsSheet(made),
  ],
  'with n': percents(['Key question', '% yes', 'n'], (made, code) => [
    code,
    percentCell(made, code, asShare),
    baseIn(made, code),
  ]),
  'code and wording': percents(['Code', 'Question', '% Yes'], (made, code) => [
    code,
    wording(made)(code),
    percentCell(made, code, asNumber),
  ]),
  'wording and code': percents(['Question', 'Code', '% Yes'], (made, code) => [
    wording(made)(code),
    code,
    percentCell(made, code, asText),
  ]),
  'wording alone, two sheets by name': annexeSheets(
    (made) => (code) => [wording(made)(code)],
    asText,
  ),
  'wording alone under headings of domains': (made) => [
    sheet('Annexe', [
      ['Court disposals', '% yes'],
      ...courtOf(made).codes.map((c) => [wording(made)(c), percentCell(made, c, asText)]),
      ['Out-of-court disposals', '% yes'],
      ...outOfCourtOf(made).codes.map((c) => [wording(made)(c), percentCell(made, c, asText)]),
    ]),
    ratingsSheet(made),
  ],
  'wording alone under headings of standards': (made) => [
    sheet(
      'Annexe',
      annexe(made, made.codes, (code) => [wording(made)(code)], asShare),
    ),
    ratingsSheet(made),
  ],
  'wording alone in the published order': percents(['Question', '% yes'], (made, code) => [
    wording(made)(code),
    percentCell(made, code, asNumber),
  ]),
  'the annexe with codes': annexeSheets((made) => (c) => [`${c} ${wording(made)(c)}`], asText),
  'the annexe with lettered prompts': annexeSheets(
    (made) => (code) => [lettered(made)(code)],
    asText,
    ['Sheet1', 'Sheet2'],
  ),
  'bullets before the prompts': annexeSheets(
    (made) => (code) => [isPrompt(code) ? `\u2022 ${wording(made)(code)}` : code],
    asText,
  ),
  'dashes before the prompts': annexeSheets(
    (made) => (code) => [isPrompt(code) ? `- ${wording(made)(code)}` : code],
    asText,
  ),
  'letters alone under key questions': annexeSheets(
    () => (code) => [isPrompt(code) ? `${code.slice(-1)})` : code],
    asShare,
    ['2', '3'],
  ),
  'two tables side by side': (made) => {
    const part = (codes: readonly string[]): Row[] => [
      ['Question', '% yes'],
      ...codes.map((code) => [code, percentCell(made, code, asText)]),
    ];
    const court = part(courtOf(made).codes);
    const outOfCourt = part(outOfCourtOf(made).codes);
    return [sheet('Annexe', sideBySide(1, court, outOfCourt)), ratingsSheet(made)];
  },
  'two tables by wording side by side': (made) => {
    const part = (title: string, codes: readonly string[]): Row[] => [
      [title],
      ['Question', '% yes'],
      ...codes.map((code) => [wording(made)(code), percentCell(made, code, asText)]),
    ];
    const court = part('Court disposals', courtOf(made).codes);
    const outOfCourt = part('Out-of-court disposals', outOfCourtOf(made).codes);
    return [sheet('Annexe', sideBySide(1, court, outOfCourt)), ratingsSheet(made)];
  },
  'in the rows of one sheet with the ratings': (made) => {
    const rows = underTitles(
      made,
      made.codes,
      (code) => [code, percentCell(made, code, asText)],
      (code) => [titleOf(made.edition, code)],
    );
    const judged = [...made.ratings].map(([code, { rating, reason }]) => [code, rating, reason]);
    return [
      sheet('All', [
        ['Question', '% yes'],
        ...rows,
        [],
        ['Standard', 'Rating', 'Reason'],
        ...judged,
      ]),
    ];
  },
};
