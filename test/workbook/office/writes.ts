import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import type { HostBook, HostCell, HostSheet } from '../../support/excel-host/book';
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

/** A workbook after some writes. */
export async function after(writes: number): Promise<ExcelHost> {
  const host = openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan) });
  for (let number = 1; number <= writes; number++) await officeWorkbook().write(written(number));
  host.clearLog();
  return host;
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
  const { sheets, ...rest } = JSON.parse(stateOf(book)) as HostBook;
  const isBlank = (cell: HostCell | undefined | null): boolean =>
    !cell || (cell.value === null && cell.formula === null && isEmpty(cell.format));
  return {
    ...rest,
    sheets: sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      cells: rows.flatMap((row, top) =>
        (row ?? []).flatMap((cell, left) => (isBlank(cell) ? [] : [{ top, left, cell }])),
      ),
    })),
  };
}

function isEmpty(format: object): boolean {
  return Object.keys(format).length === 0;
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
