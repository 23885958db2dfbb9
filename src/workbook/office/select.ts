import { hostCode, officeError } from './failures';

/**
 * Goes to cells: brings their sheet to the front and selects them.
 *
 * @param address in A1 style without the sheet: `F7`, `B2:C9`
 * @throws OfficeError if the sheet no longer exists, or is hidden
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
    // Cells may be protected against selection; their sheet still comes to the front.
    if (hostCode(error) !== 'AccessDenied') throw error;
  }
}
