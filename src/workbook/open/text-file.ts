import { readTextTable } from '../text-read/read-text-table';
import type { WorkbookFile } from './workbook-file';

/**
 * Reads a text file of cells (.csv, .tsv).
 *
 * @param bytes the whole file
 * @param name the file's; its sheet is named after it
 * @throws WorkbookError, and nothing else, whatever the bytes: with a message for the user
 */
export function readTextFile(bytes: Uint8Array, name: string): WorkbookFile {
  const contents = readTextTable(bytes, name);
  return {
    contents,
    isText: true,
    bytes,
    datedSheets: async () => contents.sheets,
  };
}
