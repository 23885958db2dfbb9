import { listOf } from '../scoring/words';
import type { Workbook } from '../workbook/workbook';
import { messages } from './messages';
import type { Notice } from './notice';

/**
 * Takes what was written out of the workbook again.
 *
 * @throws OfficeError where there is nothing to take out, or it cannot be
 */
export async function removeSheets(workbook: Workbook): Promise<Notice> {
  const { removed, restored, unfinished = false } = await workbook.remove();
  return {
    kind: 'done',
    title: messages.removed,
    lines: [
      ...(unfinished ? [messages.unfinished] : []),
      ...(removed.length > 0 ? [messages.gone(listOf(removed, 'and'))] : []),
      ...(restored.length > 0 ? [messages.back(listOf(restored, 'and'))] : []),
    ],
  };
}
