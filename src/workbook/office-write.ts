import type { SheetPlan, WorkbookPlan } from '../annexe/sheet-plan';
import { givenNames, ourSheets } from './given-names';
import { cellSteps, nameSteps } from './office-cells';
import { checkNames, checkWritable } from './office-checks';
import { formatSteps } from './office-formats';
import { keepBefore } from './office-keep';
import { pageSteps } from './office-page';
import { clearSheet } from './office-clear';
import { type Step, callStep, holdStill, runSteps } from './office-steps';
import {
  CLAIM_NAME,
  type OfficeSheet,
  type OfficeSurvey,
  claimFormula,
  surveyOffice,
} from './office-survey';
import { OUR_SHEET_NAME, ourSheetFormula } from './our-sheets';
import { emptySheet } from '../annexe/empty-sheet';
import type { Written } from './workbook';

/** A sheet of the plan with its place in the workbook. */
interface Target {
  readonly plan: SheetPlan;
  readonly old: OfficeSheet | undefined;
}

/** A write that nothing speaks against, before anything was written. */
export interface PreparedWrite {
  readonly plan: WorkbookPlan;
  readonly survey: OfficeSurvey;
  readonly targets: readonly Target[];
  /** Whether nothing is replaced and nothing deleted, so that Excel itself can undo all of it. */
  readonly isAllNew: boolean;
}

/** How far a write has come, for whoever has to take it back. */
export interface WriteProgress {
  /** `null` before anything was written. */
  survey: OfficeSurvey | null;
  /** A text of this pane's own, by which it knows its claim again. */
  readonly claim: string;
  /** Whether this pane's claim stands in the workbook, so that what is there is ours to undo. */
  hasClaim: boolean;
}

/**
 * Looks what is there, in two syncs, and places the sheets of a plan.
 *
 * @throws OfficeError where the plan cannot be written
 */
export async function prepareWrite(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<PreparedWrite> {
  const survey = await surveyOffice(context);
  checkWritable(survey);
  checkNames(plan, givenNames(survey.sheets, namesOf(plan)));
  const ours = ourSheets(survey.sheets) as Map<string, OfficeSheet>;
  const targets = plan.map((sheet): Target => ({ plan: sheet, old: ours.get(sheet.role) }));
  const planned = new Set(plan.map(({ role }) => role as string));
  const stale = [...ours].filter(([role]) => !planned.has(role));
  for (const [role, old] of stale) targets.push({ plan: emptySheet(role, old.name), old });
  const isAllNew =
    targets.every(({ old }) => old === undefined) &&
    survey.sheets.every(({ before }) => before === null);
  return { plan, survey, targets, isAllNew };
}

/**
 * Writes the sheets of a plan in a constant number of syncs: one to claim the workbook, one to keep
 * copies of the sheets that are replaced if there are any, and one for each 3.5 MB of content.
 *
 * Sheets of ours that are there already are written anew where they stand, so that a user's
 * formulas that refer to them stay as they are.
 *
 * @param progress is kept up to date, so that a failure can be taken back
 */
export async function writeOffice(
  context: Excel.RequestContext,
  { plan, survey, targets }: PreparedWrite,
  progress: WriteProgress,
): Promise<Written> {
  progress.survey = survey;
  const planned = new Set(plan.map(({ role }) => role as string));
  const replaced = targets.flatMap(({ old }) => old ?? []);
  await claimWorkbook(context, survey, progress);
  const copies = await keepBefore(context, survey, replaced);
  const { worksheets } = context.workbook;
  const steps: Step[] = [...copies];
  const sheets = targets.map(({ plan: sheet, old }) => {
    let item: Excel.Worksheet | null = null;
    const find = (): Excel.Worksheet => (item ??= worksheets.getItem(old?.key ?? sheet.name));
    steps.push(
      callStep(old ? 20 : 5, () => {
        if (old) clearSheet(find(), old.isFiltered);
        else item = addSheet(worksheets, sheet);
      }),
    );
    return { sheet, known: old?.names ?? [], find };
  });
  for (const { sheet, known, find } of sheets) steps.push(...nameSteps(find, sheet, known));
  for (const { sheet, find } of sheets) {
    steps.push(...cellSteps(find, sheet), ...formatSteps(find, sheet), ...pageSteps(find, sheet));
  }
  const outdated = survey.sheets.filter(({ before }) => before !== null);
  steps.push(
    callStep(4 + outdated.length, () => {
      for (const { key } of outdated) worksheets.getItem(key).delete();
      context.workbook.names.getItem(CLAIM_NAME).delete();
      // A sheet that was copied came to the front.
      if (replaced.length > 0) worksheets.getItem(survey.activeKey).activate();
    }),
  );
  await runSteps(context, steps);
  return {
    sheets: plan.map(({ name }) => name),
    replaced: targets.flatMap(({ plan: sheet, old }) =>
      old && planned.has(sheet.role) ? [sheet.name] : [],
    ),
  };
}

/** Adds a sheet and marks it at once, so that it is known as ours whatever comes after. */
function addSheet(worksheets: Excel.WorksheetCollection, plan: SheetPlan): Excel.Worksheet {
  const sheet = worksheets.add(plan.name);
  sheet.names.add(OUR_SHEET_NAME, `=${ourSheetFormula(plan.role)}`).visible = false;
  return sheet;
}

/**
 * Puts down that this pane writes: Excel refuses the second of two names that are alike, so of two
 * panes one goes first.
 */
async function claimWorkbook(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
  progress: WriteProgress,
): Promise<void> {
  const { names } = context.workbook;
  holdStill(context);
  if (survey.claim !== null) names.getItem(CLAIM_NAME).delete();
  names.add(CLAIM_NAME, claimFormula(progress.claim)).visible = false;
  await context.sync();
  progress.hasClaim = true;
}

function namesOf(plan: WorkbookPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.map(({ role, name }) => [role, name]));
}
