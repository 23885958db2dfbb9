import { deleteSheet } from './delete';
import { ourSheets } from '../ours/given-names';
import type { OfficeSheet } from './survey';
import { OUR_ID_NAME, OUR_SHEET_NAME, THEIR_COPY, ourSheetFormula } from '../ours/our-sheets';

/** Notes Excel's id on one of our sheets, so that a copy can be recognised. */
export function noteId(sheet: Excel.Worksheet, key: string, noted: string | null): void {
  const formula = `="${key}"`;
  if (noted === null) sheet.names.add(OUR_ID_NAME, formula).visible = false;
  else sheet.names.getItem(OUR_ID_NAME).formula = formula;
}

/** The user's copies of our sheets. Protected ones accept no name and are left as they are. */
export function copiesOfTheirs(sheets: readonly OfficeSheet[]): OfficeSheet[] {
  const ours = new Set(ourSheets(sheets).values());
  return sheets.filter((sheet) => sheet.ourKind !== null && !ours.has(sheet) && !sheet.isProtected);
}

/** Deletes a kept copy; one that the user has taken over stays. */
export function dropCopy(worksheets: Excel.WorksheetCollection, copy: OfficeSheet): void {
  if (copy.isTakenOver) giveUp(worksheets, copy);
  else deleteSheet(worksheets, copy);
}

/** Marks a copy as the user's for good, even if its original is gone. */
export function giveUp(
  worksheets: Excel.WorksheetCollection,
  { key, ourKind, before }: OfficeSheet,
): void {
  const mark = worksheets.getItemOrNullObject(key).names.getItemOrNullObject(OUR_SHEET_NAME);
  mark.formula = `=${ourSheetFormula(THEIR_COPY + (ourKind ?? before ?? ''))}`;
}
