import { ourSheets } from './given-names';
import { officeError } from './office-error';
import { type Kept, restoreSteps } from './office-restore';
import { type Step, callStep, runSteps } from './office-steps';
import {
  CLAIM_NAME,
  claimFormula,
  type OfficeSheet,
  type OfficeSurvey,
  surveyOffice,
} from './office-survey';
import type { WriteProgress } from './office-write';
import type { Removed } from './workbook';

/**
 * Takes our sheets out again. Those that an earlier run had written come back as they were before
 * the last write; the others go.
 *
 * @throws OfficeError where there is nothing to remove or it cannot be removed
 */
export async function removeOffice(context: Excel.RequestContext): Promise<Removed> {
  const survey = await surveyOffice(context);
  if (survey.isReadOnly) throw officeError('read-only');
  if (survey.isStructureProtected) throw officeError('structure-protected');
  const { kept, added, orphans } = sorted(survey);
  const gone = [...added, ...orphans];
  if (gone.length + kept.length === 0) throw officeError('nothing-to-remove');
  const locked = kept.find(({ sheet }) => sheet.isProtected);
  if (locked) throw officeError('sheet-protected', locked.sheet.name);
  const isLeft = survey.sheets.some(
    (sheet) => sheet.visibility === 'visible' && !gone.includes(sheet),
  );
  if (!isLeft) throw officeError('only-our-sheets');
  const steps = await restoreSteps(context, kept);
  await runSteps(context, [...steps, ...deleteSteps(context, survey, gone)]);
  return {
    removed: added.map(({ name }) => name),
    restored: kept.map(({ sheet }) => sheet.name),
  };
}

/**
 * Takes back a write that failed half way: sheets that were not there go, those that were replaced
 * come back.
 *
 * @returns whether the claim in the workbook is that of another pane, so that nothing was ours
 * @throws whatever Office.js throws, where the workbook cannot be reached
 */
export async function undoWrite(
  context: Excel.RequestContext,
  { survey: before, claim, hasClaim }: WriteProgress,
): Promise<'undone' | 'of-another'> {
  const survey = await surveyOffice(context);
  const isOurs = survey.claim === claimFormula(claim);
  if (survey.claim !== null && !isOurs) return 'of-another';
  if (before === null || !hasClaim) {
    // Nothing is written before the claim is known to stand.
    if (isOurs) await runSteps(context, deleteSteps(context, survey, []));
    return 'undone';
  }
  const known = new Set(before.sheets.map(({ key }) => key));
  const isNew = ({ key }: OfficeSheet): boolean => !known.has(key);
  const copies = survey.sheets.filter((sheet) => isNew(sheet) && sheet.before !== null);
  const kept = copies.flatMap((copy): Kept[] => {
    const old = before.sheets.find(
      ({ ourKind, key }) =>
        ourKind === copy.before && survey.sheets.some((sheet) => sheet.key === key),
    );
    const sheet = survey.sheets.find(({ key }) => key === old?.key);
    return sheet ? [{ sheet, copy }] : [];
  });
  const restored = new Set(kept.map(({ copy }) => copy));
  const gone = survey.sheets.filter(
    (sheet) =>
      isNew(sheet) && (sheet.ourKind !== null || sheet.before !== null) && !restored.has(sheet),
  );
  const steps = await restoreSteps(context, kept);
  const { worksheets } = context.workbook;
  await runSteps(context, [
    ...steps,
    ...deleteSteps(context, survey, gone),
    callStep(1, () => worksheets.getItem(before.activeKey).activate()),
  ]);
  return 'undone';
}

/** The sheets that can be taken out, by what becomes of them. */
function sorted({ sheets }: OfficeSurvey): {
  kept: readonly Kept[];
  added: readonly OfficeSheet[];
  orphans: readonly OfficeSheet[];
} {
  // Of several of one kind the user has copied one, to keep it: it is passed over, as in a write.
  const ours = new Set<unknown>(ourSheets(sheets).values());
  const kept: Kept[] = [];
  const orphans: OfficeSheet[] = [];
  for (const copy of sheets.filter(({ before }) => before !== null)) {
    const sheet = sheets.find(
      (one) =>
        ours.has(one) && one.ourKind === copy.before && !kept.some((other) => other.sheet === one),
    );
    if (sheet) kept.push({ sheet, copy });
    else orphans.push(copy);
  }
  const added = sheets.filter(
    (sheet) => ours.has(sheet) && !kept.some((one) => one.sheet === sheet),
  );
  return { kept, added, orphans };
}

function deleteSteps(
  { workbook }: Excel.RequestContext,
  { claim }: OfficeSurvey,
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
