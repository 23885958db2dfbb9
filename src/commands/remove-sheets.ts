import { listOf } from '../scoring/words';
import type { Workbook } from '../workbook/workbook';
import { messages } from './messages';
import type { Notice } from './notice';

/**
 * Removes what was written from the workbook.
 *
 * @throws OfficeError if there is nothing to remove, or it cannot be removed
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
