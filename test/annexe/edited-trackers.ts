import type { Edition } from '../../src/editions/edition';
import type { Cell, Sheet } from '../../src/grid/sheet';
import { type FixtureLayout, caseFixture, codesOf, seeded } from './tracker-fixture';

/** The cells of a tracker, sheet by sheet. */
export type TrackerCells = readonly {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}[];

/** One cell with something else in it, as a person types it. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

const LAYOUTS: readonly FixtureLayout[] = [
  'one-sheet',
  'one-sheet-without-domain',
  'sheet-a-domain',
  'questions-as-rows',
  'long',
];

/** What people write for answers, types, classifications and judgements, right, odd and wrong. */
const ANSWERS: readonly Cell[] = [
  ...['Yes', 'YES ', 'y', 'Oes', '\u2713', 'yes\n', 'No', 'no.', 'N', 'Nac oes', '\u2717'],
  ...[
    'n/a',
    'N/A',
    'na',
    'Amherthnasol',
    '-',
    '',
    'x',
    'TBC',
    'Yes*',
    '\u00a0No\u202f',
    1,
    0,
    true,
  ],
];
const TYPES: readonly Cell[] = [
  ...['Court', 'COURT disposal', 'Out of court', 'out-of-court', 'OOCD', 'Out of\ncourt', 'D3', ''],
  ...[
    'TBC',
    'Court and out of court',
    'Post-court',
    '2',
    3,
    'Youth caution',
    'Referral\u00a0order',
  ],
];
const DISPOSALS: readonly Cell[] = [
  ...['YCC', 'Youth conditional caution', 'Conditional caution', 'Youth\u00a0Conditional Caution*'],
  ...['Youth caution', 'YC', 'Community resolution', 'CR (with conditions)', 'Outcome 22', 'NFA'],
  ...['Referral order', 'YRO with ISS', 'TBC', '', 'Youth conditional caution - 3 months', 'Other'],
];
const LEVELS: readonly Cell[] = [
  ...['Low', 'LOW', 'low risk', 'Low*', '1 - Low', 'L', 'Low\u00a0risk', 'Very low', 'Not low', ''],
  ...['Medium', 'High', 'Very high', 'Low to medium', 'n/a', 'Amber', 'low\nrisk'],
];
const RATINGS: readonly Cell[] = [
  ...['Good', 'requires\nimprovement', 'Requires\u00a0improvement', 'Outstanding*', 'Rating: Good'],
  ...[
    'RI',
    'R.I.',
    'Inadequate',
    'Inad',
    'O',
    3,
    '2',
    0,
    'Overall judgement - Outstanding',
    '"Good"',
  ],
];

/** The trackers to edit: each layout in each edition, and one of counts. */
export function trackersToEdit(
  editions: readonly Edition[],
  seed: number,
): { readonly name: string; readonly edition: Edition; readonly cells: TrackerCells }[] {
  return editions.flatMap((edition) =>
    LAYOUTS.map((layout) => ({
      name: `${edition.id} ${layout} ${seed}`,
      edition,
      cells: likelier(caseFixture(edition, layout, seed).sheets, edition, seed),
    })),
  );
}

/** More yes than the fixture has, so that ratings of every kind come about. */
function likelier(cells: TrackerCells, edition: Edition, seed: number): TrackerCells {
  const below = seeded(seed + 1000);
  const share = 5 + below(5);
  const codes = new Set(codesOf(edition));
  return cells.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, r) =>
      row.map((cell, c) => {
        const isQuestion =
          codes.has(String(row[1])) ||
          rows.slice(0, r).some((above) => codes.has(String(above[c]))) ||
          codes.has(String(row[0]));
        const isAnswer =
          typeof cell === 'string' && /^(no|n|not {2}met|insufficient|false)$/i.test(cell);
        return isQuestion && isAnswer && below(10) < share ? 'Yes' : cell;
      }),
    ),
  }));
}

/** One to three edits of any kind. */
export function randomEdits(cells: TrackerCells, edition: Edition, seed: number): CellEdit[] {
  const below = seeded(seed);
  below(2);
  const places = cells.flatMap(({ name, rows }) => placesOf(name, rows, edition));
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  const count = 1 + below(3);
  return Array.from({ length: count }, () => {
    const kind = kinds[below(kinds.length)];
    const own = places.filter((place) => place.kind === kind);
    const place = own[below(own.length)];
    if (!place) throw new Error('There is nothing to edit.');
    const choices = CHOICES[place.kind];
    const value = choices[below(choices.length)] ?? null;
    return { sheet: place.sheet, row: place.row, column: place.column, value };
  });
}

type Kind = 'answer' | 'type' | 'disposal' | 'level' | 'rating';

const CHOICES: Readonly<Record<Kind, readonly Cell[]>> = {
  answer: ANSWERS,
  type: TYPES,
  disposal: DISPOSALS,
  level: LEVELS,
  rating: RATINGS,
};

const HEADERS: Readonly<Record<string, Kind>> = {
  'Case type': 'type',
  Disposal: 'disposal',
  ROSH: 'level',
  'Safety and wellbeing': 'level',
  Rating: 'rating',
  Answer: 'answer',
};

/** The cells that may be edited, by what their row or column is headed. */
function placesOf(sheet: string, rows: readonly (readonly Cell[])[], edition: Edition) {
  const codes = new Set(codesOf(edition));
  const kindOf = (header: Cell | undefined): Kind | undefined =>
    codes.has(String(header)) ? 'answer' : HEADERS[String(header)];
  const turned = rows.some((row) => row[2] === 'Case ID');
  const top = rows.findIndex((row) => row.some((cell) => kindOf(cell) !== undefined));
  const places: { sheet: string; row: number; column: number; kind: Kind }[] = [];
  rows.forEach((row, r) =>
    row.forEach((_, c) => {
      const kind = turned ? kindOf(row[2]) : r > top ? kindOf(rows[top]?.[c]) : undefined;
      // A long table's details count in a case's first line; the last line of others is a total.
      const isTotal = turned ? c >= row.length - 1 || c < 3 : String(row[0]) === 'Total';
      if (kind && !isTotal) places.push({ sheet, row: r, column: c, kind });
    }),
  );
  return places;
}

export function edited(cells: TrackerCells, edits: readonly CellEdit[]): TrackerCells {
  return cells.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, r) =>
      row.map((cell, c) => {
        const edit = edits.findLast(
          (one) => one.sheet === name && one.row === r && one.column === c,
        );
        return edit ? edit.value : cell;
      }),
    ),
  }));
}

/** The cells as a workbook is read. */
export function asSheets(cells: TrackerCells): Sheet[] {
  return cells.map(({ name, rows }) => ({
    ...{ name, hiddenRows: new Set<number>(), tables: [], ours: false },
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  }));
}
