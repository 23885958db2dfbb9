import { readTextFile } from './text-file';
import { type WorkbookFile, readXlsxFile } from './workbook-file';
import { isTextFile } from '../zip/file-signature';

/**
 * Reads a workbook (.xlsx, .xlsm) or a text file of cells (.csv, .tsv), by the file's content.
 *
 * @param bytes the whole file
 * @param name the file's; a text file's sheet is named after it
 * @throws WorkbookError, and nothing else, whatever the bytes: with a message for the user
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  return isTextFile(bytes, name) ? readTextFile(bytes, name) : readXlsxFile(bytes);
}
