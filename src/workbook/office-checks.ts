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
  checkNotWriting(survey);
  const ours = survey.sheets.filter(({ ourKind }) => ourKind !== null);
  const locked = ours.find(({ isProtected }) => isProtected);
  if (locked) throw officeError('sheet-protected', locked.name);
  for (const { name, tables } of ours) {
    if (tables[0] !== undefined) throw officeError('table-in-the-way', name, tables[0]);
  }
}

/**
 * Refuses what another pane is in the middle of. A claim that is too old, or that this add-in itself
 * has had to leave behind, is of a write that is over.
 *
 * @throws OfficeError
 */
export function checkNotWriting({ claim }: Pick<OfficeSurvey, 'claim'>): void {
  if (claim !== null && !abandoned.has(claim) && isFresh(claim)) throw officeError('being-written');
}

/** The claims of writes that have failed without being able to take them away. */
const abandoned = new Set<string>();

/**
 * A write of this add-in is over, and its claim may be left in the workbook.
 *
 * @param claim as the workbook has it
 */
export function abandon(claim: string): void {
  abandoned.add(claim);
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

function isFresh(claim: string): boolean {
  const since = Number(/\d+/.exec(claim)?.[0]);
  return Math.abs(Date.now() - since) < CLAIM_MILLISECONDS;
}
