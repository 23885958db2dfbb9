import { hostCode, isNotReached, isOtherInFront } from './failures';

/** The requirement set in which `Excel.run` makes one step of what it does. */
export const UNDO_GROUP_SET = '1.20';

/** What has nothing to do with grouping, and would fail again without. */
const OTHER_CAUSES = ['AccessDenied', 'InvalidOperationInCellEditMode', 'named-meanwhile'];

/** Whether this Excel can make one undo step of several requests. */
export function hasUndoGroups(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', UNDO_GROUP_SET);
}

/**
 * Does something in Excel so that one Ctrl+Z takes all of it back.
 *
 * Not for what copies, deletes, hides or protects sheets: Excel cannot undo that, and refuses it in
 * a group. An Excel without groups is not to be asked (`hasUndoGroups`).
 */
export function runAsOneStep<T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ mergeUndoGroup: true }, act);
}

/**
 * Whether an error may come of the grouping alone. Excel was seen to refuse large blocks of formulas
 * in a group (office-js issue 6491), to fail with an internal error (6255) and to refuse groups
 * altogether with a code that is not known (6711): so any may that has no other cause.
 *
 * @param error as Office.js has thrown it
 */
export function mayBeOfGrouping(error: unknown): boolean {
  const code = hostCode(error);
  if (code === '' || isNotReached(error) || isOtherInFront(error)) return false;
  return !OTHER_CAUSES.includes(code);
}
