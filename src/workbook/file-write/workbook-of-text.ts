import type { Cell, Sheet } from '../../grid/sheet';
import { blankSheet } from '../../plan/empty-sheet';
import type { PlanCell, SheetPlan } from '../../plan/sheet-plan';
import { newWorkbook } from './write-xlsx';

/** A new workbook with the sheets of a text file, which has no workbook to write into. */
export function workbookOfText(sheets: readonly Sheet[]): Uint8Array {
  return newWorkbook(sheets.map(planOf));
}

function planOf({ name, rows }: Sheet): SheetPlan {
  const cells = Array.from(rows, (row) => Array.from(row ?? [], planned));
  return { ...blankSheet('table', name), rows: cells };
}

function planned(cell: Cell | undefined): PlanCell | null {
  if (cell === undefined || cell === null) return null;
  return { value: typeof cell === 'object' ? cell.error : cell };
}
