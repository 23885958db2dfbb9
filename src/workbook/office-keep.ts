import { holdStill, type Step, callStep } from './office-steps';
import { type OfficeSheet, type OfficeSurvey, beforeFormula } from './office-survey';
import { OUR_SHEET_NAME } from './our-sheets';

const LONGEST_NAME = 31;

/**
 * Copies sheets that are about to be written anew, to bring them back if the write fails or is
 * taken back. The copies are hidden and marked; the next write replaces them.
 *
 * @returns the steps that name and mark the copies
 */
export async function keepBefore(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
  sheets: readonly OfficeSheet[],
): Promise<Step[]> {
  if (sheets.length === 0) return [];
  const { worksheets } = context.workbook;
  holdStill(context);
  const copies = sheets.map((sheet) => {
    const copy = worksheets.getItem(sheet.key).copy('End');
    copy.visibility = 'Hidden';
    copy.load('id');
    copy.names.load('items/name');
    return { copy, sheet };
  });
  await context.sync();
  const taken = new Set(survey.sheets.map(({ name }) => name.toLowerCase()));
  return copies.map(({ copy, sheet }) =>
    callStep(4, () => {
      const name = beforeName(sheet.name, taken);
      const formula = beforeFormula(sheet.ourKind ?? '');
      const hasMark = copy.names.items.some((one) => one.name === OUR_SHEET_NAME);
      if (hasMark) copy.names.getItem(OUR_SHEET_NAME).formula = formula;
      else copy.names.add(OUR_SHEET_NAME, formula).visible = false;
      copy.name = name;
    }),
  );
}

/** "YOS ratings (before)", or with a number where there is such a sheet. */
function beforeName(name: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? ' (before)' : ` (before ${number})`;
    const wanted = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (taken.has(wanted.toLowerCase())) continue;
    taken.add(wanted.toLowerCase());
    return wanted;
  }
}
