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
    bytes,
    datedSheets: async () => contents.sheets,
  };
}
