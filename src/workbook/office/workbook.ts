import { givenNames } from '../ours/given-names';
import { tryToWrite } from './attempt';
import { hasAnotherWriter } from './another-writer';
import { asOfficeError } from './failures';
import { readOffice } from './read';
import { tryToRemove } from './remove';
import { tryToWriteSettings } from './settings';
import { surveyOffice } from './survey';
import { hasUndoGroups } from './undo';
import { watchOffice } from './changes';
import { insertFile, openAsNew } from './insert';
import { selectCells } from './select';
import type { Workbook } from '../workbook';

let panes = 0;

/** What a workbook open in Excel offers besides. */
export interface OfficeWorkbook extends Workbook {
  /**
   * Goes to cells: their sheet comes to the front, and they are selected.
   *
   * @param address in A1 style without the sheet: `F7`, `B2:C9`
   * @throws an error with a message for the user if the sheet is gone or hidden
   */
  select(sheetName: string, address: string): Promise<void>;
  /**
   * Adds all sheets of a workbook file (the sample or a template) after the existing ones.
   *
   * @throws an error with a message for the user if this Excel cannot
   */
  insertSheets(bytes: Uint8Array): Promise<void>;
  /** Opens a workbook file, such as a drawn sample, as a new workbook. */
  openAsNew(bytes: Uint8Array): Promise<void>;
  /**
   * Calls back when somebody changes the workbook, except for our own sheets.
   *
   * @param changed called once for all changes within a quarter of a second
   * @returns a function that ends it
   */
  onChange(changed: () => void): Promise<() => Promise<void>>;
}

/**
 * The workbook that is open in Excel, through Office.js.
 *
 * Needs ExcelApi 1.9. Nothing it throws but `OfficeError` is for the user.
 *
 * From ExcelApi 1.20 on, one Ctrl+Z undoes a first write. A later write, which replaces sheets, and
 * the removal cannot be undone like that, because Excel does not undo copying and deleting sheets;
 * there `remove` is the one step back.
 */
export function officeWorkbook(): OfficeWorkbook {
  const pane = `${Date.now().toString(36)}-${++panes}`;
  return {
    readName: () => inExcel(async (context) => (await surveyOffice(context)).name),
    read: () => inExcel(readOffice),
    sheetNames: (wanted) =>
      inExcel(async (context) => givenNames((await surveyOffice(context)).sheets, wanted)),
    write: async (plan, madeOf) => {
      const written = await tryToWrite(plan, pane, hasUndoGroups(), madeOf);
      return (await hasAnotherWriter()) ? { ...written, isOfTwo: true } : written;
    },
    writeSettings: (settings) => inOffice(() => tryToWriteSettings(settings, pane)),
    remove: () => inOffice(() => tryToRemove(pane)),
    select: (sheetName, address) => inExcel((context) => selectCells(context, sheetName, address)),
    insertSheets: (bytes) => inOffice(() => insertFile(bytes)),
    openAsNew: (bytes) => inOffice(() => openAsNew(bytes)),
    onChange: (changed) => inOffice(() => watchOffice(changed)),
  };
}

/** Brings a sheet to the front. */
export function showSheet(name: string): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

function inExcel<T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return inOffice(() => Excel.run(act));
}

async function inOffice<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asOfficeError(error);
  }
}
