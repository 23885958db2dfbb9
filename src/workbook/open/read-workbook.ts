import type { Cell, Sheet } from '../../grid/sheet';
import { blankSheet } from '../../plan/empty-sheet';
import type { PlanCell, SheetPlan } from '../../plan/sheet-plan';
import { withDateColumns } from '../file-read/date-columns';
import { readXlsx } from '../file-read/read-xlsx';
import { newWorkbook } from '../file-write/write-xlsx';
import { readTextTable } from '../text-read/read-text-table';
import type { WorkbookContents } from '../workbook';
import { isTextFile } from '../zip/file-signature';

/** A file that was read, whatever kind it is. */
export interface WorkbookFile {
  readonly contents: WorkbookContents;
  /** Whether it is a text of cells (.csv, .tsv), which holds nothing but one sheet's values. */
  readonly isText: boolean;
  /** The workbook to write into: the file itself; of a text a new workbook with its one sheet. */
  toWrite(): Uint8Array;
  /** Its sheets with their columns of dates. A second look at the file. */
  datedSheets(): Promise<readonly Sheet[]>;
}

/**
 * Reads a workbook (.xlsx, .xlsm) or a text of cells (.csv, .tsv), by what stands in the file.
 *
 * @param bytes the whole file
 * @param name the file's; a text's sheet is called after it
 * @throws WorkbookError, and nothing else, for whatever bytes: with a sentence for the user
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  if (!isTextFile(bytes, name)) {
    const contents = await readXlsx(bytes);
    const datedSheets = () => withDateColumns(contents.sheets, bytes);
    return { contents, isText: false, toWrite: () => bytes, datedSheets };
  }
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
