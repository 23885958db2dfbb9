import { unzipSync } from 'fflate';
import { SHEET_NAMES } from '../../src/annexe/annexe-context';
import type { WorkbookPlan } from '../../src/annexe/sheet-plan';
import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Sheet, cellAt } from '../../src/reading/sheet';
import { officeWorkbook } from '../../src/workbook/office-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { writePlan } from '../../src/workbook/write-xlsx';
import type { HostBook } from '../host/book';
import { openInExcel } from '../host/in-excel';
import { openBook } from '../host/open-book';
import { plainPlan } from '../host/planned-sheet';
import { saveBook } from '../host/save-book';
import { FileWorkbook } from './file-workbook';
import { SAMPLES, calculated, planOf, sampleBytes } from './tracker';

/** A workbook at one of the two ends, and what it is when it is saved. */
interface End {
  readonly workbook: Workbook;
  saved(): Promise<Uint8Array>;
}

const ENDS: Readonly<
  Record<string, (name: string, bytes: Uint8Array, plan?: WorkbookPlan) => Promise<End>>
> = {
  'the file end': (name, bytes) => {
    const workbook = new FileWorkbook(name, bytes);
    return Promise.resolve({ workbook, saved: () => Promise.resolve(workbook.bytes) });
  },
  'the Excel end': async (name, bytes, plan = []) => {
    const book: HostBook = await openBook(name, bytes);
    openInExcel(book, { calculate: calculated(plan) });
    return { workbook: officeWorkbook(), saved: () => saveBook(bytes, book) };
  },
};

/** All cells of a sheet in a form that does not tell a hole from a blank. */
function cellsOf(sheet: Sheet): unknown[] {
  const cells: unknown[] = [];
  sheet.rows.forEach((row, top) =>
    row?.forEach((_, left) => {
      const cell = cellAt(sheet, top, left);
      if (cell !== null) cells.push([top, left, cell]);
    }),
  );
  return [sheet.name, sheet.ours, [...sheet.hiddenRows], sheet.tables, cells];
}

/** The parts of our sheets as the package has them. */
function sheetParts(bytes: Uint8Array, count: number): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([name]) => /^xl\/worksheets\/[^/]*\.xml$/.test(name))
    .map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
  return Object.fromEntries(parts.slice(-count));
}

describe.each(SAMPLES)('%s', (sample) => {
  const bytes = sampleBytes(sample);
  const name = `${sample}.xlsx`;
  const file = new FileWorkbook(name, bytes);

  describe.each(Object.entries(ENDS))('%s', (end, open) => {
    test('gives the same cells, and from them the same rating and plan', async () => {
      const { workbook } = await open(name, bytes);
      const expected = (await file.read()).sheets;
      const { sheets, hiddenSheets } = await workbook.read();
      expect(sheets.map(cellsOf)).toEqual(expected.map(cellsOf));
      expect(hiddenSheets).toEqual((await file.read()).hiddenSheets);
      expect(await workbook.readName()).toBe(name);
      const rate = (of: readonly Sheet[]): unknown => {
        const { rated, problems } = rateTracker(name, of, { editions: EDITIONS });
        return { rated, problems };
      };
      expect(JSON.stringify(rate(sheets))).toBe(JSON.stringify(rate(expected)));
      expect(planOf(name, sheets)).toEqual(planOf(name, expected));
    });

    test.each(['values', 'native', 'yos'] as const)(
      'writes the annexe as the file end does: %s',
      async (fill) => {
        const plan = planOf(name, (await file.read()).sheets, fill);
        const { workbook, saved } = await open(name, bytes, plan);
        const names = plan.map((sheet) => sheet.name);
        expect(await workbook.write(plan)).toEqual({ sheets: names, replaced: [] });
        // In Excel a column is whole pixels wide, and blank rows at the end are none.
        const asInExcel = end === 'the file end' ? plan : plan.map(plainPlan);
        const expected = sheetParts(writePlan(bytes, asInExcel), plan.length);
        expect(sheetParts(await saved(), plan.length)).toEqual(expected);
      },
    );

    test('passes over its own sheets, replaces them in place, and takes them out again', async () => {
      const before = (await file.read()).sheets;
      const plan = planOf(name, before);
      const { workbook, saved } = await open(name, bytes, plan);
      await workbook.write(plan);
      const { sheets } = await workbook.read();
      expect(sheets.filter(({ ours }) => ours).map((sheet) => sheet.name)).toEqual(
        plan.map((sheet) => sheet.name),
      );
      expect(JSON.stringify(planOf(name, sheets))).toBe(JSON.stringify(plan));
      const first = await saved();
      expect(await workbook.sheetNames(SHEET_NAMES)).toEqual(SHEET_NAMES);
      expect((await workbook.write(plan)).replaced).toEqual(plan.map((sheet) => sheet.name));
      expect(sheetParts(await saved(), plan.length)).toEqual(sheetParts(first, plan.length));
      while ((await workbook.read()).sheets.some(({ ours }) => ours)) await workbook.remove();
      expect((await workbook.read()).sheets.map(cellsOf)).toEqual(before.map(cellsOf));
    });
  });
});
