import { showSheet } from '../workbook/office/workbook';
import type { Workbook } from '../workbook/workbook';
import type { Notice } from './notice';
import { type Making, rateAndWrite } from './rate-and-write';

/**
 * Rates and writes, and brings the ratings to the front. The write counts: if the sheet can no
 * longer be brought to the front, the notice is the same.
 *
 * @throws OfficeError if the workbook could not be read or written
 */
export async function rateAndShow(workbook: Workbook, making: Making): Promise<Notice> {
  const { notice, show } = await rateAndWrite(workbook, making);
  if (show !== null) await showSheet(show).catch(() => undefined);
  return notice;
}
