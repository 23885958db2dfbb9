import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { type Workbook } from '../../../src/workbook/workbook';
import { writeSettings } from '../../../src/workbook/file-write/write-settings';
import {
  removeOurSheets,
  sheetNamesIn,
  writePlan,
} from '../../../src/workbook/file-write/write-xlsx';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';

/** A workbook file with what a workbook in Excel offers, to hold the one against the other. */
export class FileWorkbook implements Workbook {
  bytes: Uint8Array;
  private readonly name: string;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }

  readName(): Promise<string> {
    return Promise.resolve(this.name);
  }

  read(): ReturnType<Workbook['read']> {
    return readXlsx(this.bytes);
  }

  sheetNames: Workbook['sheetNames'] = (wanted) =>
    Promise.resolve(sheetNamesIn(this.bytes, wanted));

  async write(plan: WorkbookPlan): ReturnType<Workbook['write']> {
    const { sheets } = await readXlsx(this.bytes);
    const ours = new Set(sheets.filter((sheet) => sheet.ours).map(({ name }) => name));
    this.bytes = writePlan(this.bytes, plan);
    const names = plan.map(({ name }) => name);
    return { sheets: names, replaced: names.filter((name) => ours.has(name)) };
  }

  async writeSettings(
    settings: Parameters<Workbook['writeSettings']>[0],
  ): ReturnType<Workbook['writeSettings']> {
    this.bytes = await writeSettings(this.bytes, settings);
  }

  async remove(): ReturnType<Workbook['remove']> {
    const { sheets } = await readXlsx(this.bytes);
    this.bytes = await removeOurSheets(this.bytes);
    return { removed: sheets.filter(({ ours }) => ours).map(({ name }) => name), restored: [] };
  }
}
