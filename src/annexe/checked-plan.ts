import type { Edition } from '../editions/edition';
import type { Sheet } from '../grid/sheet';
import type { PlanCell, WorkbookPlan } from '../plan/sheet-plan';
import { RATINGS_ROWS } from './ratings-layout';
import { type WrongFormula, workedOut } from './worked-out';

/** The sheets of an annexe, with the rows of everything that may have to stay a value. */
export interface AnnexeSheets {
  readonly plan: WorkbookPlan;
  /** The row of each question on the sheet of the annexe. */
  readonly rows: ReadonlyMap<string, number>;
  /** The row of each standard's rating by rule there. */
  readonly ruleRows: ReadonlyMap<string, number>;
}

/**
 * Once for questions, once for what is rated from them, and once more to check that nothing is
 * left.
 */
const MOST_TRIES = 3;

const WHY =
  'worked out on the cells of the tracker its formula does not give the figure that was read there';

/**
 * The sheets, with every formula giving exactly the figure in its cell. If one does not, the sheets
 * are made again with that question or standard as a value, and the method says so.
 *
 * @param make makes the sheets, with values for the codes that it is given, and the reasons
 */
export function checkedPlan(
  make: (frozen: ReadonlyMap<string, string>) => AnnexeSheets,
  tracker: readonly Sheet[],
  edition: Edition,
): WorkbookPlan {
  const frozen = new Map<string, string>();
  for (let tries = 1; ; tries++) {
    const sheets = make(frozen);
    const { plan, wrong } = workedOut(sheets.plan, tracker, edition);
    if (wrong.length === 0) return plan;
    const codes = codesOf(sheets, wrong, edition).filter((code) => !frozen.has(code));
    if (codes.length === 0 || tries > MOST_TRIES) return withValues(plan, wrong);
    for (const code of codes) frozen.set(code, WHY);
  }
}

/** The questions that are wrong; if there are none, the standards. */
function codesOf(
  { plan, rows }: AnnexeSheets,
  wrong: readonly WrongFormula[],
  edition: Edition,
): string[] {
  const isAt = (role: string, row: number) =>
    wrong.some((one) => plan[one.sheet]?.role === role && one.row === row);
  const questions = [...rows].flatMap(([code, row]) => (isAt('annexe', row) ? [code] : []));
  if (questions.length > 0) return questions;
  return edition.standards.flatMap(({ code }, i) =>
    isAt('ratings', RATINGS_ROWS.first + i) ? [code] : [],
  );
}

function withValues(plan: WorkbookPlan, wrong: readonly WrongFormula[]): WorkbookPlan {
  return plan.map((sheet, index) => {
    const own = new Set(
      wrong.flatMap((one) => (one.sheet === index ? [`${one.row} ${one.column}`] : [])),
    );
    if (own.size === 0) return sheet;
    const rows = sheet.rows.map((row, r) =>
      row.map((cell, c): PlanCell | null => {
        if (!cell || !own.has(`${r} ${c}`)) return cell;
        const { formula, ...rest } = cell;
        return formula === undefined ? cell : rest;
      }),
    );
    return { ...sheet, rows };
  });
}
