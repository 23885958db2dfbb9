import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { newBook, newSheet } from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { type ExcelOptions, openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { writeCells } from '../../support/excel-host/range-values';
import { addSheet, deleteSheet, renameSheet } from '../../support/excel-host/sheet-edits';
import { calculated, planOf, sampleBytes } from './tracker';

const NAME = 'bradford-2018.xlsx';
const BYTES = sampleBytes('bradford-2018');

async function open(options: ExcelOptions = {}): Promise<ExcelHost> {
  return openInExcel(await openBook(NAME, BYTES), options);
}

// Time passes faster if a test says so: changes collected for a quarter of a second are reported at
// once.
beforeEach(() => {
  const doNotFake = ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const;
  jest.useFakeTimers({ doNotFake: [...doNotFake, 'Date', 'performance'], advanceTimers: true });
});
afterEach(() => void jest.useRealTimers());

/** Lets everything that was gathered be told: until nothing waits for its time any more. */
async function quiet(): Promise<void> {
  do {
    await jest.advanceTimersByTimeAsync(1_000);
    await new Promise((turn) => setImmediate(turn));
  } while (jest.getTimerCount() > 0);
}

function type(host: ExcelHost, sheetName: string, value: string): void {
  host.asUser((excel) => {
    const sheet = excel.book.sheets.find(({ name }) => name === sheetName);
    if (!sheet) throw new Error(`There is no ${sheetName}.`);
    writeCells(excel, sheet, { top: 80, left: 0, bottom: 80, right: 0 }, value);
  });
}

test.each(['excel-web-16.00', 'excel-win32-16.01', 'excel-mac-16.00'] as const)(
  'tells once of what is typed at a time, and no more when it is over: %s',
  async (bundle) => {
    const host = await open({ bundle });
    const [first] = host.book.sheets;
    const changed = jest.fn();
    const end = await officeWorkbook().onChange(changed);
    expect(host.excel.events.count).toBe(3);
    type(host, first?.name ?? '', 'typed');
    type(host, first?.name ?? '', 'typed again');
    await quiet();
    expect(changed).toHaveBeenCalledTimes(1);
    type(host, first?.name ?? '', 'later');
    await quiet();
    expect(changed).toHaveBeenCalledTimes(2);
    await end();
    expect(host.excel.events.count).toBe(0);
    type(host, first?.name ?? '', 'unheard');
    await quiet();
    expect(changed).toHaveBeenCalledTimes(2);
  },
);

test('tells of sheets that are added and deleted, and of new names where Excel does', async () => {
  const host = openInExcel(newBook('x.xlsx', [newSheet('Mine'), newSheet('Old')]));
  const changed = jest.fn();
  const end = await officeWorkbook().onChange(changed);
  host.asUser((excel) => addSheet(excel, 'New'));
  await quiet();
  expect(changed).toHaveBeenCalledTimes(1);
  const sheet = (name: string) => {
    const found = host.book.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  host.asUser((excel) => deleteSheet(excel, sheet('Old')));
  await quiet();
  expect(changed).toHaveBeenCalledTimes(2);
  host.asUser((excel) => renameSheet(excel, sheet('New'), 'Newer'));
  await quiet();
  // The library asks for a set of Excel on the web alone, which the declared one does not bring.
  expect(changed).toHaveBeenCalledTimes(2);
  await end();
});

test('where Excel has names to tell of, it does', async () => {
  const host = await open({ requirement: '1.17', online: '1.1' });
  const [first] = host.book.sheets;
  if (!first) throw new Error('no sheet');
  const changed = jest.fn();
  const end = await officeWorkbook().onChange(changed);
  expect(host.excel.events.count).toBe(4);
  host.asUser((excel) => renameSheet(excel, first, 'Renamed'));
  await quiet();
  expect(changed).toHaveBeenCalledTimes(1);
  await end();
  expect(host.excel.events.count).toBe(0);
});

test('what happens to sheets of ours is no change, whoever does it', async () => {
  const plan = planOf(NAME, (await readXlsx(BYTES)).sheets);
  const host = await open({ calculate: calculated(plan) });
  const changed = jest.fn();
  const workbook = officeWorkbook();
  const end = await workbook.onChange(changed);
  await workbook.write(plan);
  await quiet();
  await workbook.write(plan);
  await quiet();
  type(host, 'YOS ratings', 'scribbled');
  await quiet();
  await workbook.remove();
  await quiet();
  await workbook.remove();
  await quiet();
  expect(changed).not.toHaveBeenCalled();
  await end();
});

test('where it cannot be found out whose sheet it is, it is told', async () => {
  const host = await open();
  const changed = jest.fn();
  const end = await officeWorkbook().onChange(changed);
  host.beforeBatch = () => 'ServiceNotAvailable';
  type(host, host.book.sheets[0]?.name ?? '', 'typed');
  await quiet();
  expect(changed).toHaveBeenCalledTimes(1);
  // Nor does it matter that there is nobody left to be told that it is over.
  await end();
  await expect(officeWorkbook().onChange(changed)).rejects.toThrow(/^Excel does not answer/);
});

describe('going to a cell', () => {
  test('brings the sheet to the front and selects', async () => {
    const host = await open();
    const [, second] = host.book.sheets;
    await officeWorkbook().select(second?.name.toUpperCase() ?? '', 'B2:C9');
    expect(host.book.active).toBe(second?.id);
    expect(second?.selection).toEqual({ top: 1, left: 1, bottom: 8, right: 2 });
    expect(host.syncs).toHaveLength(2);
  });

  test('says that a sheet is gone, or hidden', async () => {
    const host = await open();
    const [first, second] = host.book.sheets;
    await expect(officeWorkbook().select('Nowhere', 'A1')).rejects.toThrow(
      /^There is no sheet Nowhere in the workbook any more.* Read the workbook again/,
    );
    if (second) second.visibility = 'Hidden';
    await expect(officeWorkbook().select(second?.name ?? '', 'A1')).rejects.toThrow(
      /is hidden.* choose Unhide, and try again\.$/,
    );
    expect(host.book.active).toBe(first?.id);
  });
});
