import {
  causeOf,
  checkNotWriting,
  endClaim,
  makeClaim,
  putClaim,
  removalClaim,
  removalStage,
} from './checks';
import { deleteSheet } from './delete';
import { OfficeError } from './error';
import { asOfficeError, officeError, sentenceOf, untilInFront } from './failures';
import { copiesOfTheirs, dropCopy, giveUp } from './marks';
import { isUnfinished, recoverOffice } from './recover';
import { type Removable, finishRemoval, removableOf } from './removal';
import { restoreSteps } from './restore';
import { callStep, holdStill, runSteps } from './steps';
import { CLAIM_NAME, type OfficeSurvey, claimFormula, surveyOffice } from './survey';
import type { Removed } from '../workbook';

/** How far a removal has come. */
interface RemovalProgress {
  readonly claim: string;
  /** What has been begun, though its answer may never come. */
  stage: 'begun' | 'claiming' | 'acting';
  removable: Removable;
}

/**
 * Takes our sheets out again. Those that an earlier run had written come back as they were before
 * the last write; the others go.
 *
 * Where a write was broken off, only that is taken back: the sheets that it found were not its own.
 * Where a removal was broken off while it deleted copies, only the rest of them go. So it can always
 * be done again: the copies go when all else is done.
 *
 * @param pane what tells this pane's claims from those of others
 * @throws OfficeError where there is nothing to remove or it cannot be removed
 */
export async function tryToRemove(pane: string): Promise<Removed> {
  const progress: RemovalProgress = {
    claim: makeClaim(Date.now(), pane),
    stage: 'begun',
    removable: { kept: [], added: [], orphans: [] },
  };
  try {
    return await Excel.run((context) => removeOffice(context, progress));
  } catch (error) {
    if (progress.stage === 'begun') throw asOfficeError(error);
    return await settle(error, progress);
  } finally {
    for (const formula of formulasOf(progress)) endClaim(formula);
  }
}

/** The claims of a removal as the workbook has them. */
function formulasOf({ claim }: RemovalProgress): string[] {
  return (['remove', 'clear'] as const).map((stage) => claimFormula(removalClaim(stage, claim)));
}

async function removeOffice(
  context: Excel.RequestContext,
  progress: RemovalProgress,
): Promise<Removed> {
  const survey = await surveyOffice(context);
  if (survey.isReadOnly) throw officeError('read-only');
  if (survey.isStructureProtected) throw officeError('structure-protected');
  checkNotWriting(survey);
  if (removalStage(survey.claim) === 'clear') return finishRemoval(context, survey);
  const removable = removableOf(survey);
  const { kept, added, orphans } = removable;
  const gone = [...added, ...orphans];
  const isNothing = gone.length + kept.length === 0;
  if (isUnfinished(survey)) {
    const taken = await recoverOffice(context, survey);
    if (!isNothing) return taken;
  }
  if (isNothing) throw officeError('nothing-to-remove');
  const locked = kept.find(({ sheet }) => sheet.isProtected);
  if (locked) throw officeError('sheet-protected', locked.sheet.name);
  const isLeft = survey.sheets.some(
    (sheet) => sheet.visibility === 'visible' && !gone.includes(sheet),
  );
  if (!isLeft) throw officeError('only-our-sheets');
  progress.removable = removable;
  await act(context, survey, progress);
  return doneOf(progress);
}

/** One request that claims the workbook and looks once more, and one that does it. */
async function act(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
  progress: RemovalProgress,
): Promise<void> {
  const { workbook } = context;
  const { worksheets, protection, names } = workbook;
  const { kept, added, orphans } = progress.removable;
  progress.stage = 'claiming';
  holdStill(context);
  putClaim(context, survey, claimFormula(removalClaim('remove', progress.claim)));
  worksheets.load('items/id');
  protection.load('protected');
  const restored = await restoreSteps(context, kept);
  if (protection.protected) throw officeError('structure-protected');
  const known = survey.sheets.map(({ key }) => key).sort();
  const now = worksheets.items.map(({ id }) => id).sort();
  if (known.join() !== now.join()) throw officeError('gone-meanwhile');
  progress.stage = 'acting';
  const copies = [...orphans, ...kept.map(({ copy }) => copy)];
  const theirs = copiesOfTheirs(survey.sheets);
  await runSteps(context, [
    ...restored,
    callStep(2 + 3 * (added.length + copies.length + theirs.length), () => {
      for (const sheet of theirs) giveUp(worksheets, sheet);
      for (const sheet of added) deleteSheet(worksheets, sheet);
      // From here on all is as it is to be, but for the copies.
      const claim = names.getItem(CLAIM_NAME);
      claim.formula = claimFormula(removalClaim('clear', progress.claim));
      for (const copy of copies) dropCopy(worksheets, copy);
      claim.delete();
    }),
  ]);
}

function doneOf({ removable: { kept, added, orphans } }: RemovalProgress): Removed {
  // Copies are named where there was nothing else.
  const gone = kept.length + added.length === 0 ? orphans : added;
  return {
    removed: gone.map(({ name }) => name),
    restored: kept.map(({ sheet }) => sheet.name),
  };
}

/** After a failure: looks how far it has come, ends what can be ended, and says what is so. */
async function settle(error: unknown, progress: RemovalProgress): Promise<Removed> {
  const { stage } = progress;
  const why = sentenceOf(asOfficeError(error));
  let survey: OfficeSurvey;
  try {
    survey = await untilInFront(() => Excel.run(surveyOffice));
  } catch {
    throw stage === 'acting' ? officeError('remove-unknown', why) : asOfficeError(error);
  }
  if (survey.claim === null && stage === 'acting' && isDone(survey, progress)) {
    return doneOf(progress);
  }
  if (!formulasOf(progress).includes(survey.claim ?? '')) {
    throw survey.claim === null ? asOfficeError(error) : officeError('being-written');
  }
  if (removalStage(survey.claim) === 'clear') return finish(error, survey, progress);
  await Excel.run(async (context) => {
    context.workbook.names.getItem(CLAIM_NAME).delete();
    await context.sync();
  }).catch(() => undefined);
  const cause = causeOf(error, survey);
  if (stage !== 'acting') throw cause;
  const names = [...progress.removable.kept.map(({ sheet }) => sheet.name)];
  throw names.length === 0 ? cause : officeError('remove-half', reasonOf(cause), names.join(', '));
}

/** All is back; the copies alone may be left. */
async function finish(
  error: unknown,
  survey: OfficeSurvey,
  progress: RemovalProgress,
): Promise<Removed> {
  try {
    await untilInFront(() => Excel.run((context) => finishRemoval(context, survey)));
    return doneOf(progress);
  } catch {
    const copies = survey.sheets.filter(({ before }) => before !== null);
    const { restored, removed } = doneOf(progress);
    throw officeError(
      'remove-copies',
      reasonOf(causeOf(error, survey)),
      [...restored, ...removed].join(', '),
      copies.map(({ name }) => name).join(', '),
    );
  }
}

/** Whether nothing is left of what was to go. */
function isDone({ sheets }: OfficeSurvey, { removable }: RemovalProgress): boolean {
  const { kept, added, orphans } = removable;
  const all = [...added, ...orphans, ...kept.map(({ copy }) => copy)];
  const gone = new Set(all.filter((one) => !one.isTakenOver).map(({ key }) => key));
  return !sheets.some(({ key }) => gone.has(key));
}

/** A sentence for the user in brackets; that nothing was written is not so any more. */
function reasonOf(cause: unknown): string {
  const text = sentenceOf(cause);
  return cause instanceof OfficeError ? text.replace(', so nothing was written', '') : text;
}
