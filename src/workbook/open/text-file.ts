import type { Cell, Sheet } from '../../grid/sheet';
import { blankSheet } from '../../plan/empty-sheet';
import type { PlanCell, SheetPlan } from '../../plan/sheet-plan';
import { newWorkbook } from '../file-write/write-xlsx';
import { readTextTable } from '../text-read/read-text-table';
import type { WorkbookFile } from './workbook-file';

/**
 * Reads a text of cells (.csv, .tsv).
 *
 * @param bytes the whole file
 * @param name the file's; its sheet is called after it
 * @throws WorkbookError, and nothing else, for whatever bytes: with a sentence for the user
 */
export function readTextFile(bytes: Uint8Array, name: string): WorkbookFile {
  const contents = readTextTable(bytes, name);
  return {
    contents,
    isText: true,
    toWrite: () => newWorkbook(contents.sheets.map(planOf)),
    datedSheets: async () => contents.sheets,
  };
}

function planOf({ name, rows }: Sheet): SheetPlan {
  const cells = Array.from(rows, (row) => Array.from(row ?? [], planned));
  return { ...blankSheet('table', name), rows: cells };
}

function planned(cell: Cell | undefined): PlanCell | null {
  if (cell === undefined || cell === null) return null;
  return { value: typeof cell === 'object' ? cell.error : cell };
}
