import { shortened } from '../ours/given-names';
import { holdStill, type Step, callStep } from './steps';
import {
  type OfficeSheet,
  type OfficeSurvey,
  STEP_NAME,
  TAB_NAME,
  beforeFormula,
  stepFormula,
} from './survey';
import { OUR_SHEET_NAME } from '../ours/our-sheets';
import type { CopyMade } from './write-progress';

const LONGEST_NAME = 31;

/** Actions on the copies of sheets that are written again. */
export interface KeepSteps {
  /** Names and marks them. */
  readonly first: readonly Step[];
  readonly copies: readonly (CopyMade & { readonly key: string })[];
}

/**
 * Copies sheets that are about to be rewritten, to restore them if the write fails or is undone.
 * The copies are hidden and marked at once; the next write replaces them.
 *
 * @returns the steps that name and mark the copies; the note of an unfinished write stays
 */
export async function keepBefore(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
  sheets: readonly OfficeSheet[],
): Promise<KeepSteps> {
  if (sheets.length === 0) return { first: [], copies: [] };
  const { worksheets } = context.workbook;
  holdStill(context);
  // Fails before copying if another workbook is in front: a copy that cannot be marked as ours
  // would stay.
  const [first] = sheets;
  if (first) worksheets.getItem(first.key).freezePanes.getLocationOrNullObject().load('address');
  const copies = sheets.map((sheet) => {
    const copy = worksheets.getItem(sheet.key).copy('End');
    copy.names.add(STEP_NAME, stepFormula('kept', sheet.ourKind ?? '')).visible = false;
    if (sheet.tabColour !== null) {
      copy.names.add(TAB_NAME, `="${sheet.tabColour}"`).visible = false;
    }
    copy.visibility = 'Hidden';
    copy.load('id,name');
    copy.names.load('items/name');
    return { copy, sheet };
  });
  await context.sync();
  const taken = new Set(survey.sheets.map(({ name }) => name.toLowerCase()));
  const steps = copies.map(({ copy, sheet }) =>
    callStep(4, () => {
      const name = beforeName(sheet.name, taken);
      const formula = beforeFormula(sheet.ourKind ?? '');
      const hasMark = copy.names.items.some((one) => one.name === OUR_SHEET_NAME);
      if (hasMark) copy.names.getItem(OUR_SHEET_NAME).formula = formula;
      else copy.names.add(OUR_SHEET_NAME, formula).visible = false;
      copy.name = name;
    }),
  );
  const made = copies.map(({ copy }) => ({ name: copy.name, key: copy.id }));
  return { first: steps, copies: made };
}

/** The planned copies of sheets, with the names that Excel will give them. */
export function copiesToMake(
  sheets: readonly OfficeSheet[],
  all: readonly OfficeSheet[],
): readonly CopyMade[] {
  const taken = new Set(all.map(({ name }) => name.toLowerCase()));
  return sheets.map(({ name }) => ({
    name: freeName(name, taken, (number) => ` (${number + 1})`),
    key: null,
  }));
}

/** "YOS ratings (before)", or with a number if such a sheet exists. */
function beforeName(name: string, taken: Set<string>): string {
  return freeName(name, taken, (number) => (number === 1 ? ' (before)' : ` (before ${number})`));
}

function freeName(name: string, taken: Set<string>, suffixOf: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const suffix = suffixOf(number);
    const wanted = shortened(name, LONGEST_NAME - suffix.length) + suffix;
    if (taken.has(wanted.toLowerCase())) continue;
    taken.add(wanted.toLowerCase());
    return wanted;
  }
}
