import type { Sheet } from '../../grid/sheet';
import { withDateColumns } from '../file-read/date-columns';
import { readXlsx } from '../file-read/read-xlsx';
import type { WorkbookContents } from '../workbook';

/** A file of any kind that was read. */
export interface WorkbookFile {
  readonly contents: WorkbookContents;
  /** Whether it is a text file of cells (.csv, .tsv), which holds only one sheet's values. */
  readonly isText: boolean;
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** Its sheets with their columns of dates. This takes a second pass over the file. */
  datedSheets(): Promise<readonly Sheet[]>;
}

/**
 * Reads a workbook (.xlsx, .xlsm).
 *
 * @param bytes the whole file
 * @throws WorkbookError, and nothing else, whatever the bytes: with a message for the user
 */
export async function readXlsxFile(bytes: Uint8Array): Promise<WorkbookFile> {
  const contents = await readXlsx(bytes);
  const datedSheets = () => withDateColumns(contents.sheets, bytes);
  return { contents, isText: false, bytes, datedSheets };
}
