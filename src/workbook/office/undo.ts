/** The requirement set in which `Excel.run` makes one step of what it does. */
const UNDO_GROUP_SET = '1.20';

/** What Excel answers where it cannot group something, or groups badly. */
const NOT_GROUPED = ['UndoNotSupported', 'GeneralException'];

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
 * in a group (office-js issue 6491) and to fail with an internal error (6255).
 *
 * @param code of the error that Office.js has thrown
 */
export function isOfGrouping(code: string): boolean {
  return NOT_GROUPED.includes(code);
}
