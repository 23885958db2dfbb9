import type { OfficeSheet } from './survey';

/**
 * Clears one of our sheets, so that it can be written again in its place. Charts that the user has
 * added stay.
 *
 * @param was what was found on the sheet: it is undocumented what Excel does if there is no filter
 * to remove
 */
export function clearSheet(
  sheet: Excel.Worksheet,
  was: Pick<OfficeSheet, 'isFiltered' | 'charts'>,
): void {
  // The user may have deleted one in the meantime.
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
