/**
 * Every message about a workbook open in Excel: what is wrong, then what to do. The keys are the
 * codes of `OfficeError`.
 */
export const OFFICE_MESSAGES = {
  'editing-cell': () =>
    'A cell is being edited, and Excel lets nothing else happen meanwhile. Press Enter or Esc, and try again.',
  'other-in-front': (workbook: string) =>
    `Another workbook is in front, and Excel does much only to the one that is. Click into ${workbook}, so that it comes to the front, and try again there.`,
  'structure-protected': () =>
    'The workbook is protected against new sheets, so nothing was written. Take the protection off (Review, Protect Workbook) and try again.',
  'sheet-protected': (sheet: string) =>
    `The sheet ${sheet} is protected, so nothing was written. Take the protection off (Review, Unprotect Sheet) and try again.`,
  'table-in-the-way': (sheet: string, table: string) =>
    `On the sheet ${sheet} somebody has made a table (${table}), which writing the sheet again would destroy, so nothing was written. Turn the table into a plain range (Table Design, Convert to Range) or move it to another sheet, and try again.`,
  'read-only': () =>
    'The workbook is open for reading only, so nothing was written. Choose Edit Workbook or Enable Editing, or save a copy and work in that.',
  'old-form': (workbook: string) =>
    `${workbook} is a workbook of the old form (compatibility mode), which would lose the formats of the new sheets, so nothing was written. Save it as an Excel workbook (.xlsx) and try again.`,
  'changed-meanwhile': () =>
    'The workbook changed while it was being read: sheets were deleted, renamed, or rows were added. Nothing was rated. Try again when nobody is editing it.',
  'gone-meanwhile': () =>
    'Something that was needed was deleted or renamed meanwhile. Try again when nobody is editing the workbook.',
  'too-much-at-once': () =>
    'The workbook holds more than Excel hands over or takes at a time, even in parts. Delete the rows and columns behind the last answers or move other sheets to a workbook of their own, save, and try again.',
  'named-meanwhile': () =>
    'A sheet was added or renamed meanwhile, so nothing was written. Try again.',
  'sheet-gone': (sheet: string) =>
    `There is no sheet ${sheet} in the workbook any more: it was deleted or renamed. Read the workbook again to see where things stand now.`,
  'sheet-hidden': (sheet: string) =>
    `The sheet ${sheet} is hidden, and Excel shows no cell of a hidden sheet. Right-click a sheet's tab, choose Unhide, and try again.`,
  'opened-instead': () =>
    'This Excel cannot put these sheets into the workbook that is open, so they were opened as a new workbook. Go on there: open YOS Ratings in it. Nothing was written here.',
  'formula-in-cell': (cell: string) =>
    `The cell ${cell} holds a formula, which would be lost, so nothing was written. Change what the formula takes it from, or type over it yourself.`,
  'cell-changed': (cell: string) =>
    `The cell ${cell} says something else by now than was shown, so nothing was written. Read the workbook again, and look at it.`,
  'cannot-insert': () =>
    "This Excel cannot take the sheets of another workbook into this one, so nothing was written. Open the add-in's page in a browser, make it there and open in Excel what it saves, or update Excel.",
  'being-written': () =>
    'Another window or pane is writing its sheets into this workbook at the moment, so nothing was changed. Wait until it is done, and try again. If none is (a pane was closed, a connection lost), it can be passed over two minutes after it began.',
  'too-many-cells': (sheet: string) =>
    `The sheet ${sheet} reaches so far down or to the right that Excel cannot hand it over. Delete the rows or columns behind the last answers, save, and try again.`,
  'only-our-sheets': () =>
    'The workbook shows nothing but sheets of this tool, and Excel takes no workbook without a visible sheet, so nothing was removed. Add a sheet or show a hidden one, and try again.',
  'nothing-to-remove': () =>
    'There is nothing to remove: no sheet in this workbook is of this tool.',
  'write-undone': (why: string) =>
    `The sheets could not be written (${why}) Everything is as it was before. Try again.`,
  'write-lost': (why: string, sheets: string) =>
    `The sheets could not be written (${why}) All but these are as they were before: ${sheets}. The hidden copies from which these would have come back were deleted meanwhile. Rate and write again fills them again.`,
  'write-overtaken': () =>
    'Writing took so long that another window or pane took it for broken off, and took it back. Look at the sheets, and choose Rate and write again when nobody else does.',
  'write-claimed': (why: string) =>
    `The sheets could not be written (${why}) Every sheet is as it was before. All that may be left over is a hidden name, _YOS_writing, which says that a write had begun. It does no harm, and the next Rate and write takes it away. Try again when Excel answers.`,
  'write-kept': (why: string, copies: string) =>
    `The sheets could not be written (${why}) The sheets themselves are as they were before. What may be left over are hidden copies of them: ${copies}. They do no harm, and the next Rate and write takes them away. Try again when Excel answers.`,
  'write-half': (why: string, left: string, copies: string) =>
    `The sheets could not be written (${why}) What they held could not be brought back either. What may be left half written: ${left}. What they held before is kept in hidden sheets: ${copies}, or under the same names with "before" in place of the number. Nothing else was touched. Choose Remove when Excel answers again: it brings back what they held.`,
  'write-left': (why: string, left: string) =>
    `The sheets could not be written (${why}) They could not be taken out again either. What may be left over: ${left}. Nothing else was touched. Choose Remove when Excel answers again.`,
  'settings-moved': (sheet: string, rows: string) =>
    `Somebody moved rows of the sheet ${sheet} while it was being written, so that a setting may stand in the wrong row. Look at the rows ${rows} of that sheet, and put right what is wrong there (Ctrl+Z takes it back).`,
  'settings-unsure': (why: string) =>
    `Excel did not say whether the setting was written (${why}) It may stand in the sheet YOS settings, or in part. Nothing else was touched. Save it again when Excel answers: that writes what is missing.`,
  'remove-half': (why: string, sheets: string) =>
    `The sheets could not all be brought back to what they held before the last write (${why}) Some of them may be back, the others still hold what was written last: ${sheets}. What they held before is still kept. Choose Remove again: it brings all of them back, and does nothing else.`,
  'remove-copies': (why: string, sheets: string, copies: string) =>
    `${sheets} are again as they were before the last write. The hidden sheets in which that was kept could not be deleted: ${copies} (${why}) They do no harm. The next Remove, or the next Rate and write, takes them away.`,
  'remove-unknown': (why: string) =>
    `Excel did not say whether the sheets were removed (${why}) It may be done, or not. Before you choose Remove again look whether the sheets still hold what was written last.`,
  'no-connection': () =>
    'Excel does not answer: the connection to the workbook is lost. Wait until Excel is connected again, and try again.',
  refused: (text: string) =>
    `Excel refused it: ${text} Try again; if it is refused again, save the workbook, close it and open it again.`,
} as const;
