import type { PreparedWrite, WriteProgress, Target } from './write-progress';
import type { SheetPlan, WorkbookPlan } from '../../plan/sheet-plan';
import { givenNames, ourSheets } from '../ours/given-names';
import { cellSteps, nameSteps } from './cells';
import { checkNames, checkWritable, putClaim, removalStage } from './checks';
import { chartSteps } from './charts';
import { officeError } from './failures';
import { formatSteps } from './formats';
import { keepBefore } from './keep';
import { recoverOffice } from './recover';
import { finishRemoval } from './removal';
import { copiesOfTheirs, dropCopy, giveUp, noteId } from './marks';
import { pageSteps } from './page';
import { clearSheet } from './clear';
import { type Step, callStep, holdStill, runSteps } from './steps';
import {
  CLAIM_NAME,
  type OfficeSurvey,
  STEP_NAME,
  claimFormula,
  stepFormula,
  surveyOffice,
} from './survey';
import { OUR_SHEET_NAME, ourSheetFormula } from '../ours/our-sheets';
import { emptySheet } from '../../plan/empty-sheet';
import type { Written } from '../workbook';

/**
 * Surveys the workbook in two syncs and places the sheets of a plan. It first undoes what an
 * interrupted write has left.
 *
 * @param madeOf names of the sheets that the plan was made from
 * @throws OfficeError if the plan cannot be written
 */
export async function prepareWrite(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  madeOf: readonly string[],
): Promise<PreparedWrite> {
  let survey = await surveyOffice(context);
  checkWritable(survey);
  if (removalStage(survey.claim) === 'clear') {
    await finishRemoval(context, survey);
    survey = await surveyOffice(context);
  }
  if (survey.sheets.some(({ unfinished }) => unfinished !== null)) {
    // Of an interrupted write.
    await recoverOffice(context, survey);
    survey = await surveyOffice(context);
  }
  const names = new Set(survey.sheets.map(({ name }) => name));
  if (madeOf.some((name) => !names.has(name))) throw officeError('gone-meanwhile');
  checkNames(plan, givenNames(survey.sheets, namesOf(plan)));
  const ours = ourSheets(survey.sheets);
  const targets = plan.map((sheet): Target => ({ plan: sheet, old: ours.get(sheet.role) }));
  const planned = new Set(plan.map(({ role }) => role as string));
  const stale = [...ours].filter(([role]) => !planned.has(role));
  for (const [role, old] of stale) targets.push({ plan: emptySheet(role, old.name), old });
  const isAllNew =
    targets.every(({ old }) => old === undefined) &&
    survey.sheets.every(({ before }) => before === null);
  const replaced = targets.flatMap(({ old }) => old ?? []);
  return { plan, survey, targets, replaced, isAllNew };
}

/**
 * Writes the sheets of a plan in a constant number of syncs: one to claim the workbook, one to keep
 * copies of replaced sheets if there are any, one for each 3.5 MB of content, and one to note the
 * ids of new sheets.
 *
 * Our existing sheets are rewritten in their places, so that the user's formulas that refer to them
 * stay as they are.
 *
 * @param progress is kept up to date, so that a failure can be undone
 */
export async function writeOffice(
  context: Excel.RequestContext,
  prepared: PreparedWrite,
  progress: WriteProgress,
): Promise<Written> {
  const { survey, targets, replaced } = prepared;
  await claimWorkbook(context, survey, progress);
  const { first, copies } = await keepBefore(context, survey, replaced);
  progress.copies = copies;
  progress.stage = 'writing';
  const { worksheets } = context.workbook;
  const steps: Step[] = [
    // Fails before writing if another pane has treated this write as interrupted.
    callStep(1, () => context.workbook.names.getItem(CLAIM_NAME).load('name')),
    ...first,
  ];
  const sheets = targets.map(({ plan: sheet, old }) => {
    let item: Excel.Worksheet | null = null;
    const find = (): Excel.Worksheet => (item ??= worksheets.getItem(old?.key ?? sheet.name));
    steps.push(
      callStep(old ? 22 + 3 * old.charts.length : 8, () => {
        if (old) {
          clearSheet(find(), old);
          if (old.noted !== old.key) noteId(find(), old.key, old.noted);
        } else item = addSheet(worksheets, sheet);
      }),
    );
    return { sheet, isNew: !old, known: old?.names ?? [], find };
  });
  for (const { sheet, known, find } of sheets) steps.push(...nameSteps(find, sheet, known));
  for (const { sheet, find } of sheets) {
    steps.push(...cellSteps(find, sheet), ...formatSteps(find, sheet), ...pageSteps(find, sheet));
    steps.push(...chartSteps(find, sheet));
  }
  const added = sheets.flatMap(({ isNew, find }) => (isNew ? [find] : []));
  const theirs = copiesOfTheirs(survey.sheets);
  const outdated = survey.sheets.filter(({ before }) => before !== null);
  // In one request: while an older copy may be left, the newer ones are noted as unfinished.
  steps.push(
    callStep(
      5 + 3 * (outdated.length + theirs.length) + 2 * added.length + 3 * copies.length,
      () => {
        for (const copy of outdated) dropCopy(worksheets, copy);
        for (const sheet of theirs) giveUp(worksheets, sheet);
        for (const find of added) find().names.getItem(STEP_NAME).delete();
        for (const { key } of copies) {
          worksheets.getItemOrNullObject(key).names.getItemOrNullObject(STEP_NAME).delete();
        }
        // Once the claim is gone the write is complete, whatever happens to the rest and to the
        // answer.
        context.workbook.names.getItem(CLAIM_NAME).delete();
        // The copied sheet came to the front. The previous one may have been deleted.
        if (replaced.length > 0) worksheets.getItemOrNullObject(survey.activeKey).activate();
      },
    ),
  );
  await runSteps(context, steps);
  await noteIds(
    context,
    added.map((find) => find()),
  );
  return writtenOf(prepared);
}

/** The result of a complete write. */
export function writtenOf({ plan, targets }: PreparedWrite): Written {
  const planned = new Set(plan.map(({ role }) => role as string));
  return {
    sheets: plan.map(({ name }) => name),
    replaced: targets.flatMap(({ plan: sheet, old }) =>
      old && planned.has(sheet.role) ? [sheet.name] : [],
    ),
  };
}

/** Adds a sheet and marks it at once, so that it is known as ours whatever happens next. */
function addSheet(worksheets: Excel.WorksheetCollection, plan: SheetPlan): Excel.Worksheet {
  const sheet = worksheets.add(plan.name);
  sheet.load('id');
  sheet.names.add(OUR_SHEET_NAME, `=${ourSheetFormula(plan.role)}`).visible = false;
  sheet.names.add(STEP_NAME, stepFormula('new', plan.role)).visible = false;
  return sheet;
}

/**
 * New sheets get their ids when they are written; without the note a copy can only be recognised by
 * its position, so the write is still complete.
 */
async function noteIds(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  if (sheets.length === 0) return;
  holdStill(context);
  for (const sheet of sheets) noteId(sheet, sheet.id, null);
  await context.sync().catch(() => undefined);
}

/**
 * Claims the workbook for this pane: Excel refuses a second identical name, so of two panes one
 * goes first.
 */
async function claimWorkbook(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
  progress: WriteProgress,
): Promise<void> {
  const { worksheets } = context.workbook;
  holdStill(context);
  putClaim(context, survey, claimFormula(progress.claim));
  worksheets.load('items/id');
  await context.sync();
  progress.stage = 'keeping';
  // Another pane may have written, from beginning to end, since this one checked.
  const known = new Set(survey.sheets.map(({ key }) => key));
  if (worksheets.items.some(({ id }) => !known.has(id))) throw officeError('named-meanwhile');
}

function namesOf(plan: WorkbookPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.map(({ role, name }) => [role, name]));
}
