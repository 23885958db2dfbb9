import type { SettingRow } from '../workbook';
import type { Cell } from '../../grid/sheet';
import { cellSteps } from './cells';
import { endClaim, checkNotWriting, lookedInto, makeClaim, putClaim } from './checks';
import { asOfficeError, hostCode, officeError, sentenceOf } from './failures';
import { formatSteps } from './formats';
import { pageSteps } from './page';
import { type Step, callStep, dataStep, runSteps } from './steps';
import { CLAIM_NAME, type OfficeSheet, claimFormula, surveyOffice } from './survey';
import { type MovedRows, movedRows } from '../ours/moved-rows';
import { cellToType } from './text';
import { type CellEdit, settingEdits } from '../ours/setting-edits';
import { isSettingsSheet, settingsSheet } from '../ours/settings-sheet';

/** Cells of a row that a setting may fill. */
const COLUMNS = 3;

/** How often to try again if another pane, or the user, was faster. */
const TRIES = 3;

const MILLISECONDS_BETWEEN = 150;

/** The existing settings. */
interface SettingCells {
  readonly values: Cell[][];
  readonly formulas: unknown[][];
  readonly formats: unknown[][];
}

/**
 * Writes settings that the user has approved into the sheet YOS settings, which is created if
 * missing. Only cells of the named rows are touched.
 *
 * Of two panes one goes first; the other then finds what it has written. If the user inserts or
 * deletes rows between reading and writing, this is noticed afterwards: what was overwritten is
 * restored, and the write is repeated.
 *
 * @param pane the text that marks this pane's claims
 * @throws OfficeError if it cannot be written; then nothing is, unless the error says so
 */
export async function tryToWriteSettings(
  settings: readonly SettingRow[],
  pane: string,
): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const claim = claimFormula(makeClaim(Date.now(), pane));
    const progress: SettingsProgress = { begun: null };
    try {
      const isDone = await Excel.run((context) =>
        writeOfficeSettings(context, settings, claim, progress),
      );
      if (isDone) return;
    } catch (error) {
      await release(claim);
      const isOther =
        hostCode(error) === 'ItemAlreadyExists' || hostCode(error) === 'being-written';
      if (!isOther) {
        const outcome = await outcomeOf(settings, progress);
        if (outcome === 'written') return;
        throw outcome === 'untouched'
          ? await lookedInto(error)
          : officeError('settings-unsure', sentenceOf(asOfficeError(error)));
      }
      await new Promise((later) => setTimeout(later, MILLISECONDS_BETWEEN));
    } finally {
      endClaim(claim);
    }
  }
  throw officeError('being-written');
}

/** How far a write of settings has got. */
interface SettingsProgress {
  /** How many cells it began to write, and whether the sheet existed; null before that. */
  begun: { readonly edits: number; readonly isThere: boolean } | null;
}

/** What is left by a write that failed or whose answer was lost. */
async function outcomeOf(
  settings: readonly SettingRow[],
  { begun }: SettingsProgress,
): Promise<'written' | 'untouched' | 'unsure'> {
  if (begun === null) return 'untouched';
  try {
    const { isThere, edits } = await Excel.run(async (context) => {
      const sheet = (await surveyOffice(context)).sheets.find(({ name }) => isSettingsSheet(name));
      const values = sheet ? (await readCells(context, sheet)).values : [];
      return { isThere: sheet !== undefined, edits: settingEdits(values, settings).length };
    });
    if (edits === 0) return 'written';
    return edits === begun.edits && isThere === begun.isThere ? 'untouched' : 'unsure';
  } catch {
    return 'unsure';
  }
}

/** @returns whether it is done; false if rows had moved, so that it has to be repeated */
async function writeOfficeSettings(
  context: Excel.RequestContext,
  settings: readonly SettingRow[],
  claim: string,
  progress: SettingsProgress,
): Promise<boolean> {
  const survey = await surveyOffice(context);
  const { names } = context.workbook;
  const sheet = survey.sheets.find(({ name }) => isSettingsSheet(name));
  checkNotWriting(survey);
  if (!sheet) {
    const wanted = settingEdits([], settings);
    if (wanted.length === 0) return true;
    if (survey.isReadOnly) throw officeError('read-only');
    if (survey.isStructureProtected) throw officeError('structure-protected');
    progress.begun = { edits: wanted.length, isThere: false };
    await runSteps(context, [
      callStep(3, () => putClaim(context, survey, claim)),
      ...newSheetSteps(context, settings),
      callStep(1, () => names.getItem(CLAIM_NAME).delete()),
    ]);
    return true;
  }
  const there = await readCells(context, sheet);
  const edits = settingEdits(there.values, settings);
  if (edits.length === 0) return true;
  if (survey.isReadOnly) throw officeError('read-only');
  if (sheet.isProtected) throw officeError('sheet-protected', sheet.name);
  putClaim(context, survey, claim);
  // This would overwrite what another pane has written since.
  const again = await readCells(context, sheet);
  if (JSON.stringify(again) !== JSON.stringify(there)) {
    await runSteps(context, [claimGone(context)]);
    return false;
  }
  const now = context.workbook.worksheets.getItem(sheet.key);
  progress.begun = { edits: edits.length, isThere: true };
  const last = Math.max(there.values.length - 1, ...edits.map(({ row }) => row));
  await runSteps(context, [
    ...edits.map((edit) => editStep(now, edit, there.formats[edit.row]?.[edit.column] === '@')),
  ]);
  const column = (rows: readonly unknown[][]): Cell[] => rows.map(([cell]) => (cell ?? '') as Cell);
  const firstColumn = await columnAsWritten(context, now, last + 1);
  const written = new Set(edits.filter((one) => one.column === 0).map(({ row }) => row));
  const moved = movedRows(column(there.values), column(firstColumn), written);
  if (moved !== null && moved !== 'unknown') await putBack(context, now, edits, there, moved);
  await runSteps(context, [claimGone(context)]);
  if (moved === null) return true;
  const rows = [...new Set(edits.map(({ row }) => row + 1))].join(', ');
  if (moved === 'unknown') throw officeError('settings-moved', sheet.name, rows);
  return false;
}

async function columnAsWritten(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
): Promise<unknown[][]> {
  const range = sheet.getRangeByIndexes(0, 0, rows, 1);
  range.load('values');
  await context.sync();
  return range.values;
}

/** Restores cells that were written to although rows had moved. */
async function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly CellEdit[],
  there: SettingCells,
  { at, count }: MovedRows,
): Promise<void> {
  const steps = edits.map(({ row, column }) =>
    callStep(2, () => {
      const isNew = row >= at && row < at + count;
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.formulas = [[isNew ? '' : asTyped(there, row < at ? row : row - count, column)]];
      cell.untrack();
    }),
  );
  await runSteps(context, steps);
}

/**
 * The text to type to get a cell's old content; Excel does not report an apostrophe that made it
 * text.
 */
function asTyped(
  { values, formulas, formats }: SettingCells,
  row: number,
  column: number,
): unknown {
  const formula = formulas[row]?.[column] ?? '';
  const value = values[row]?.[column];
  const isText = typeof value === 'string' && value === formula;
  return isText ? typed(value, formats[row]?.[column] === '@') : formula;
}

function editStep(sheet: Excel.Worksheet, edit: CellEdit, isText: boolean): Step {
  return dataStep(edit, 2, () => {
    const cell = sheet.getRangeByIndexes(edit.row, edit.column, 1, 1);
    cell.values = [[typed(edit.value, isText)]];
    cell.untrack();
  });
}

function claimGone({ workbook }: Excel.RequestContext): Step {
  return callStep(1, () => workbook.names.getItem(CLAIM_NAME).delete());
}

/** Removes the claim after a failure, if it exists and is this pane's. */
async function release(claim: string): Promise<void> {
  await Excel.run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(CLAIM_NAME);
    name.load('formula');
    await context.sync();
    if (name.isNullObject || String(name.formula) !== claim) return;
    name.delete();
    await context.sync();
  }).catch(() => undefined);
}

/** In a text cell everything is text, and an apostrophe might become part of it. */
function typed(value: CellEdit['value'], isText: boolean): string | number | boolean {
  const isPlain = isText && typeof value === 'string' && !/^[='+@-]/.test(value);
  return isPlain ? value : cellToType({ value });
}

async function readCells(
  context: Excel.RequestContext,
  { key }: OfficeSheet,
): Promise<SettingCells> {
  const sheet = context.workbook.worksheets.getItem(key);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  if (used.isNullObject) return { values: [], formulas: [], formats: [] };
  const cells = sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, COLUMNS);
  cells.load('values,formulas,numberFormat');
  await context.sync();
  const { values, formulas, numberFormat } = cells;
  return { values: values as Cell[][], formulas, formats: numberFormat as unknown[][] };
}

function newSheetSteps(context: Excel.RequestContext, settings: readonly SettingRow[]): Step[] {
  const { worksheets } = context.workbook;
  const plan = settingsSheet(settings);
  let made: Excel.Worksheet | null = null;
  const sheet = (): Excel.Worksheet => (made ??= worksheets.add(plan.name));
  return [
    callStep(1, () => void sheet()),
    ...cellSteps(sheet, plan),
    ...formatSteps(sheet, plan),
    ...pageSteps(sheet, plan),
  ];
}
