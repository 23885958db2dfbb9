import type { WorkbookPlan } from '../../plan/sheet-plan';
import { ourSheets } from '../ours/given-names';
import { asOfficeError, hostCode, officeError, sentenceOf } from './failures';
import { CLAIM_NAME, type OfficeSurvey, surveyOffice } from './survey';

/** How long a pane may write; an older claim belongs to a pane that was closed. */
const CLAIM_MILLISECONDS = 120_000;

/**
 * Checks before writing anything whether writing is possible.
 *
 * @throws OfficeError
 */
export function checkWritable(survey: OfficeSurvey): void {
  if (/\.xls$/i.test(survey.name)) throw officeError('old-form', survey.name);
  if (survey.isReadOnly) throw officeError('read-only');
  if (survey.isStructureProtected) throw officeError('structure-protected');
  checkNotWriting(survey);
  // A user's copy of one of our sheets is not written to.
  const ours = [...ourSheets(survey.sheets).values()];
  const locked = ours.find(({ isProtected }) => isProtected);
  if (locked) throw officeError('sheet-protected', locked.name);
  for (const { name, tables } of ours) {
    if (tables[0] !== undefined) throw officeError('table-in-the-way', name, tables[0]);
  }
}

/**
 * Refuses to interfere with another pane's write. A claim that is too old, or of a finished write
 * of this add-in, does not count.
 *
 * @throws OfficeError
 */
export function checkNotWriting({ claim }: Pick<OfficeSurvey, 'claim'>): void {
  if (claim !== null && !over.has(claim) && isFresh(claim)) throw officeError('being-written');
}

/** The claims of everything that this add-in has finished. */
const over = new Set<string>();

/**
 * Records that a claimed task of this add-in has ended, successfully or not. Its claim may remain
 * if Excel no longer answers, and an undo may bring it back.
 *
 * @param claim as in the workbook
 */
export function endClaim(claim: string): void {
  over.add(claim);
}

/** A claim as written: when, and by whom. */
export function makeClaim(now: number, pane: string): string {
  return `${now} ${pane}`;
}

/**
 * How far a removal has got, according to its claim: while it restores the copies it can start
 * again from the beginning; once it deletes the copies, only that is left to do.
 */
export type RemovalStage = 'remove' | 'clear';

/** A claim of a removal. */
export function removalClaim(stage: RemovalStage, claim: string): string {
  return `${stage} ${claim}`;
}

/**
 * How far the removal with a claim in the workbook had got; `null` if the claim is not a removal's.
 */
export function removalStage(claim: string | null): RemovalStage | null {
  const stage = /^="(remove|clear) /.exec(claim ?? '')?.[1];
  return stage === 'remove' || stage === 'clear' ? stage : null;
}

/** Sets a claim with the next sync, replacing one that no longer counts. */
export function putClaim(
  { workbook: { names } }: Excel.RequestContext,
  { claim }: Pick<OfficeSurvey, 'claim'>,
  formula: string,
): void {
  if (claim !== null) names.getItem(CLAIM_NAME).delete();
  names.add(CLAIM_NAME, formula).visible = false;
}

/** Refuses a plan made with names other than those of our sheets here. */
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
 * Turns any error into one that says what to do. For anything protected Excel only says that access
 * is denied; the workbook itself shows what is protected.
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

/** The same without a survey: the workbook is examined if that says more. */
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
