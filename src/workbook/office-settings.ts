import type { Cell } from '../reading/sheet';
import { cellSteps } from './office-cells';
import { officeError } from './office-error';
import { formatSteps } from './office-formats';
import { pageSteps } from './office-page';
import { type Step, callStep, dataStep, runSteps } from './office-steps';
import { type OfficeSheet, surveyOffice } from './office-survey';
import { cellToType } from './office-text';
import { type CellEdit, type SettingRow, settingEdits } from './setting-edits';
import { isSettingsSheet, settingsSheet } from './settings-sheet';

/** Cells of a row that a setting may fill. */
const COLUMNS = 3;

/**
 * Writes settings that the user has approved into the sheet YOS settings, which is made where it is
 * not there. Only cells of the rows that are named are touched.
 *
 * @throws OfficeError where it cannot be written; then nothing is
 */
export async function writeOfficeSettings(
  context: Excel.RequestContext,
  settings: readonly SettingRow[],
): Promise<void> {
  const survey = await surveyOffice(context);
  const sheet = survey.sheets.find(({ name }) => isSettingsSheet(name));
  const there = sheet ? await readCells(context, sheet) : null;
  const edits = settingEdits(there?.values ?? [], settings);
  if (edits.length === 0) return;
  if (survey.isReadOnly) throw officeError('read-only');
  if (!sheet) {
    if (survey.isStructureProtected) throw officeError('structure-protected');
    return runSteps(context, newSheetSteps(context, settings));
  }
  if (sheet.isProtected) throw officeError('sheet-protected', sheet.name);
  const isText = ({ row, column }: CellEdit): boolean => there?.formats[row]?.[column] === '@';
  const steps = edits.map((edit) =>
    dataStep(edit, 2, () => {
      const { workbook } = context;
      const cell = workbook.worksheets
        .getItem(sheet.key)
        .getRangeByIndexes(edit.row, edit.column, 1, 1);
      cell.values = [[typed(edit.value, isText(edit))]];
      cell.untrack();
    }),
  );
  await runSteps(context, steps);
}

/** In a cell for texts everything is one, and an apostrophe might be taken for a part of it. */
function typed(value: CellEdit['value'], isText: boolean): string | number | boolean {
  const isPlain = isText && typeof value === 'string' && !/^[='+@-]/.test(value);
  return isPlain ? value : cellToType({ value });
}

async function readCells(
  context: Excel.RequestContext,
  { key }: OfficeSheet,
): Promise<{ values: Cell[][]; formats: unknown[][] }> {
  const sheet = context.workbook.worksheets.getItem(key);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  if (used.isNullObject) return { values: [], formats: [] };
  const cells = sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, COLUMNS);
  cells.load('values,numberFormat');
  await context.sync();
  return { values: cells.values as Cell[][], formats: cells.numberFormat as unknown[][] };
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
