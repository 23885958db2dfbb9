import type { Cell, CellRange, Sheet } from '../../src/grid/sheet';
import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { expectRated, rated } from './expect-rated';
import { CASES_AS_ROWS } from './layouts-of-cases';
import { COUNTS, PERCENTAGES } from './layouts-of-figures';
import { LONG, QUESTIONS_AS_ROWS } from './layouts-of-questions';
import { RATINGS } from './layouts-of-ratings';
import { randomInspection } from './made-inspection';
import { type Row, sheet } from './sheets';

const made = randomInspection('2021', 41);

/** What trackers have above their tables: a title and how to fill them in. */
const GUIDANCE: readonly (readonly Cell[])[] = [
  ['Inspection of a youth offending service'],
  [],
  ...Array.from({ length: 10 }, (_, i) => [`Step ${i + 1} of filling in this sheet`]),
];

function under(lines: readonly (readonly Cell[])[], sheets: readonly Sheet[]): Sheet[] {
  const down = (range: CellRange): CellRange => ({
    ...range,
    top: range.top + lines.length,
    bottom: range.bottom + lines.length,
  });
  return sheets.map((one) => ({
    ...one,
    rows: [...lines, ...one.rows],
    hiddenRows: new Set([...one.hiddenRows].map((row) => row + lines.length)),
    tables: one.tables.map((table) => ({ ...table, range: down(table.range) })),
  }));
}

/** Empty lines between the header in the first line and the content below it. */
function parted(sheets: readonly Sheet[], lines: number): Sheet[] {
  const empty = Array.from({ length: lines }, () => undefined);
  return sheets.map((one) => ({ ...one, rows: [one.rows[0], ...empty, ...one.rows.slice(1)] }));
}

describe('twelve lines of guidance above every table change nothing', () => {
  test.each(Object.entries(CASES_AS_ROWS))('cases as rows: %s', (_, layout) => {
    expectRated(rated(made, under(GUIDANCE, layout(made))), made, 'cases');
  });
  test.each(Object.entries(QUESTIONS_AS_ROWS))('questions as rows: %s', (_, layout) => {
    expectRated(rated(made, under(GUIDANCE, layout(made))), made, 'cases');
  });
  test.each(Object.entries(LONG))('long: %s', (_, layout) => {
    expectRated(rated(made, under(GUIDANCE, layout(made))), made, 'cases');
  });
  test.each(Object.entries(COUNTS))('counts: %s', (_, layout) => {
    expectRated(rated(made, under(GUIDANCE, layout(made))), made, 'counts');
  });
  test.each(Object.entries(PERCENTAGES))('percentages: %s', (_, layout) => {
    expectRated(rated(made, under(GUIDANCE, layout(made))), made, 'percents');
  });
  test.each(Object.entries(RATINGS))('ratings: %s', (_, layout) => {
    expectRated(rated(made, under(GUIDANCE, layout(made))), made, 'ratings');
  });
});

describe('answers that begin well below their header are read', () => {
  test.each([1, 5, 6, 20, 40])('%d empty lines between', (lines) => {
    const [cases, ...others] = CASES_AS_ROWS['one sheet, case type']?.(made) ?? [];
    if (!cases) throw new Error('There is no such layout.');
    expectRated(rated(made, [...parted([cases], lines), ...others]), made, 'cases');
  });

  /** Percentages of 2.1.1 and 2.1.2 in a sheet of four cases: three of four yes, and one of four. */
  function percentsOf(rows: readonly Row[]) {
    const options = { editions: EDITIONS, edition: '2021' };
    const { rated: outcomes } = rateTracker('t.xlsx', [sheet('Cases', rows)], options);
    const standard = outcomes[0]?.result.standards.find(({ code }) => code === '2.1');
    return standard?.keyQuestions.slice(0, 2).map(({ percent }) => percent);
  }
  const empty = Array.from({ length: 8 }, (): Row => []);

  test('of one question alone', () => {
    const answers = ['Yes', 'Yes', 'No', 'Yes'].map((said, i): Row => [`C${i + 1}`, said]);
    expect(percentsOf([['Case ID', '2.1.1'], ...empty, ...answers])).toEqual([75, null]);
  });

  test('under lines that say what to write, without a column of ids', () => {
    const hints = Array.from({ length: 6 }, (): Row => ['see guidance', 'see guidance']);
    const answers: Row[] = [
      ['Yes', 'No'],
      ['Yes', 'No'],
      ['No', 'Yes'],
      ['Yes', 'No'],
    ];
    expect(percentsOf([['2.1.1', '2.1.2'], ...hints, ...answers])).toEqual([75, 25]);
  });
});
