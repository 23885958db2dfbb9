import { addressOf } from '../../grid/address';
import type { Cell } from '../../grid/sheet';
import { type CellChange, isSameCell } from '../ours/cell-change';
import { checkNotWriting } from './checks';
import { officeError } from './failures';
import { surveyOffice } from './survey';
import { cellToType } from './text';

/**
 * Changes cells of the user's own, each as it was shown and approved: all of them, or none. A cell
 * keeps its format.
 *
 * @throws OfficeError where a sheet is gone or protected, a cell says something else by now than was
 *   shown, or holds a formula; then nothing is written
 */
export async function changeUserCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<void> {
  const survey = await surveyOffice(context);
  checkNotWriting(survey);
  if (survey.isReadOnly) throw officeError('read-only');
  const cells = changes.map((change) => {
    const sheet = survey.sheets.find(({ name }) => name === change.sheet);
    if (!sheet) throw officeError('sheet-gone', change.sheet);
    if (sheet.isProtected) throw officeError('sheet-protected', change.sheet);
    const { row, column } = change;
    const cell = context.workbook.worksheets
      .getItem(sheet.key)
      .getRangeByIndexes(row, column, 1, 1);
    cell.load('values,formulas');
    return { change, cell, where: addressOf(change.sheet, row, column) };
  });
  await context.sync();
  for (const { change, cell, where } of cells) {
    const formula: unknown = cell.formulas[0]?.[0];
    if (typeof formula === 'string' && formula.startsWith('=')) {
      throw officeError('formula-in-cell', where);
    }
    const was = typeof change.was === 'object' ? (change.was?.error ?? null) : change.was;
    if (!isSameCell(cell.values[0]?.[0] as Cell, was)) throw officeError('cell-changed', where);
  }
  for (const { change, cell } of cells) {
    cell.values = [[cellToType({ value: change.value })]];
    cell.untrack();
  }
  await context.sync();
}
