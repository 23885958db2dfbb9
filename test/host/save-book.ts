import { removeOurSheets, writePlan } from '../../src/workbook/write-xlsx';
import type { HostBook } from './book';
import { plannedSheets } from './planned-sheet';

/**
 * Saves a workbook that was opened from a file: the file, with our sheets as they now stand. What
 * else was changed in the local Excel is not saved.
 *
 * @param bytes the file that the workbook was opened from
 */
export async function saveBook(bytes: Uint8Array, book: HostBook): Promise<Uint8Array> {
  const plan = plannedSheets(book);
  return plan.length === 0 ? removeOurSheets(bytes) : writePlan(bytes, plan);
}
