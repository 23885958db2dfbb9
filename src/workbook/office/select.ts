import { hostCode, officeError } from './failures';

/**
 * Goes to cells: brings their sheet to the front and selects them.
 *
 * @param address in A1 style without the sheet: `F7`, `B2:C9`
 * @throws OfficeError where the sheet is not there any more, or is hidden
 */
export async function selectCells(
  context: Excel.RequestContext,
  sheetName: string,
  address: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw officeError('sheet-gone', sheetName);
  if (sheet.visibility !== 'Visible') throw officeError('sheet-hidden', sheetName);
  sheet.activate();
  sheet.getRange(address).select();
  try {
    await context.sync();
  } catch (error) {
    // Cells that are protected against being selected: their sheet is in front all the same.
    if (hostCode(error) !== 'AccessDenied') throw error;
  }
}
