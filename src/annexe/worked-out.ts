import { type Edition, bandOfRating } from '../editions/edition';
import { type Cell, type CellRange, type Sheet, isCellError } from '../grid/sheet';
import type { PlanCell, PlanValue, SheetPlan, WorkbookPlan } from '../plan/sheet-plan';
import { bandOf } from '../scoring/band';
import { ratingOfTotal } from '../scoring/overall';
import { NO_FIGURE } from './annexe-context';
import { type FormulaCells, evaluateFormula } from './evaluate/evaluate-formula';
import {
  type FormulaValue,
  type Rectangle,
  cellsOf,
  errorValue,
  oneValue,
  rectangleOf,
} from './evaluate/formula-value';
import { parseFormula } from './evaluate/parse-formula';

/** A formula that does not give the figure in its cell. */
export interface WrongFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly found: Cell;
}

/** A plan whose formulas were calculated once on the tracker's cells. */
export interface WorkedOut {
  /** With the results of the helper formulas in their cells. */
  readonly plan: WorkbookPlan;
  readonly wrong: readonly WrongFormula[];
}

/**
 * Calculates every formula of a plan on the tracker's cells, as a spreadsheet program will. A
 * helper formula (on the sheet of answers) gets its result as its value; every other formula has to
 * give the value in its cell.
 */
export function workedOut(
  plan: WorkbookPlan,
  tracker: readonly Sheet[],
  edition: Edition,
): WorkedOut {
  const cells = planCells(plan, tracker, edition);
  const wrong: WrongFormula[] = [];
  const sheets = plan.map((sheet, index) => ({
    ...sheet,
    rows: sheet.rows.map((cellsOfRow, row) =>
      cellsOfRow.map((cell, column): PlanCell | null => {
        if (cell?.formula === undefined) return cell;
        const found = cells.valueAt(sheet.name, row, column);
        if (sheet.role === 'answers') return { ...cell, value: isCellError(found) ? '' : found };
        if (!isFigure(cell.value, found)) wrong.push({ sheet: index, row, column, found });
        return cell;
      }),
    ),
  }));
  return { plan: sheets, wrong };
}

function isFigure(value: PlanValue, found: Cell): boolean {
  if (typeof value === 'number' && typeof found === 'number') return Math.abs(value - found) < 1e-9;
  return value === found || ((value ?? '') === '' && (found ?? '') === '');
}

/**
 * The cells of a tracker and of the sheets beside it; each formula is calculated when it is needed.
 */
function planCells(plan: WorkbookPlan, tracker: readonly Sheet[], edition: Edition): FormulaCells {
  const inLower = <T extends { readonly name: string }>(sheets: readonly T[]) =>
    new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet] as const));
  const planned = inLower(plan);
  const others = inLower(tracker);
  const known = new Map<PlanCell, Cell>();
  const ranges = new Map<string, Rectangle>();
  const plannedValue = (own: SheetPlan, row: number, column: number): Cell => {
    const cell = own.rows[row]?.[column];
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const given = evaluateFormula(parseFormula(cell.formula), own.name, cells);
    // A reference to an empty cell gives 0.
    const value = oneValue(given) ?? 0;
    known.set(cell, value);
    return value;
  };
  // A sheet is looked up once for all of a range.
  const cellsIn = (name: string): ((row: number, column: number) => Cell) => {
    const lower = name.toLowerCase();
    const own = planned.get(lower);
    if (own) return (row, column) => plannedValue(own, row, column);
    const rows = others.get(lower)?.rows;
    return (row, column) => rows?.[row]?.[column] ?? null;
  };
  const cells: FormulaCells = {
    valueAt: (sheet, row, column) => cellsIn(sheet)(row, column),
    valuesOf(sheet, { top, left, bottom, right }: CellRange) {
      const key = `${sheet}!${top},${left},${bottom},${right}`;
      const before = ranges.get(key);
      if (before) return before;
      const cellAt = cellsIn(sheet);
      const height = bottom - top + 1;
      const values = rectangleOf(height, right - left + 1, (r, c) => cellAt(top + r, left + c));
      if (height > 1) ranges.set(key, values);
      return values;
    },
    functions: yosFunctions(edition),
  };
  return cells;
}

/** The results of this add-in's own functions, as far as the annexe uses them. */
function yosFunctions(edition: Edition): NonNullable<FormulaCells['functions']> {
  const numbers = (value: FormulaValue) => cellsOf(value).filter((one) => typeof one === 'number');
  const total = (value: FormulaValue) => numbers(value).reduce((sum, one) => sum + one, 0);
  const score = (name: Cell) => bandOfRating(edition, String(name))?.score ?? 0;
  return {
    // Each has the share of the counts beside it, and has to equal it anyway.
    'YOS.PERCENT': () => errorValue('#N/A'),
    'YOS.STANDARD': (percents = null) =>
      bandOf(edition, Math.round(100 * Math.min(...numbers(percents)))).rating,
    'YOS.SCORE': (rating = null) => score(oneValue(rating)),
    'YOS.TOTAL': (scores = null) => total(scores),
    'YOS.OVERALL': (scores = null, limit = null) => {
      const rating = ratingOfTotal(edition, total(scores));
      const judged = oneValue(limit);
      const ceilings = edition.limits.flatMap((one) =>
        one.rating === judged ? [one.ceiling] : [],
      );
      return [rating, ...ceilings].sort((a, b) => score(a) - score(b))[0] ?? NO_FIGURE;
    },
  };
}
