import type { Fill } from '../../src/annexe/annexe-context';
import { annexePlan } from '../../src/annexe/annexe-plan';
import { workedOut } from '../../src/annexe/worked-out';
import { EDITIONS } from '../../src/editions/editions';
import type { Edition } from '../../src/editions/edition';
import type { Cell } from '../../src/grid/sheet';
import type { WorkbookPlan } from '../../src/plan/sheet-plan';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type TrackerCells, asSheets, edited, randomEdits } from './edited-trackers';
import { caseFixture, codesOf } from './tracker-fixture';

// Trackers that ask much of a formula: it stays within 2,000 characters, and right.

type Rows = readonly (readonly Cell[])[];

/** A longer name than this Excel takes for no sheet; quoted it is longer still. */
const LONG_NAME = "Kim's cases, the second of two";

/** The row of the headers, which the fixtures have under a title. */
function headersOf(rows: Rows, codes: ReadonlySet<string>): number {
  return rows.findIndex((row) => row.some((cell) => codes.has(String(cell))));
}

/** A column for comments behind each question. */
function withComments(rows: Rows, codes: ReadonlySet<string>): Rows {
  const head = headersOf(rows, codes);
  return rows.map((row, r) =>
    row.flatMap((cell, c) =>
      codes.has(String(rows[head]?.[c]))
        ? [cell, r === head ? 'Comments' : r > head ? 'See file.' : null]
        : [cell],
    ),
  );
}

/** Questions of both domains by turns. */
function byTurns(rows: Rows, codes: ReadonlySet<string>): Rows {
  const head = headersOf(rows, codes);
  const columns = (rows[head] ?? []).map((_, c) => c);
  const isAsked = (c: number, domain: string) => {
    const header = String(rows[head]?.[c]);
    return codes.has(header) && header.startsWith(domain);
  };
  const [court, others] = ['2', '3'].map((one) => columns.filter((c) => isAsked(c, one)));
  const rest = columns.filter((c) => !codes.has(String(rows[head]?.[c])));
  const most = Math.max(court?.length ?? 0, others?.length ?? 0);
  const turns = Array.from({ length: most }, (_, i) => [court?.[i], others?.[i]]).flat();
  const order = [...rest, ...turns.filter((c) => c !== undefined)];
  return rows.map((row, r) => (r < head ? row : order.map((c) => row[c] ?? null)));
}

/** Two cases, then a blank row, and so on. */
function inStretches(rows: Rows, codes: ReadonlySet<string>): Rows {
  const head = headersOf(rows, codes);
  return rows.flatMap((row, r) => (r > head && (r - head) % 2 === 0 ? [row, []] : [row]));
}

/** Each standard's questions on a separate sheet, with the cases' details on every one. */
function aSheetAStandard(sheets: TrackerCells, codes: ReadonlySet<string>): TrackerCells {
  return sheets.flatMap(({ name, rows }) => {
    const head = headersOf(rows, codes);
    if (head < 0) return [{ name, rows }];
    const headers = (rows[head] ?? []).map(String);
    const standards = new Set(
      headers.filter((one) => codes.has(one)).map((one) => one.slice(0, 3)),
    );
    return [...standards].map((standard) => ({
      name: `${standard} ${name}`.slice(0, 31),
      rows: rows.slice(head, -1).map((row) =>
        row.filter((_, c) => {
          const header = headers[c] ?? '';
          return !codes.has(header) || header.startsWith(standard);
        }),
      ),
    }));
  });
}

const SHAPES: Readonly<Record<string, (sheets: TrackerCells, edition: Edition) => TrackerCells>> = {
  'comments behind each question': changing(withComments),
  'questions of both domains by turns': changing(byTurns),
  'comments, and both domains by turns': changing((rows, codes) =>
    withComments(byTurns(rows, codes), codes),
  ),
  'cases in many stretches': changing(inStretches),
  'details on every sheet': (sheets, edition) => aSheetAStandard(sheets, new Set(codesOf(edition))),
};

function changing(change: (rows: Rows, codes: ReadonlySet<string>) => Rows) {
  return (sheets: TrackerCells, edition: Edition): TrackerCells => {
    const codes = new Set(codesOf(edition));
    return sheets.map(({ name, rows }) =>
      headersOf(rows, codes) < 0 ? { name, rows } : { name: LONG_NAME, rows: change(rows, codes) },
    );
  };
}

function planOf(cells: TrackerCells, edition: Edition, fill: Fill): WorkbookPlan | null {
  const sheets = asSheets(cells);
  const { rated } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: edition.id });
  return rated[0]
    ? annexePlan(rated[0], { fill, date: '1 January 2026', version: '0', sheets })
    : null;
}

/** How deep a formula's brackets are nested; Excel allows 64. */
function depthOf(formula: string): number {
  let [depth, most] = [0, 0];
  for (const sign of formula.replace(/"[^"]*"|'[^']*'/g, '')) {
    if (sign === '(') most = Math.max(most, ++depth);
    else if (sign === ')') depth--;
  }
  return most;
}

describe.each(Object.keys(SHAPES))('%s', (shape) => {
  test.each(EDITIONS)('$id', (edition) => {
    // With a column of case types, and told by the answers alone.
    const layout = edition.id === '2020' ? 'one-sheet-without-domain' : 'one-sheet';
    const cells = SHAPES[shape]?.(caseFixture(edition, layout, 11).sheets, edition) ?? [];
    for (const fill of ['native', 'yos'] as const) {
      const plan = planOf(cells, edition, fill);
      if (!plan) throw new Error('It is not rated.');
      const all = plan.flatMap(({ rows }) => rows.flat());
      const formulas = all.flatMap((cell) => cell?.formula ?? []);
      expect(formulas.filter((formula) => formula.length > 2000)).toEqual([]);
      expect(formulas.filter((formula) => depthOf(formula) > 60)).toEqual([]);
      const said = all.map((cell) => String(cell?.value));
      expect(said.filter((text) => text.startsWith('Not live:'))).toEqual([]);
      for (let seed = 1; seed <= 2; seed++) {
        const after = edited(cells, randomEdits(cells, edition, seed));
        const anew = planOf(after, edition, 'values');
        if (!anew) continue;
        const { wrong } = workedOut(
          plan.map((sheet) => ({
            ...sheet,
            rows: sheet.rows.map((row, r) =>
              row.map((cell, c) => {
                const other = anew.find(({ role }) => role === sheet.role)?.rows[r]?.[c];
                return cell?.formula ? { ...cell, value: other?.value ?? null } : cell;
              }),
            ),
          })),
          asSheets(after),
          edition,
        );
        expect([fill, seed, wrong.slice(0, 3)]).toEqual([fill, seed, []]);
      }
    }
  });
});
