import { showSheet } from '../workbook/office/workbook';
import type { Workbook } from '../workbook/workbook';
import type { Notice } from './notice';
import { type Making, rateAndWrite } from './rate-and-write';

/**
 * Rates and writes, and brings the ratings to the front. What was written is written: where the
 * sheet cannot be brought to the front any more, the notice is the same.
 *
 * @throws OfficeError where the workbook could not be read or written
 */
export async function rateAndShow(workbook: Workbook, making: Making): Promise<Notice> {
  const { notice, show } = await rateAndWrite(workbook, making);
  if (show !== null) await showSheet(show).catch(() => undefined);
  return notice;
}
