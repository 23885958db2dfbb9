import type { WorkbookPlan } from '../../plan/sheet-plan';
import { ourSheets } from '../ours/given-names';
import { asOfficeError, hostCode, officeError, sentenceOf } from './failures';
import { CLAIM_NAME, type OfficeSurvey, surveyOffice } from './survey';

/** How long a pane may write; an older claim is of one that was closed meanwhile. */
const CLAIM_MILLISECONDS = 120_000;

/**
 * Looks before anything is written whether it can be written at all.
 *
 * @throws OfficeError
 */
export function checkWritable(survey: OfficeSurvey): void {
  if (/\.xls$/i.test(survey.name)) throw officeError('old-form', survey.name);
  if (survey.isReadOnly) throw officeError('read-only');
  if (survey.isStructureProtected) throw officeError('structure-protected');
  checkNotWriting(survey);
  // A copy that a user has made of one is not written to.
  const ours = [...ourSheets(survey.sheets).values()];
  const locked = ours.find(({ isProtected }) => isProtected);
  if (locked) throw officeError('sheet-protected', locked.name);
  for (const { name, tables } of ours) {
    if (tables[0] !== undefined) throw officeError('table-in-the-way', name, tables[0]);
  }
}

/**
 * Refuses what another pane is in the middle of. A claim that is too old, or of a write of this
 * add-in that has ended, is over.
 *
 * @throws OfficeError
 */
export function checkNotWriting({ claim }: Pick<OfficeSurvey, 'claim'>): void {
  if (claim !== null && !over.has(claim) && isFresh(claim)) throw officeError('being-written');
}

/** The claims of all that this add-in has ended. */
const over = new Set<string>();

/**
 * What this add-in has claimed the workbook for has ended, well or not. Its claim may be left there,
 * where Excel does not answer any more, and an undo may bring it back.
 *
 * @param claim as the workbook has it
 */
export function endClaim(claim: string): void {
  over.add(claim);
}

/** A claim as it is put down: when, and by whom. */
export function makeClaim(now: number, pane: string): string {
  return `${now} ${pane}`;
}

/**
 * How far a removal has come, as its claim says: while it puts back what the copies hold it can be
 * done again from the start; once it deletes the copies, that alone is left to do.
 */
export type RemovalStage = 'remove' | 'clear';

/** A claim of a removal. */
export function removalClaim(stage: RemovalStage, claim: string): string {
  return `${stage} ${claim}`;
}

/** How far the removal had come whose claim stands in a workbook; `null` where it is of none. */
export function removalStage(claim: string | null): RemovalStage | null {
  const stage = /^="(remove|clear) /.exec(claim ?? '')?.[1];
  return stage === 'remove' || stage === 'clear' ? stage : null;
}

/** Puts a claim down with the next sync, in the place of one that is passed over. */
export function putClaim(
  { workbook: { names } }: Excel.RequestContext,
  { claim }: Pick<OfficeSurvey, 'claim'>,
  formula: string,
): void {
  if (claim !== null) names.getItem(CLAIM_NAME).delete();
  names.add(CLAIM_NAME, formula).visible = false;
}

/** Refuses a plan that was made with other names than our sheets have here. */
export function checkNames(
  plan: WorkbookPlan,
  given: Readonly<Partial<Record<string, string>>>,
): void {
  for (const { role, name } of plan) {
    if (given[role] === name) continue;
    throw officeError('named-meanwhile');
  }
}

/**
 * Any error as one that says what to do. Excel says of all that is protected that it may not be done;
 * what it is that is protected, the workbook itself says.
 *
 * @param survey the workbook as it is now
 */
export function causeOf(error: unknown, survey: OfficeSurvey): unknown {
  if (hostCode(error) !== 'AccessDenied') return asOfficeError(error, survey.name);
  if (survey.isReadOnly) return officeError('read-only');
  if (survey.isStructureProtected) return officeError('structure-protected');
  const locked = survey.sheets.find(({ hasMark, isProtected }) => hasMark && isProtected);
  if (locked) return officeError('sheet-protected', locked.name);
  return officeError('refused', sentenceOf(error));
}

/** The same, for what has no survey of its own: the workbook is looked at where that tells more. */
export async function lookedInto(error: unknown): Promise<unknown> {
  if (hostCode(error) !== 'AccessDenied') return asOfficeError(error);
  try {
    return causeOf(error, await Excel.run(surveyOffice));
  } catch {
    return asOfficeError(error);
  }
}

function isFresh(claim: string): boolean {
  const since = Number(/\d+/.exec(claim)?.[0]);
  return Math.abs(Date.now() - since) < CLAIM_MILLISECONDS;
}
