import { lookedInto } from './checks';
import { hostCode, isNotReached, officeError } from './failures';

/** The requirement set in which Excel inserts sheets from a file. */
export const INSERT_SET = '1.13';

/** Bytes converted to letters at a time. */
const BYTES_A_PIECE = 8_192;

/**
 * Adds all sheets of a workbook file after those of the open workbook, with all their formats, and
 * brings the first visible one to the front. If Excel's answer is lost, the workbook shows whether
 * the sheets have arrived.
 *
 * @param bytes a whole .xlsx file
 * @throws OfficeError if this Excel cannot, or the workbook accepts no new sheets
 */
export async function insertFile(bytes: Uint8Array): Promise<void> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', INSERT_SET)) {
    throw officeError('cannot-insert');
  }
  let before: ReadonlySet<string> | null = null;
  try {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      workbook.protection.load('protected');
      workbook.worksheets.load('items/id');
      await context.sync();
      if (workbook.readOnly) throw officeError('read-only');
      if (workbook.protection.protected) throw officeError('structure-protected');
      before = new Set(workbook.worksheets.items.map(({ id }) => id));
      workbook.insertWorksheetsFromBase64(base64Of(bytes), { positionType: 'End' });
      await context.sync();
    });
  } catch (error) {
    const isIn = before !== null && isNotReached(error) && (await hasNew(before));
    if (!isIn && before !== null && isOfTheFile(error)) {
      await openAsNew(bytes);
      throw officeError('opened-instead');
    }
    if (!isIn) throw await lookedInto(error);
  }
  if (before !== null) await showFirst(before).catch(() => undefined);
}

/**
 * Whether Excel cannot insert these sheets although it may open the file: on the web none with
 * notes or charts. On web and desktop it was seen to fail with an internal error, on the desktop in
 * workbooks with a sensitivity label (office-js issues 2081, 2718, 3809, 6142).
 */
function isOfTheFile(error: unknown): boolean {
  return ['UnsupportedFeature', 'GeneralException'].includes(hostCode(error));
}

/** Whether there are new sheets. */
function hasNew(before: ReadonlySet<string>): Promise<boolean> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    return worksheets.items.some(({ id }) => !before.has(id));
  }).catch(() => false);
}

/** Brings the first new visible sheet to the front. */
function showFirst(before: ReadonlySet<string>): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/visibility');
    await context.sync();
    const isShown = ({ id, visibility }: Excel.Worksheet): boolean =>
      !before.has(id) && visibility === 'Visible';
    worksheets.items.find(isShown)?.activate();
    await context.sync();
  });
}

/**
 * Opens a workbook file as a new workbook beside the open one.
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
