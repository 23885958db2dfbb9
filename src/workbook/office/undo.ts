import { hostCode, isNotReached, isOtherInFront } from './failures';

/** The requirement set in which `Excel.run` can be one undo step. */
export const UNDO_GROUP_SET = '1.20';

/** Errors that have nothing to do with grouping, and would occur again without it. */
const OTHER_CAUSES = ['AccessDenied', 'InvalidOperationInCellEditMode', 'named-meanwhile'];

/** Whether this Excel can make one undo step of several requests. */
export function hasUndoGroups(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', UNDO_GROUP_SET);
}

/**
 * Does something in Excel so that one Ctrl+Z takes all of it back.
 *
 * Not for anything that copies, deletes, hides or protects sheets: Excel cannot undo that, and
 * refuses it in a group. Do not use it in an Excel without groups (`hasUndoGroups`).
 */
export function runAsOneStep<T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ mergeUndoGroup: true }, act);
}

/**
 * Whether grouping alone may have caused an error. Excel was seen to refuse large blocks of
 * formulas in a group (office-js issue 6491), to fail with an internal error (6255) and to refuse
 * groups altogether with an unknown code (6711): so any error without another cause may come from
 * grouping.
 *
 * @param error as thrown by Office.js
 */
export function mayBeOfGrouping(error: unknown): boolean {
  const code = hostCode(error);
  if (code === '' || isNotReached(error) || isOtherInFront(error)) return false;
  return !OTHER_CAUSES.includes(code);
}
