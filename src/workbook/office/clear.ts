import type { OfficeSheet } from './survey';

/**
 * Takes everything out of a sheet of ours, so that it can be written again where it stands. Charts
 * that the user has put on it stay.
 *
 * @param was what was found of the sheet: nothing says what Excel does without a filter to remove
 */
export function clearSheet(
  sheet: Excel.Worksheet,
  was: Pick<OfficeSheet, 'isFiltered' | 'charts'>,
): void {
  // The user may have deleted one meanwhile.
  for (const name of was.charts) sheet.charts.getItemOrNullObject(name).delete();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear('All');
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  all.untrack();
  sheet.freezePanes.unfreeze();
  if (was.isFiltered) sheet.autoFilter.remove();
  sheet.horizontalPageBreaks.removePageBreaks();
}
