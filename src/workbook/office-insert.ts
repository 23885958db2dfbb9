import { officeError } from './office-error';

/** The requirement set in which Excel takes in the sheets of a file. */
const INSERT_SET = '1.13';

/** Bytes that are turned into letters at a time. */
const BYTES_A_PIECE = 8_192;

/**
 * Puts all sheets of a workbook file behind those of the workbook that is open, with their formats
 * and all, and brings the first of them to the front.
 *
 * @param bytes a whole .xlsx file
 * @throws OfficeError where this Excel cannot, or the workbook takes no new sheets
 */
export async function insertFile(context: Excel.RequestContext, bytes: Uint8Array): Promise<void> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', INSERT_SET)) {
    throw officeError('cannot-insert');
  }
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  if (workbook.readOnly) throw officeError('read-only');
  if (workbook.protection.protected) throw officeError('structure-protected');
  const inserted = workbook.insertWorksheetsFromBase64(base64Of(bytes), { positionType: 'End' });
  await context.sync();
  const [first] = inserted.value;
  if (first !== undefined) workbook.worksheets.getItemOrNullObject(first).activate();
  await context.sync();
}

/**
 * Opens a workbook file as a new workbook of its own, beside the one that is open.
 *
 * @param bytes a whole .xlsx file
 */
export async function openAsNew(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64Of(bytes));
}

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += BYTES_A_PIECE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + BYTES_A_PIECE));
  }
  return btoa(letters);
}
