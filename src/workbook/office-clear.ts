/** Takes everything out of a sheet of ours, so that it can be written anew where it stands. */
export function clearSheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear('All');
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  all.untrack();
  sheet.freezePanes.unfreeze();
  sheet.autoFilter.remove();
  sheet.horizontalPageBreaks.removePageBreaks();
}
