/**
 * Takes everything out of a sheet of ours, so that it can be written anew where it stands.
 *
 * @param isFiltered whether there is a filter to take away: nothing says what Excel does without one
 */
export function clearSheet(sheet: Excel.Worksheet, isFiltered: boolean): void {
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear('All');
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  all.untrack();
  sheet.freezePanes.unfreeze();
  if (isFiltered) sheet.autoFilter.remove();
  sheet.horizontalPageBreaks.removePageBreaks();
}
