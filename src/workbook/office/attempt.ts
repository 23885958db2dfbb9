import type { PreparedWrite, WriteProgress } from './write-progress';
import type { WorkbookPlan } from '../../plan/sheet-plan';
import { causeOf, endClaim, makeClaim } from './checks';
import { OfficeError } from './error';
import { asOfficeError, hostCode, officeError, sentenceOf, untilInFront } from './failures';
import { copiesToMake } from './keep';
import { undoWrite } from './recover';
import { claimFormula, surveyOffice } from './survey';
import { mayBeOfGrouping, runAsOneStep } from './undo';
import { prepareWrite, writeOffice, writtenOf } from './write';
import type { Written } from '../workbook';

/**
 * Tries to write a plan. If it fails half way it is undone, and if that fails too, the error names
 * what may be left.
 *
 * @param pane the text that marks this pane's claims
 * @param mayGroup whether Excel can make it one undo step
 * @param madeOf names of the sheets that the plan was made from
 * @throws OfficeError for the user
 */
export async function tryToWrite(
  plan: WorkbookPlan,
  pane: string,
  mayGroup: boolean,
  madeOf: readonly string[] = [],
): Promise<Written> {
  let prepared: PreparedWrite;
  try {
    prepared = await Excel.run((context) => prepareWrite(context, plan, madeOf));
  } catch (error) {
    throw asOfficeError(error);
  }
  const { survey } = prepared;
  const progress: WriteProgress = {
    survey,
    claim: makeClaim(Date.now(), pane),
    stage: 'begun',
    copies: copiesToMake(prepared.replaced, survey.sheets),
  };
  const isGrouped = mayGroup && prepared.isAllNew;
  try {
    const act = (context: Excel.RequestContext): Promise<Written> =>
      writeOffice(context, prepared, progress);
    return await (isGrouped ? runAsOneStep(act) : Excel.run(act));
  } catch (error) {
    const outcome = await takeBack(error, progress, prepared);
    if (outcome === 'complete') return writtenOf(prepared);
    const isUndone = outcome instanceof OfficeError && outcome.code === 'write-undone';
    // Sheets that cannot be undone in one step are better than none.
    if (isGrouped && isUndone && mayBeOfGrouping(error)) {
      return tryToWrite(plan, pane, false, madeOf);
    }
    throw outcome;
  } finally {
    endClaim(claimFormula(progress.claim));
  }
}

/**
 * After a failure: removes what was written, and returns an error that says so. A programming error
 * is passed on unchanged afterwards.
 */
async function takeBack(
  error: unknown,
  progress: WriteProgress,
  prepared: PreparedWrite,
): Promise<unknown> {
  let cause = asOfficeError(error, prepared.survey.name);
  try {
    const undone = await untilInFront(() =>
      Excel.run(async (context) => {
        const survey = await surveyOffice(context);
        cause = causeOf(error, survey);
        return undoWrite(context, survey, progress, prepared);
      }),
    );
    if (undone === 'complete') return undone;
    const isSecond = progress.stage === 'begun' && hostCode(error) === 'ItemAlreadyExists';
    if (undone === 'of-another' || isSecond) return officeError('being-written');
    if (undone === 'overtaken') return officeError('write-overtaken');
    if (Array.isArray(undone))
      return officeError('write-lost', sentenceOf(cause), undone.join(', '));
    return hostCode(error) === '' ? error : officeError('write-undone', sentenceOf(cause));
  } catch (second) {
    const also = second instanceof OfficeError ? ` ${second.message}` : '';
    return leftOver(sentenceOf(cause) + also, progress, prepared);
  }
}

/** The message if the workbook can no longer be reached, by how far the write had got. */
function leftOver(
  why: string,
  { stage, copies }: WriteProgress,
  { targets, replaced }: PreparedWrite,
): OfficeError {
  const kept = copies.map(({ name }) => name).join(', ');
  if (stage === 'begun' || (stage === 'keeping' && kept === '')) {
    return officeError('write-claimed', why);
  }
  if (stage === 'keeping') return officeError('write-kept', why, kept);
  const left = targets.map(({ plan, old }) => old?.name ?? plan.name).join(', ');
  return replaced.length === 0
    ? officeError('write-left', why, left)
    : officeError('write-half', why, left, kept);
}
