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

/** How far a removal has got. */
interface RemovalProgress {
  readonly claim: string;
  /** What has been started, although its answer may never arrive. */
  stage: 'begun' | 'claiming' | 'acting';
  removable: Removable;
}

/**
 * Removes our sheets. Those from an earlier run are restored to their state before the last write;
 * the others are deleted.
 *
 * If a write was interrupted, only that write is undone: the sheets that it found were not its own.
 * If a removal was interrupted while it deleted copies, only the rest of them are deleted. So a
 * removal can always be repeated: the copies go last.
 *
 * @param pane the text that marks this pane's claims
 * @throws OfficeError if there is nothing to remove or it cannot be removed
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

/** The claims of a removal as in the workbook. */
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

/** One request claims the workbook and checks again, and one does the work. */
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
      // From here on everything is as it should be, except for the copies.
      const claim = names.getItem(CLAIM_NAME);
      claim.formula = claimFormula(removalClaim('clear', progress.claim));
      for (const copy of copies) dropCopy(worksheets, copy);
      claim.delete();
    }),
  ]);
}

function doneOf({ removable: { kept, added, orphans } }: RemovalProgress): Removed {
  // Copies are named only if there was nothing else.
  const gone = kept.length + added.length === 0 ? orphans : added;
  return {
    removed: gone.map(({ name }) => name),
    restored: kept.map(({ sheet }) => sheet.name),
  };
}

/** After a failure: checks how far it got, finishes what it can, and reports the state. */
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

/** Everything is restored; only the copies may be left. */
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

/** Whether everything that was to go has gone. */
function isDone({ sheets }: OfficeSurvey, { removable }: RemovalProgress): boolean {
  const { kept, added, orphans } = removable;
  const all = [...added, ...orphans, ...kept.map(({ copy }) => copy)];
  const gone = new Set(all.filter((one) => !one.isTakenOver).map(({ key }) => key));
  return !sheets.some(({ key }) => gone.has(key));
}

/** A message for the user in brackets; it is no longer true that nothing was written. */
function reasonOf(cause: unknown): string {
  const text = sentenceOf(cause);
  return cause instanceof OfficeError ? text.replace(', so nothing was written', '') : text;
}
