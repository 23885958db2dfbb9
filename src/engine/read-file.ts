import type { Edition } from '../editions/edition';
import { EDITIONS } from '../editions/editions';
import { readWorkbook } from '../workbook/open/read-workbook';
import { type ReadTracker, readTrackerOf } from './read-tracker';

/**
 * Reads a file: a workbook (.xlsx, .xlsm) or a text of cells (.csv, .tsv).
 *
 * @param name the file's name, as the user knows it
 * @param editions editions to choose from; default: those built into the product
 * @throws WorkbookError for anything else
 */
export async function readTracker(
  name: string,
  bytes: Uint8Array,
  editions: readonly Edition[] = EDITIONS,
): Promise<ReadTracker> {
  const file = await readWorkbook(bytes, name);
  return readTrackerOf({ name, file, contents: file.contents, editions });
}
