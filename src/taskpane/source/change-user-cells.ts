import { addressOf } from '../../grid/address';
import type { Cell } from '../../grid/sheet';
import { type CellChange, isSameCell } from '../../workbook/ours/cell-change';
import { checkNotWriting } from '../../workbook/office/checks';
import { asOfficeError, officeError } from '../../workbook/office/failures';
import { surveyOffice } from '../../workbook/office/survey';
import { cellToType } from '../../workbook/office/text';

/**
 * Changes the user's own cells, each as shown and approved: all of them, or none. A cell keeps its
 * format.
 *
 * @throws OfficeError if a sheet is gone or protected, a cell differs from what was shown, or holds
 *   a formula; then nothing is written
 */
export async function changeUserCells(changes: readonly CellChange[]): Promise<void> {
  try {
    await Excel.run((context) => change(context, changes));
  } catch (error) {
    throw asOfficeError(error);
  }
}

async function change(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<void> {
  const survey = await surveyOffice(context);
  checkNotWriting(survey);
  if (survey.isReadOnly) throw officeError('read-only');
  const cells = changes.map((wanted) => {
    const sheet = survey.sheets.find(({ name }) => name === wanted.sheet);
    if (!sheet) throw officeError('sheet-gone', wanted.sheet);
    if (sheet.isProtected) throw officeError('sheet-protected', wanted.sheet);
    const { row, column } = wanted;
    const cell = context.workbook.worksheets
      .getItem(sheet.key)
      .getRangeByIndexes(row, column, 1, 1);
    cell.load('values,formulas');
    return { wanted, cell, where: addressOf(wanted.sheet, row, column) };
  });
  await context.sync();
  for (const { wanted, cell, where } of cells) {
    const formula: unknown = cell.formulas[0]?.[0];
    if (typeof formula === 'string' && formula.startsWith('=')) {
      throw officeError('formula-in-cell', where);
    }
    const was = typeof wanted.was === 'object' ? (wanted.was?.error ?? null) : wanted.was;
    if (!isSameCell(cell.values[0]?.[0] as Cell, was)) throw officeError('cell-changed', where);
  }
  for (const { wanted, cell } of cells) {
    cell.values = [[cellToType({ value: wanted.value })]];
    cell.untrack();
  }
  await context.sync();
}
