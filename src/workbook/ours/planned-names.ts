import type { SheetPlan } from '../../plan/sheet-plan';
import { columnName, quoteSheet } from '../../grid/address';
import { noteFormula, noteName } from './chart-notes';
import { chartsOf } from './our-charts';
import { OUR_SHEET_NAME, ourSheetFormula } from './our-sheets';
import { absoluteReference } from './range-reference';

/** A sheet-level name. */
export interface SheetName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  readonly hidden: boolean;
}

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTERED = '_xlnm._FilterDatabase';

/**
 * The names that come with a planned sheet: the plan's own, and those in which Excel stores print
 * titles, print area and filter; on one of our sheets also its mark and the notes of its charts.
 *
 * @param isMarked whether to mark the sheet as ours, so that a later run replaces it
 */
export function plannedNames(plan: SheetPlan, isMarked: boolean): SheetName[] {
  const sheet = quoteSheet(plan.name);
  const { repeatRows, area, pagesAcross } = plan.print;
  const names = plan.names.map(({ name, range }) => visible(name, sheet, absoluteReference(range)));
  if (area) names.push(visible(PRINT_AREA, sheet, absoluteReference(area)));
  const titles: string[] = [];
  if (pagesAcross) titles.push(columnsReference(pagesAcross.repeatColumns));
  if (repeatRows) titles.push(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (titles.length > 0) {
    const formula = titles.map((title) => `${sheet}!${title}`).join(',');
    names.push({ name: PRINT_TITLES, formula, hidden: false });
  }
  if (plan.autoFilter) {
    const filtered = visible(FILTERED, sheet, absoluteReference(plan.autoFilter));
    names.push({ ...filtered, hidden: true });
  }
  if (isMarked) {
    names.push({ name: OUR_SHEET_NAME, formula: ourSheetFormula(plan.role), hidden: true });
    chartsOf(plan).forEach((chart, i) => {
      names.push({ name: noteName(i), formula: noteFormula(plan.name, chart), hidden: true });
    });
  }
  return names;
}

/**
 * Whether a name in the scope of one of our sheets came with the sheet and is replaced with it. Any
 * other is the user's, and stays.
 */
export function isPlannedName(name: string): boolean {
  return /^(_?YOS_|_xlnm\.)/i.test(name);
}

function visible(name: string, sheet: string, reference: string): SheetName {
  return { name, formula: `${sheet}!${reference}`, hidden: false };
}

/** Whole columns: "$A:$B". */
export function columnsReference({
  first,
  last,
}: {
  readonly first: number;
  readonly last: number;
}): string {
  return `$${columnName(first)}:$${columnName(last)}`;
}
