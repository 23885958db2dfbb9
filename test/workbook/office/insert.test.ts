import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { newBook, newSheet } from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { sampleBytes } from './tracker';

const BYTES = sampleBytes('bradford-2018');

async function open(requirement: string): Promise<ExcelHost> {
  const host = openInExcel(newBook('Book1.xlsx', [newSheet('Sheet1')]), { requirement });
  const { sheets } = await openBook('sample.xlsx', BYTES);
  host.excel.files.set(Buffer.from(BYTES).toString('base64'), sheets);
  return host;
}

test('the sheets of a file come behind those that are there, the first of them in front', async () => {
  const host = await open('1.13');
  const { sheets } = await openBook('sample.xlsx', BYTES);
  await officeWorkbook().insertSheets(BYTES);
  const names = sheets.map(({ name }) => name);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...names]);
  expect(host.book.sheets.find(({ id }) => id === host.book.active)?.name).toBe(names[0]);
  const read = await officeWorkbook().read();
  expect(read.sheets[1]?.rows.length).toBe(sheets[0]?.rows.length);
});

test('an Excel that cannot says so, and so does a workbook that takes no new sheets', async () => {
  const old = await open('1.12');
  await expect(officeWorkbook().insertSheets(BYTES)).rejects.toThrow(
    /^This Excel cannot take .* update Excel\.$/,
  );
  expect(old.book.sheets).toHaveLength(1);
  const host = await open('1.13');
  host.book.isStructureProtected = true;
  await expect(officeWorkbook().insertSheets(BYTES)).rejects.toThrow(
    /protected against new sheets/,
  );
  expect(host.book.sheets).toHaveLength(1);
});

test('a file can be opened as a workbook of its own', async () => {
  const host = await open('1.9');
  await officeWorkbook().openAsNew(BYTES);
  expect(host.excel.opened).toEqual([Buffer.from(BYTES).toString('base64')]);
  expect(host.book.sheets).toHaveLength(1);
});

describe('the sheets have come', () => {
  test('though the answer was lost, or the first of them cannot be shown', async () => {
    const host = await open('1.13');
    const { length } = (await openBook('sample.xlsx', BYTES)).sheets;
    let number = 0;
    host.afterBatch = () => (number++ === 1 ? 'ServiceNotAvailable' : null);
    await officeWorkbook().insertSheets(BYTES);
    expect(host.book.sheets).toHaveLength(1 + length);
    number = 0;
    host.afterBatch = () => (number++ >= 2 ? 'ServiceNotAvailable' : null);
    await officeWorkbook().insertSheets(BYTES);
    expect(host.book.sheets).toHaveLength(1 + 2 * length);
  });

  test('the first of them is hidden: the next is in front', async () => {
    const host = await open('1.13');
    const [file] = host.excel.files.values();
    const [first, second] = file ?? [];
    if (!first || !second) throw new Error('too few sheets');
    first.visibility = 'Hidden';
    await officeWorkbook().insertSheets(BYTES);
    expect(host.book.sheets.find(({ id }) => id === host.book.active)?.name).toBe(second.name);
  });

  test('an error that is none of these is told', async () => {
    const host = await open('1.13');
    let number = 0;
    host.beforeBatch = () => (number++ === 1 ? 'ServiceNotAvailable' : null);
    await expect(officeWorkbook().insertSheets(BYTES)).rejects.toThrow(/^Excel does not answer/);
    expect(host.book.sheets).toHaveLength(1);
  });
});

test('a workbook with a label into which Excel puts no sheets: the file is opened as a new one', async () => {
  const host = await open('1.13');
  let number = 0;
  host.beforeBatch = () => (number++ === 1 ? 'GeneralException' : null);
  await expect(officeWorkbook().insertSheets(BYTES)).rejects.toThrow(/opened as a new workbook/);
  expect(host.excel.opened).toEqual([Buffer.from(BYTES).toString('base64')]);
  expect(host.book.sheets).toHaveLength(1);
});
