import type { PlanCell, SheetPlan, SheetRole, WorkbookPlan } from '../../src/plan/sheet-plan';

/** The sheet of a role; a plan without it fails the test. */
export function sheetOf(plan: WorkbookPlan, role: SheetRole): SheetPlan {
  const found = plan.find((sheet) => sheet.role === role);
  if (!found) throw new Error(`The plan has no sheet ${role}.`);
  return found;
}

/** All cells of a plan with their place. */
export function cellsOf(plan: WorkbookPlan): {
  readonly sheet: SheetPlan;
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}[] {
  return plan.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell ? [{ sheet, row, column, cell }] : [])),
    ),
  );
}

/** The values of a sheet's first columns, blank rows left out. */
export function valuesOf(sheet: SheetPlan, columns: number): unknown[][] {
  return sheet.rows
    .map((row) => row.slice(0, columns).map((cell) => cell?.value ?? null))
    .filter((row) => row.some((value) => value !== null));
}

/** The first row whose first cell is this text. */
export function rowOf(sheet: SheetPlan, text: string): readonly (PlanCell | null)[] {
  const found = sheet.rows.find((row) => row[0]?.value === text);
  if (!found) throw new Error(`${sheet.name} has no row "${text}".`);
  return found;
}
