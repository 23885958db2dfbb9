import { type Step, callStep } from './office-steps';
import { CLAIM_NAME, type OfficeSheet, type OfficeSurvey } from './office-survey';

/** Deletes sheets, and then the claim of whoever was writing, if there is one. */
export function deleteSteps(
  { workbook }: Excel.RequestContext,
  { claim }: Pick<OfficeSurvey, 'claim'>,
  sheets: readonly OfficeSheet[],
): Step[] {
  const steps = sheets.map(({ key, visibility }) =>
    callStep(2, () => {
      const sheet = workbook.worksheets.getItem(key);
      // Excel refuses to delete what is hidden from its own list.
      if (visibility === 'veryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    }),
  );
  if (claim === null) return steps;
  return [...steps, callStep(1, () => workbook.names.getItem(CLAIM_NAME).delete())];
}
