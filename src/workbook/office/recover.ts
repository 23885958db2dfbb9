import type { PreparedWrite, WriteProgress } from './write-progress';
import { ourSheets } from '../ours/given-names';
import { removalStage } from './checks';
import { deleteSteps } from './delete';
import { halfMadeSheets } from './half-made';
import { officeError } from './failures';
import { type Kept, restoreSteps } from './restore';
import { callStep, runSteps } from './steps';
import {
  type OfficeSheet,
  type OfficeSurvey,
  STEP_NAME,
  beforeFormula,
  claimFormula,
} from './survey';
import { OUR_SHEET_NAME } from '../ours/our-sheets';
import type { Removed } from '../workbook';

/** Whether a write has left something in the workbook that it would have removed at its end. */
export function isUnfinished({ claim, sheets }: OfficeSurvey): boolean {
  const isOfWrite = claim !== null && removalStage(claim) === null;
  return isOfWrite || sheets.some(({ unfinished }) => unfinished !== null);
}

/**
 * Undoes an unfinished write, using its notes in the workbook itself: replaced sheets are restored
 * from their copies, added sheets are deleted. If a sheet no longer exists, its copy is the only
 * one left, and is kept.
 *
 * @param isOwn whether it is the write that has just failed: then a missing sheet was there a moment
 *   ago, and the user has deleted it, so its copy goes as well
 * @param halfMade sheets that it added but could not mark as its own; they go as well
 * @throws OfficeError if a sheet to be restored is protected
 */
export async function recoverOffice(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
  isOwn = false,
  halfMade: readonly OfficeSheet[] = [],
): Promise<Removed> {
  const sheets = survey.sheets.filter((sheet) => !halfMade.includes(sheet));
  const ours = new Map([...ourSheets(sheets)].map(([role, { name }]) => [role, name]));
  const kept: Kept[] = [];
  const orphans: OfficeSheet[] = [];
  for (const copy of sheets.filter(({ unfinished }) => unfinished === 'kept')) {
    const name = ours.get(copy.before ?? '');
    const sheet = sheets.find((one) => one.name === name);
    if (sheet) kept.push({ sheet, copy });
    else orphans.push(copy);
  }
  const added = sheets.filter(({ unfinished }) => unfinished === 'new');
  const locked = kept.find(({ sheet }) => sheet.isProtected);
  if (locked) throw officeError('sheet-protected', locked.sheet.name);
  const steps = kept.length === 0 ? [] : await restoreSteps(context, kept);
  const keepSteps = (isOwn ? [] : orphans).map((copy) =>
    callStep(3, () => keepAlone(context, copy)),
  );
  const copies = kept.map(({ copy }) => copy);
  const gone = [...added, ...copies, ...(isOwn ? orphans : []), ...halfMade];
  await runSteps(context, [...steps, ...keepSteps, ...deleteSteps(context, survey, gone)]);
  return {
    removed: added.map(({ name }) => name),
    restored: kept.map(({ sheet }) => sheet.name),
    unfinished: true,
  };
}

/** Turns a copy from an unfinished write into an ordinary kept copy. */
function keepAlone({ workbook }: Excel.RequestContext, copy: OfficeSheet): void {
  const { names } = workbook.worksheets.getItem(copy.key);
  const formula = beforeFormula(copy.before ?? '');
  if (copy.hasMark) names.getItem(OUR_SHEET_NAME).formula = formula;
  else names.add(OUR_SHEET_NAME, formula).visible = false;
  names.getItem(STEP_NAME).delete();
}

/**
 * Undoes a write of this pane that failed half way.
 *
 * @param survey the workbook as it is now
 * @returns `complete` if everything was written and only the answer was lost; `of-another` if the
 *   claim in the workbook is another pane's, so that nothing was ours; `overtaken` if another pane has
 *   undone this write; otherwise the names of sheets that could not be restored, because somebody
 *   has deleted their copies
 * @throws whatever Office.js throws, if the workbook cannot be reached
 */
export async function undoWrite(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
  progress: WriteProgress,
  { targets, replaced }: PreparedWrite,
): Promise<'undone' | 'complete' | 'of-another' | 'overtaken' | readonly string[]> {
  const { survey: before, claim, stage, copies } = progress;
  if (survey.claim !== null && survey.claim !== claimFormula(claim)) return 'of-another';
  const there = new Set(survey.sheets.map(({ key }) => key));
  // A write removes its claim last; another pane may remove an old one.
  if (survey.claim === null && stage !== 'begun') {
    const isKept = copies.every(({ key }) => there.has(key ?? ''));
    const kinds = new Set(survey.sheets.map(({ ourKind }) => ourKind));
    const isThere = targets.every(({ plan }) => kinds.has(plan.role));
    return stage === 'writing' && isKept && isThere && !isUnfinished(survey)
      ? 'complete'
      : 'overtaken';
  }
  if (!isUnfinished(survey)) return 'undone';
  const halfMade = await halfMadeSheets(context, survey, progress, { targets });
  await recoverOffice(context, survey, true, halfMade);
  const front = survey.sheets.find(({ key }) => key === before.activeKey);
  if (front?.visibility === 'visible') await bringToFront(context, front.key);
  const lost = replaced.filter(
    ({ key }, i) => stage === 'writing' && there.has(key) && !there.has(copies[i]?.key ?? ''),
  );
  return lost.length > 0 ? lost.map(({ name }) => name) : 'undone';
}

/** As far as the sheet can still be restored; everything else is as it was. */
async function bringToFront(context: Excel.RequestContext, key: string): Promise<void> {
  context.workbook.worksheets.getItemOrNullObject(key).activate();
  await context.sync().catch(() => undefined);
}
