import { EDITIONS } from '../../src/editions/editions';
import { columnName } from '../../src/grid/address';
import { textOf } from '../../src/grid/grid';
import type { Sheet } from '../../src/grid/sheet';
import { rateTracker } from '../../src/rating/rate-tracker';
import { trackerLedger } from '../../src/rating/tracker-ledger';
import type { LedgerEntry, LedgerPart, SheetLedger } from '../../src/reading/ledger/sheet-ledger';
import { ALL_LAYOUTS } from './all-layouts';
import { randomInspection } from './made-inspection';
import { type Row, sheet } from './sheets';

function ledger(sheets: readonly Sheet[], edition: string) {
  const outcome = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition });
  return { outcome, ledger: trackerLedger(sheets, outcome) };
}

/** The places that a range of rows or columns names: "3:5", "F:H", "B". */
function placesIn(range: string): string[] {
  const [first = '', last = first] = range.split(':');
  const number = (name: string) =>
    /^\d+$/.test(name)
      ? Number(name)
      : [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const length = number(last) - number(first) + 1;
  const isRow = /^\d+$/.test(first);
  return Array.from({ length }, (_, i) => {
    const place = number(first) + i;
    return isRow ? String(place) : columnName(place - 1);
  });
}

/** The rows and columns that a table has a role for. */
function placesOf({ rows, columns }: LedgerPart) {
  const all = (entries: readonly LedgerEntry[]) =>
    new Set(entries.flatMap(({ range }) => placesIn(range)));
  return { rows: all(rows), columns: all(columns) };
}

describe.each(['2018', '2021'])('every cell is accounted for: %s', (edition) => {
  const made = randomInspection(edition, 5);

  test.each(ALL_LAYOUTS)('%s', (_, layout) => {
    const sheets = layout(made);
    const { ledger: found } = ledger(sheets, edition);
    expect(found.map((one) => one.sheet)).toEqual(sheets.map(({ name }) => name));
    for (const [i, one] of found.entries()) {
      if (one.use === 'written by this tool' || one.use === 'ignored') continue;
      // No row or column of a table has two roles.
      for (const { rows, columns } of one.parts) {
        for (const entries of [rows, columns]) {
          const places = entries.flatMap(({ range }) => placesIn(range));
          expect(new Set(places).size).toBe(places.length);
        }
      }
      const places = one.parts.map(placesOf);
      const rest = new Set(one.rest.flatMap(({ range }) => placesIn(range)));
      sheets[i]?.rows.forEach((row, r) =>
        row?.forEach((cell, c) => {
          if (textOf(cell) === '') return;
          const [line, letters] = [String(r + 1), columnName(c)];
          const isFound = places.some((all) => all.rows.has(line) && all.columns.has(letters));
          if (!isFound && !rest.has(line))
            throw new Error(`${one.sheet}!${columnName(c)}${r + 1} has no role.`);
        }),
      );
    }
    // What was rated without a warning leaves nothing that looks like an answer, rating or count.
    expect(unusedOf(found)).toEqual([]);
  });
});

function unusedOf(found: readonly SheetLedger[]) {
  return found
    .flatMap(({ sheet: name, parts, rest }) =>
      [...parts.flatMap(({ rows, columns }) => [...columns, ...rows]), ...rest].map((entry) => ({
        name,
        ...entry,
      })),
    )
    .filter(({ looksLike }) => looksLike !== null);
}

test('each row and column says what it is, and why', () => {
  const rows: Row[] = [
    ['Court cases, 2021'],
    ['Case ID', 'Status', 'ROSH', '2.1.1', null, 'Reviewed'],
    ['C1', 'Complete', 'Low', 'Yes', 'No', 'Yes'],
    ['C2', 'Withdrawn', 'High', 'No', 'Yes', 'No'],
    ['C3', 'Complete', 'High', 'No', 'Yes', 'No'],
    ['C4', null, null, null],
    ['Total', null, null, 1],
    ['Cases were drawn at random.'],
  ];
  const settings = sheet('YOS settings', [
    ['Setting', 'Value'],
    ['Service', 'Elmet'],
  ]);
  const notes = sheet('Notes', [['Nothing here']]);
  const old = sheet('YOS ratings', [['Elmet']], { ours: true });
  const { ledger: found } = ledger([sheet('Cases', rows), settings, notes, old], '2018');
  const [cases, own, other, ours] = found;
  const said = (entries: readonly LedgerEntry[] = []) =>
    entries.map(({ range, role, of, isUnclear }) =>
      [range, of === '' ? role : `${role}: ${of}`, ...(isUnclear ? ['?'] : [])].join(' '),
    );
  expect(said(cases?.parts[0]?.columns)).toEqual([
    'A case id',
    'B detail: whether it counts',
    'C detail: rosh',
    'D question: 2.1.1',
    'E unused ?',
    'F detail',
  ]);
  expect(said(cases?.parts[0]?.rows)).toEqual([
    '2 header',
    '3 case',
    '4 case that does not count ?',
    '5 case',
    '6 case to come ?',
    '7 total',
    '8 note',
  ]);
  expect(said(cases?.rest)).toEqual(['1 title']);
  expect(cases?.parts[0]?.columns[3]?.why).toBe('headed "2.1.1"');
  expect(cases?.parts[0]?.rows[2]?.why).toBe('Status: Withdrawn');
  expect(cases?.parts[0]?.columns[4]?.looksLike).toBe('answers');
  expect([own?.use, other?.use, ours?.use]).toEqual([
    'settings',
    'not read',
    'written by this tool',
  ]);
  expect(said(own?.parts[0]?.rows)).toEqual(['1 note', '2 setting']);
});
