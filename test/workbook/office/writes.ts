import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import {
  type HostBook,
  type HostCell,
  type HostSheet,
  copyOfBook,
} from '../../support/excel-host/book';
import type { CellFormat } from '../../support/excel-host/cell-format';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { stateOf } from './state-of';
import { calculated, planOf, sampleBytes } from './tracker';

const NAME = 'bradford-2018.xlsx';
const BYTES = sampleBytes('bradford-2018');
/** The plan of the sample, made once a test file. */
let plan: WorkbookPlan = [];

/** Makes the plan; to be called before all tests of a file. */
export async function makePlan(): Promise<WorkbookPlan> {
  plan = planOf(NAME, (await readXlsx(BYTES)).sheets);
  return plan;
}

/** The plan in another look and with more rows, so that it is seen which write a sheet is of. */
export function written(number: number): WorkbookPlan {
  const tabColour = `00000${number}`;
  const more = Array.from({ length: number }, () => [{ value: `of write ${number}` }]);
  return plan.map((sheet) => ({ ...sheet, tabColour, rows: [...sheet.rows, ...more] }));
}

/** The workbook after none, one, … writes, as far as it was asked for. */
const books: HostBook[] = [];

/** A workbook after some writes, opened in a separate Excel. */
export async function after(writes: number): Promise<ExcelHost> {
  for (let number = books.length; number <= writes; number++) books.push(await bookAfter(number));
  const book = books[writes];
  if (!book) throw new Error('no such number of writes');
  return openInExcel(copyOfBook(book), { calculate: calculated(plan) });
}

async function bookAfter(writes: number): Promise<HostBook> {
  if (writes === 0) return openBook(NAME, BYTES);
  const { book } = await after(writes - 1);
  await officeWorkbook().write(written(writes));
  return book;
}

/**
 * Cuts the connection at a request, counted from 0: before it is done, or after, so that its answer
 * is lost. It stays cut for a number of requests, or for good.
 */
export function cut(
  host: ExcelHost,
  at: number,
  when: 'before' | 'after',
  requests = Infinity,
): void {
  let number = 0;
  let isLost = false;
  host.beforeBatch = () => {
    isLost = number >= at && number < at + requests;
    const isDone = when === 'after' && number === at;
    number++;
    return isLost && !isDone ? 'ServiceNotAvailable' : null;
  };
  host.afterBatch = () => (isLost ? 'ServiceNotAvailable' : null);
}

/** Excel answers again. */
export function connect(host: ExcelHost): void {
  host.beforeBatch = host.afterBatch = () => null;
}

/** The writes by whose colour the sheets can be told, by the sheets' names. */
export function writesOf(book: HostBook): Record<string, string> {
  const ours = book.sheets.filter(({ name }) => name.startsWith('YOS ') && name !== 'YOS settings');
  // The copies of two writes that follow each other cannot have the same names.
  const plain = (name: string): string => name.replace('(before 2)', '(before)');
  return Object.fromEntries(ours.map(({ name, tabColor }) => [plain(name), tabColor.slice(-1)]));
}

/** What `writesOf` gives of a write and of the copies of the one before. */
export function expected(current: number, before: number | null): Record<string, string> {
  const names = plan.map(({ name }) => name);
  return Object.fromEntries([
    ...names.map((name) => [name, String(current)]),
    ...(before === null ? [] : names.map((name) => [`${name} (before)`, String(before)])),
  ]) as Record<string, string>;
}

/** The sentence of a write that is expected to fail. */
export async function failedWrite(number: number): Promise<string> {
  try {
    await officeWorkbook().write(written(number));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The write was expected to fail.');
}

/** Everything in a workbook; that a cell was written and cleared again does not count. */
export function contentOf(book: HostBook): unknown {
  const bare = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [] })) };
  const { sheets, ...rest } = JSON.parse(stateOf(bare)) as HostBook;
  return {
    ...rest,
    sheets: sheets.map((sheet, i) => ({ ...sheet, rows: rowTexts(book.sheets[i]) })),
  };
}

function rowTexts(sheet: HostSheet | undefined): string[] {
  const { rows = [] } = sheet ?? {};
  return rows.flatMap((row, number) => {
    const text = textOf(row);
    return text === '' ? [] : [`row ${number}\n${text}`];
  });
}

/** A row's cells that are not blank; texts are compared many times as fast as what they are of. */
function textOf(row: readonly (HostCell | undefined)[]): string {
  let text = '';
  row.forEach((cell, column) => {
    if (!cell) return;
    const format = formatText(cell.format);
    if (cell.value === null && cell.formula === null && format === '{}') return;
    text += `${column}: ${JSON.stringify({ ...cell, format: null })} ${format}\n`;
  });
  return text;
}

const formatTexts = new WeakMap<CellFormat, string>();

function formatText(format: CellFormat): string {
  const known = formatTexts.get(format);
  if (known !== undefined) return known;
  const sorted = Object.entries(format).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(sorted));
  formatTexts.set(format, text);
  return text;
}

/** Does something just before a request, counted from 0. */
export function meanwhile(host: ExcelHost, at: number, act: () => void): void {
  let number = 0;
  host.beforeBatch = () => {
    if (number++ === at) act();
    return null;
  };
}

/** The sheet of a name. */
export function sheetOf(book: HostBook, name: string): HostSheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** As a user deletes a sheet. */
export function dropSheet(book: HostBook, name: string): void {
  book.sheets = book.sheets.filter((one) => one.name !== name);
}
