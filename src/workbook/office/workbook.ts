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

/** What the workbook that is open in Excel offers besides. */
export interface OfficeWorkbook extends Workbook {
  /**
   * Goes to cells: their sheet comes to the front, and they are selected.
   *
   * @param address in A1 style without the sheet: `F7`, `B2:C9`
   * @throws an error with a sentence for the user where the sheet is gone or hidden
   */
  select(sheetName: string, address: string): Promise<void>;
  /**
   * Puts all sheets of a workbook file, the sample or a template, behind those that are there.
   *
   * @throws an error with a sentence for the user where this Excel cannot
   */
  insertSheets(bytes: Uint8Array): Promise<void>;
  /** Opens a workbook file, such as a drawn sample, as a new workbook of its own. */
  openAsNew(bytes: Uint8Array): Promise<void>;
  /**
   * Calls back when somebody changes the workbook, our own sheets aside.
   *
   * @param changed called once for all that changes within a quarter of a second
   * @returns what ends it
   */
  onChange(changed: () => void): Promise<() => Promise<void>>;
}

/**
 * The workbook that is open in Excel, through Office.js.
 *
 * Needs ExcelApi 1.9. Nothing it throws but `OfficeError` is for the user.
 *
 * From ExcelApi 1.20 on one Ctrl+Z takes a first write back. A later one, which replaces sheets, and
 * the removal cannot be undone so, as Excel does not undo the copying and deleting of sheets; there
 * `remove` is the one step back.
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
