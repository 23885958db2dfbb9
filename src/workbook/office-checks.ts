import type { WorkbookPlan } from '../annexe/sheet-plan';
import { officeError } from './office-error';
import type { OfficeSurvey } from './office-survey';

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
  if (isFresh(survey.claim)) throw officeError('being-written');
  const ours = survey.sheets.filter(({ ourKind }) => ourKind !== null);
  const locked = ours.find(({ isProtected }) => isProtected);
  if (locked) throw officeError('sheet-protected', locked.name);
  for (const { name, tables } of ours) {
    if (tables[0] !== undefined) throw officeError('table-in-the-way', name, tables[0]);
  }
}

/** A claim as it is put down: when, and by whom. */
export function makeClaim(now: number, pane: string): string {
  return `${now} ${pane}`;
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

function isFresh(claim: string | null): boolean {
  if (claim === null) return false;
  const since = Number(/\d+/.exec(claim)?.[0]);
  return Math.abs(Date.now() - since) < CLAIM_MILLISECONDS;
}
