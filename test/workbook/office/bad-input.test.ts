import { SHEET_NAMES } from '../../../src/annexe/annexe-context';
import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { type HostBook, newSheet } from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { type ExcelOptions, openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { stateOf } from './state-of';
import { calculated, planOf, sampleBytes } from './tracker';

const NAME = 'bradford-2018.xlsx';
const BYTES = sampleBytes('bradford-2018');
let plan: WorkbookPlan;

beforeAll(async () => {
  plan = planOf(NAME, (await readXlsx(BYTES)).sheets);
});

async function open(options: ExcelOptions = {}): Promise<ExcelHost> {
  return openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan), ...options });
}

function sheetNames(book: HostBook): string[] {
  return book.sheets.map(({ name }) => name);
}

/** Makes a write fail at a request, counted from 0, with a code; for good or once. */
function failAt(host: ExcelHost, request: number, code: string, isForGood = false): void {
  let number = 0;
  host.beforeBatch = () => {
    const at = number++;
    return at === request || (isForGood && at > request) ? code : null;
  };
}

test('a protected structure', async () => {
  const host = await open();
  host.book.isStructureProtected = true;
  const before = stateOf(host.book);
  await expect(officeWorkbook().write(plan)).rejects.toThrow(
    /^The workbook is protected against new sheets, so nothing was written\./,
  );
  expect(stateOf(host.book)).toBe(before);
});

test('a workbook that is open for reading only, and one in compatibility mode', async () => {
  const host = await open();
  host.book.isReadOnly = true;
  await expect(officeWorkbook().write(plan)).rejects.toThrow(/open for reading only/);
  host.book.isReadOnly = false;
  host.book.name = 'tracker.xls';
  await expect(officeWorkbook().write(plan)).rejects.toThrow(
    /^tracker\.xls is a workbook of the old form \(compatibility mode\)/,
  );
  expect(sheetNames(host.book)).toHaveLength(host.book.sheets.length);
});

test('protected sheets of the user are read and left alone; one of ours is refused by name', async () => {
  const host = await open();
  for (const sheet of host.book.sheets) sheet.isProtected = true;
  await officeWorkbook().write(plan);
  const ours = host.book.sheets.find(({ name }) => name === 'YOS method');
  if (ours) ours.isProtected = true;
  const before = stateOf(host.book);
  await expect(officeWorkbook().write(plan)).rejects.toThrow(
    /^The sheet YOS method is protected, so nothing was written\. Take the protection off/,
  );
  expect(stateOf(host.book)).toBe(before);
});

test('a cell that is being edited', async () => {
  const host = await open();
  host.isEditingCell = true;
  const before = stateOf(host.book);
  const sentence = /^A cell is being edited.* Press Enter or Esc, and try again\.$/;
  await expect(officeWorkbook().read()).rejects.toThrow(sentence);
  await expect(officeWorkbook().write(plan)).rejects.toThrow(sentence);
  expect(stateOf(host.book)).toBe(before);
  host.isEditingCell = false;
  expect((await officeWorkbook().read()).sheets.length).toBeGreaterThan(0);
});

test('editing that begins in the middle of a write is taken back when it ends', async () => {
  const host = await open();
  const before = stateOf(host.book);
  failAt(host, 3, 'InvalidOperationInCellEditMode');
  await expect(officeWorkbook().write(plan)).rejects.toThrow(
    /^The sheets could not be written \(A cell is being edited.*\) Everything is as it was before\./,
  );
  expect(stateOf(host.book)).toBe(before);
});

test.each([2, 3])('a connection lost at request %i and found again', async (request) => {
  const host = await open();
  const before = stateOf(host.book);
  failAt(host, request, 'ServiceNotAvailable');
  await expect(officeWorkbook().write(plan)).rejects.toThrow(/Everything is as it was before/);
  expect(stateOf(host.book)).toBe(before);
});

test('an answer that is lost after the sheets were written: they are written', async () => {
  const host = await open();
  let number = 0;
  host.afterBatch = () => (number++ === 3 ? 'ServiceNotAvailable' : null);
  const { sheets } = await officeWorkbook().write(plan);
  expect(sheetNames(host.book).slice(-plan.length)).toEqual(sheets);
  expect(host.book.names).toEqual([]);
});

test('a connection that stays lost: it says what may be left, and Remove takes that out', async () => {
  const host = await open();
  let number = 0;
  const before = sheetNames(host.book);
  host.afterBatch = () => (number++ >= 3 ? 'ServiceNotAvailable' : null);
  await expect(officeWorkbook().write(plan)).rejects.toThrow(
    /What may be left over: YOS ratings, YOS annexe, YOS method, YOS checks\. .* Choose Remove/,
  );
  host.afterBatch = () => null;
  const { removed } = await officeWorkbook().remove();
  expect(removed).toEqual(plan.map(({ name }) => name));
  expect(sheetNames(host.book)).toEqual(before);
});

test('a replacement that fails half way brings the sheets of before back', async () => {
  const host = await open();
  await officeWorkbook().write(plan);
  const before = stateOf(host.book);
  const other = plan.map((sheet) => ({ ...sheet, tabColour: '00FF00', rows: sheet.rows.slice(2) }));
  // The look, the claim, the copies; then the content.
  failAt(host, 4, 'ServiceNotAvailable');
  await expect(officeWorkbook().write(other)).rejects.toThrow(/Everything is as it was before/);
  expect(JSON.parse(stateOf(host.book))).toEqual(JSON.parse(before));
});

test('a user who renames a sheet, or deletes one, between reading and writing', async () => {
  const host = await open();
  const workbook = officeWorkbook();
  const live = planOf(NAME, (await workbook.read()).sheets, 'native');
  const [first] = host.book.sheets;
  if (first) first.name = 'Renamed';
  const before = stateOf(host.book);
  await expect(workbook.write(live)).rejects.toThrow(/Everything is as it was before/);
  expect(stateOf(host.book)).toBe(before);
  host.book.sheets.push(newSheet(SHEET_NAMES.ratings));
  await expect(workbook.write(plan)).rejects.toThrow(
    'A sheet was added or renamed meanwhile, so nothing was written. Try again.',
  );
});

test('a user who edits while it is read: it is read again, or says that it keeps changing', async () => {
  const host = await open();
  const [first] = host.book.sheets;
  let edits = 1;
  host.afterBatch = (number) => {
    if (number % 4 === 2 && edits-- > 0) {
      host.book.sheets.push(newSheet(`Sheet added ${number}`));
    }
    return null;
  };
  const { sheets } = await officeWorkbook().read();
  expect(sheets.map(({ name }) => name)).toContain('Sheet added 2');
  edits = 99;
  await expect(officeWorkbook().read()).rejects.toThrow(
    /^The workbook changed while it was being read/,
  );
  expect(first?.name).toBeDefined();
});

test('a sheet that is deleted while it is read', async () => {
  const host = await open();
  host.book.sheets.push(newSheet('Soon gone'));
  host.afterBatch = (number) => {
    if (number === 0) host.book.sheets = host.book.sheets.filter((s) => s.name !== 'Soon gone');
    return null;
  };
  const { sheets } = await officeWorkbook().read();
  expect(sheets.map(({ name }) => name)).not.toContain('Soon gone');
});

test('a sheet of the user that has our name is left alone', async () => {
  const host = await open();
  const theirs = newSheet(SHEET_NAMES.ratings);
  theirs.tables.push({
    id: '{t}',
    name: 'Mine',
    range: { top: 0, left: 0, bottom: 9, right: 3 },
    totalsRows: 0,
  });
  host.book.sheets.push(theirs);
  const before = stateOf({ ...host.book, sheets: [theirs] });
  const workbook = officeWorkbook();
  const names = await workbook.sheetNames(SHEET_NAMES);
  expect(names.ratings).toBe('YOS ratings (2)');
  await workbook.write(planOf(NAME, (await readXlsx(BYTES)).sheets, 'values', names));
  expect(stateOf({ ...host.book, sheets: [theirs] })).toBe(before);
  expect(sheetNames(host.book)).toContain('YOS ratings (2)');
});

test('a table that a user has put on a sheet of ours', async () => {
  const host = await open();
  await officeWorkbook().write(plan);
  const ours = host.book.sheets.find(({ name }) => name === SHEET_NAMES.annexe);
  ours?.tables.push({
    id: '{t}',
    name: 'Mine',
    range: { top: 0, left: 0, bottom: 9, right: 3 },
    totalsRows: 0,
  });
  await expect(officeWorkbook().write(plan)).rejects.toThrow(
    /^On the sheet YOS annexe somebody has made a table \(Mine\)/,
  );
});

test('two panes that write at the same moment: one does, the other says so', async () => {
  const host = await open();
  const results = await Promise.allSettled([
    officeWorkbook().write(plan),
    officeWorkbook().write(plan),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(String(refused.reason)).toMatch(/Another window or pane is writing/);
  const names = sheetNames(host.book);
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(-plan.length)).toEqual(plan.map(({ name }) => name));
  expect(host.book.names).toEqual([]);
});

test('the claim of a pane that was closed is passed over after two minutes', async () => {
  const host = await open();
  const claim = (since: number): void => {
    host.book.names = [{ name: '_YOS_writing', formula: `="${since} x"`, visible: false }];
  };
  claim(Date.now() - 30_000);
  await expect(officeWorkbook().write(plan)).rejects.toThrow(/Another window or pane is writing/);
  claim(Date.now() - 130_000);
  await officeWorkbook().write(plan);
  expect(host.book.names).toEqual([]);
});

test('remove: nothing there; then back to the write before, then back to none', async () => {
  const host = await open();
  const before = stateOf(host.book);
  await expect(officeWorkbook().remove()).rejects.toThrow(/nothing to remove/);
  await officeWorkbook().write(plan);
  const [ratings] = plan;
  const first = host.book.sheets.map(({ id, name }) => [id, name]);
  const changed = plan.map((sheet) =>
    sheet === ratings ? { ...sheet, rows: [[{ value: 'Changed' }]], columnWidths: [9] } : sheet,
  );
  const written = stateOf(host.book);
  await officeWorkbook().write(changed);
  const kept = host.book.sheets.filter(({ name }) => name.endsWith('(before)'));
  expect(kept.map(({ visibility }) => visibility)).toEqual(plan.map(() => 'Hidden'));
  expect((await officeWorkbook().read()).sheets.filter(({ ours }) => !ours)).toHaveLength(
    first.length - plan.length,
  );
  expect(await officeWorkbook().remove()).toEqual({
    removed: [],
    restored: plan.map(({ name }) => name),
  });
  expect(host.book.sheets.map(({ id, name }) => [id, name])).toEqual(first);
  expect(JSON.parse(stateOf(host.book))).toEqual(JSON.parse(written));
  await officeWorkbook().remove();
  expect(stateOf(host.book)).toBe(before);
});

test('remove does not leave a workbook without a visible sheet', async () => {
  const host = await open();
  await officeWorkbook().write(plan);
  for (const sheet of host.book.sheets) {
    if (!plan.some(({ name }) => name === sheet.name)) sheet.visibility = 'Hidden';
  }
  await expect(officeWorkbook().remove()).rejects.toThrow(/nothing but sheets of this tool/);
});
