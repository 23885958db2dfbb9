import type { Sheet } from '../../grid/sheet';
import { withDateColumns } from '../file-read/date-columns';
import { readXlsx } from '../file-read/read-xlsx';
import type { WorkbookContents } from '../workbook';

/** A file that was read, whatever kind it is. */
export interface WorkbookFile {
  readonly contents: WorkbookContents;
  /** Whether it is a text of cells (.csv, .tsv), which holds nothing but one sheet's values. */
  readonly isText: boolean;
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** Its sheets with their columns of dates. A second look at the file. */
  datedSheets(): Promise<readonly Sheet[]>;
}

/**
 * Reads a workbook (.xlsx, .xlsm).
 *
 * @param bytes the whole file
 * @throws WorkbookError, and nothing else, for whatever bytes: with a sentence for the user
 */
export async function readXlsxFile(bytes: Uint8Array): Promise<WorkbookFile> {
  const contents = await readXlsx(bytes);
  const datedSheets = () => withDateColumns(contents.sheets, bytes);
  return { contents, isText: false, bytes, datedSheets };
}
