import { type Fill, SHEET_NAMES } from '../../../src/annexe/annexe-context';
import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { EDITIONS } from '../../../src/editions/editions';
import { rateTracker } from '../../../src/rating/rate-tracker';
import { type Sheet, cellAt } from '../../../src/grid/sheet';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { PACKAGE_LIMITS } from '../../../src/workbook/zip/package-limits';
import type { Workbook } from '../../../src/workbook/workbook';
import { readWorkbookPart } from '../../../src/workbook/file-read/workbook-part';
import { sheetNamesIn, writePlan } from '../../../src/workbook/file-write/write-xlsx';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { ZipPackage } from '../../../src/workbook/zip/zip-package';
import { type HostBook, copyOfBook } from '../../support/excel-host/book';
import { openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { plainPlan, plannedSheets } from '../../support/excel-host/planned-sheet';
import { saveBook } from '../../support/excel-host/save-book';
import { FileWorkbook } from './file-workbook';
import { SAMPLES, calculated, planOf, sampleBytes } from './tracker';

/** A workbook at one of the two ends, and what it is when it is saved. */
interface End {
  readonly workbook: Workbook;
  saved(): Promise<Uint8Array>;
}

const books = new Map<string, Promise<HostBook>>();

/** A workbook as the local Excel opens it; opened once. */
function bookOf(name: string, bytes: Uint8Array): Promise<HostBook> {
  const book = books.get(name) ?? openBook(name, bytes);
  books.set(name, book);
  return book;
}

const ENDS: Readonly<
  Record<string, (name: string, bytes: Uint8Array, plan?: WorkbookPlan) => Promise<End>>
> = {
  'the file end': (name, bytes) => {
    const workbook = new FileWorkbook(name, bytes);
    return Promise.resolve({ workbook, saved: () => Promise.resolve(workbook.bytes) });
  },
  'the Excel end': async (name, bytes, plan = []) => {
    const book = copyOfBook(await bookOf(name, bytes));
    openInExcel(book, { calculate: calculated(plan) });
    return { workbook: officeWorkbook(), saved: () => saveBook(bytes, book) };
  },
};

/** All cells of a sheet in a form that does not tell a hole from a blank, as Excel does not. */
function cellsOf(sheet: Sheet): unknown[] {
  const cells: unknown[] = [];
  sheet.rows.forEach((row, top) =>
    row?.forEach((_, left) => {
      const cell = cellAt(sheet, top, left);
      if (cell !== null && cell !== '') cells.push([top, left, cell]);
    }),
  );
  return [sheet.name, sheet.ours, [...sheet.hiddenRows], sheet.tables, cells];
}

/** The parts of sheets as the package has them, by the sheets' names. */
function sheetParts(bytes: Uint8Array, plan: WorkbookPlan): Record<string, string> {
  const zip = new ZipPackage(bytes, PACKAGE_LIMITS);
  const names = new Set(plan.map((sheet) => sheet.name));
  const ours = readWorkbookPart(zip).sheets.filter((sheet) => names.has(sheet.name));
  return Object.fromEntries(ours.map((sheet) => [sheet.name, zip.readXml(sheet.part)]));
}

describe.each(SAMPLES)('%s', (sample) => {
  const bytes = sampleBytes(sample);
  const name = `${sample}.xlsx`;
  const file = new FileWorkbook(name, bytes);
  const contents = file.read();
  const plans = new Map<Fill, WorkbookPlan>();
  /** What is expected of either end; made once. */
  const planWith = async (fill: Fill): Promise<WorkbookPlan> => {
    const plan = plans.get(fill) ?? planOf(name, (await contents).sheets, fill);
    plans.set(fill, plan);
    return plan;
  };

  describe.each(Object.entries(ENDS))('%s', (end, open) => {
    test('gives the same cells, and from them the same rating and plan', async () => {
      const { workbook } = await open(name, bytes);
      const expected = (await contents).sheets;
      const { sheets, hiddenSheets } = await workbook.read();
      expect(sheets.map(cellsOf)).toEqual(expected.map(cellsOf));
      expect(hiddenSheets).toEqual((await contents).hiddenSheets);
      expect(await workbook.readName()).toBe(name);
      const rate = (of: readonly Sheet[]): unknown => {
        const { rated, problems } = rateTracker(name, of, { editions: EDITIONS });
        return { rated, problems };
      };
      expect(JSON.stringify(rate(sheets))).toBe(JSON.stringify(rate(expected)));
      expect(planOf(name, sheets)).toEqual(await planWith('values'));
    });

    test.each(['values', 'native', 'yos'] as const)(
      'writes the annexe as the file end does: %s',
      async (fill) => {
        const plan = await planWith(fill);
        const { workbook, saved } = await open(name, bytes, plan);
        const names = plan.map((sheet) => sheet.name);
        expect(await workbook.write(plan)).toEqual({ sheets: names, replaced: [] });
        // In Excel a column is whole pixels wide, and blank rows at the end are none.
        const asInExcel = end === 'the file end' ? plan : plan.map(plainPlan);
        const expected = sheetParts(writePlan(bytes, asInExcel), plan);
        expect(sheetParts(await saved(), plan)).toEqual(expected);
      },
    );

    test('passes over its own sheets, replaces them in place, and takes them out again', async () => {
      const before = (await contents).sheets;
      const plan = await planWith('values');
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
      expect(sheetParts(await saved(), plan)).toEqual(sheetParts(first, plan));
      while ((await workbook.read()).sheets.some(({ ours }) => ours)) await workbook.remove();
      expect((await workbook.read()).sheets.map(cellsOf)).toEqual(before.map(cellsOf));
    });
  });
});

describe('a workbook that goes from one end to the other', () => {
  const bytes = sampleBytes('bradford-2018');
  const name = 'bradford-2018.xlsx';
  const cellsIn = async (file: Uint8Array): Promise<unknown[]> =>
    (await readXlsx(file)).sheets.map(cellsOf);
  const namesOf = (book: HostBook): string[] => book.sheets.map((sheet) => sheet.name);
  /** A plan with one row more, by which it is seen who wrote it. */
  const by = (who: string, plan: WorkbookPlan): WorkbookPlan =>
    plan.map((sheet) => ({ ...sheet, rows: [...sheet.rows, [{ value: `by ${who}` }]] }));

  test('Excel writes in place what the file end wrote; Remove brings it back, then takes it out', async () => {
    const ours = planOf(name, (await readXlsx(bytes)).sheets, 'native');
    const written = writePlan(bytes, by('the file end', ours));
    const host = openInExcel(await openBook(name, written), { calculate: calculated(ours) });
    const workbook = officeWorkbook();
    const tabs = namesOf(host.book);
    const names = await workbook.sheetNames(SHEET_NAMES);
    expect(names).toEqual(SHEET_NAMES);
    const plan = planOf(name, (await workbook.read()).sheets, 'native', names);
    const planned = plan.map((sheet) => sheet.name);
    expect(await workbook.write(plan)).toEqual({ sheets: planned, replaced: planned });
    expect(namesOf(host.book)).toEqual([...tabs, ...planned.map((one) => `${one} (before)`)]);
    expect(plannedSheets(host.book).map(plainPlan)).toEqual(plan.map(plainPlan));
    expect(await workbook.remove()).toEqual({ removed: [], restored: planned });
    expect((await workbook.read()).sheets.map(cellsOf)).toEqual(await cellsIn(written));
    expect(await workbook.remove()).toEqual({ removed: planned, restored: [] });
    expect((await workbook.read()).sheets.map(cellsOf)).toEqual(await cellsIn(bytes));
  });

  test('the file end writes in place what Excel wrote, and leaves the hidden copies alone', async () => {
    const plan = planOf(name, (await readXlsx(bytes)).sheets);
    const planned = plan.map((sheet) => sheet.name);
    const book = await openBook(name, bytes);
    openInExcel(book);
    await officeWorkbook().write(by('Excel at first', plan));
    await officeWorkbook().write(by('Excel', plan));
    const saved = await saveBook(bytes, book);
    expect((await readXlsx(saved)).sheets.map((sheet) => sheet.name)).toEqual(namesOf(book));
    expect(sheetNamesIn(saved, SHEET_NAMES)).toEqual(SHEET_NAMES);

    const written = writePlan(saved, plan);
    const isCopy = (cells: unknown): boolean =>
      String((cells as unknown[])[0]).endsWith('(before)');
    const [before, after] = [await cellsIn(saved), await cellsIn(written)];
    expect(after.filter((one) => !isCopy(one))).toEqual(await cellsIn(writePlan(bytes, plan)));
    expect(before.filter(isCopy)).toHaveLength(planned.length);
    expect(after.filter(isCopy)).toEqual(before.filter(isCopy));
    const { hiddenSheets } = await readXlsx(written);
    expect([...hiddenSheets]).toEqual(planned.map((one) => `${one} (before)`));

    // In Excel again, Remove goes back to what the copies hold.
    const host = openInExcel(await openBook(name, written));
    expect(await officeWorkbook().remove()).toEqual({ removed: [], restored: planned });
    expect((await officeWorkbook().read()).sheets.map(cellsOf)).toEqual(
      await cellsIn(writePlan(bytes, by('Excel at first', plan))),
    );
    expect(await officeWorkbook().remove()).toEqual({ removed: planned, restored: [] });
    expect(namesOf(host.book)).toEqual((await readXlsx(bytes)).sheets.map((sheet) => sheet.name));
  });
});
