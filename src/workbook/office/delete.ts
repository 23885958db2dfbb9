import { type Step, callStep } from './steps';
import { CLAIM_NAME, type OfficeSheet, type OfficeSurvey } from './survey';

/** A sheet as found, by Excel's id. */
type FoundSheet = Pick<OfficeSheet, 'key' | 'visibility'>;

/** Deletes sheets, and then the claim of the writing pane, if there is one. */
export function deleteSteps(
  { workbook }: Excel.RequestContext,
  { claim }: Pick<OfficeSurvey, 'claim'>,
  sheets: readonly FoundSheet[],
): Step[] {
  const steps = sheets.map((sheet) => callStep(3, () => deleteSheet(workbook.worksheets, sheet)));
  if (claim === null) return steps;
  return [...steps, callStep(1, () => workbook.names.getItem(CLAIM_NAME).delete())];
}

/** Deletes a sheet. If somebody has already deleted it, that is fine. */
export function deleteSheet(
  worksheets: Excel.WorksheetCollection,
  { key, visibility }: FoundSheet,
): void {
  const sheet = worksheets.getItemOrNullObject(key);
  // Excel refuses to delete a very hidden sheet.
  if (visibility !== 'visible') sheet.visibility = 'Hidden';
  sheet.delete();
}
