import { annexePlan } from '../../src/annexe/annexe-plan';
import type { Fill } from '../../src/annexe/annexe-context';
import { workedOut } from '../../src/annexe/worked-out';
import { EDITIONS } from '../../src/editions/editions';
import type { Edition } from '../../src/editions/edition';
import type { WorkbookPlan } from '../../src/plan/sheet-plan';
import { rateTracker } from '../../src/rating/rate-tracker';
import {
  type TrackerCells,
  asSheets,
  edited,
  randomEdits,
  trackersToEdit,
} from './edited-trackers';

function planOf(cells: TrackerCells, edition: Edition, fill: Fill): WorkbookPlan | null {
  const sheets = asSheets(cells);
  const { rated } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: edition.id });
  const [one] = rated;
  return one ? annexePlan(one, { fill, date: '1 January 2026', version: '0', sheets }) : null;
}

/** The front page and the annexe as another plan has them, under the formulas of the first. */
function asRated(plan: WorkbookPlan, rated: WorkbookPlan): WorkbookPlan {
  return plan.map((sheet) => {
    const other = rated.find(({ role }) => role === sheet.role);
    if (!other || !['ratings', 'annexe'].includes(sheet.role)) return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((row, r) =>
        row.map((cell, c) =>
          cell?.formula ? { ...cell, value: other.rows[r]?.[c]?.value ?? null } : cell,
        ),
      ),
    };
  });
}

const SEEDS = Number(process.env.EDIT_SEEDS ?? 1);
const EDITS = 4;

describe('formulas after an edit say what a rating anew says', () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    test.each(trackersToEdit(EDITIONS, seed))('$name', ({ edition, cells }) => {
      const plans = (['native', 'yos'] as const).map((fill) => {
        const plan = planOf(cells, edition, fill);
        if (!plan) throw new Error('It is not rated.');
        return { fill, plan };
      });
      for (const { plan } of plans) {
        const said = plan.flatMap(({ rows }) => rows.flat()).map((cell) => String(cell?.value));
        expect(said.filter((text) => text.startsWith('Not live: worked out'))).toEqual([]);
      }
      for (let i = 0; i < EDITS; i++) {
        const edits = randomEdits(cells, edition, seed * 100 + i);
        const after = edited(cells, edits);
        const rated = planOf(after, edition, 'values');
        if (!rated) continue;
        for (const { fill, plan } of plans) {
          const { wrong } = workedOut(asRated(plan, rated), asSheets(after), edition);
          const shown = wrong.map(({ sheet, row, column, found }) => {
            const name = plan[sheet]?.role;
            const line = plan[sheet]?.rows[row]?.[0]?.value;
            const want = rated.find(({ role }) => role === name)?.rows[row]?.[column]?.value;
            return `${name} ${row} ${column} ${String(line).slice(0, 40)}: ${JSON.stringify(found)}, not ${String(want)}`;
          });
          expect([fill, edits, shown]).toEqual([fill, edits, []]);
        }
      }
    });
  }
});
