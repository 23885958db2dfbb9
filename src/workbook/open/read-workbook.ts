import { readTextFile } from './text-file';
import { type WorkbookFile, readXlsxFile } from './workbook-file';
import { isTextFile } from '../zip/file-signature';

/**
 * Reads a workbook (.xlsx, .xlsm) or a text of cells (.csv, .tsv), by what stands in the file.
 *
 * @param bytes the whole file
 * @param name the file's; a text's sheet is called after it
 * @throws WorkbookError, and nothing else, for whatever bytes: with a sentence for the user
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  return isTextFile(bytes, name) ? readTextFile(bytes, name) : readXlsxFile(bytes);
}
