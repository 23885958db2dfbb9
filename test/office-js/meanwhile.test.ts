import { officeWorkbook } from '../../src/workbook/office-workbook';
import type { HostBook, HostSheet } from '../host/book';
import type { ExcelHost } from '../host/excel-host';
import {
  after,
  connect,
  contentOf,
  expected,
  failedWrite,
  makePlan,
  written,
  writesOf,
} from './writes';

beforeAll(makePlan);

/** Does something just before a request, counted from 0. */
function meanwhile(host: ExcelHost, at: number, act: () => void): void {
  let number = 0;
  host.beforeBatch = () => {
    if (number++ === at) act();
    return null;
  };
}

function sheetOf(book: HostBook, name: string): HostSheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function dropSheet(book: HostBook, name: string): void {
  book.sheets = book.sheets.filter((one) => one.name !== name);
}

describe('the older copies', () => {
  test.each([2, 3, 4])('one that a user deletes before request %i is not missed', async (at) => {
    const host = await after(2);
    meanwhile(host, at, () => dropSheet(host.book, 'YOS method (before)'));
    await officeWorkbook().write(written(3));
    expect(writesOf(host.book)).toEqual(expected(3, 2));
    expect(host.book.names).toEqual([]);
    connect(host);
    await officeWorkbook().remove();
    expect(writesOf(host.book)).toEqual(expected(2, null));
  });

  test('very hidden ones go like others, at a write and at Remove', async () => {
    const host = await after(2);
    const hide = (): void => {
      sheetOf(host.book, 'YOS method (before)').visibility = 'VeryHidden';
    };
    hide();
    await officeWorkbook().write(written(3));
    expect(writesOf(host.book)).toEqual(expected(3, 2));
    for (const sheet of host.book.sheets) {
      if (sheet.name.includes('(before')) sheet.visibility = 'VeryHidden';
    }
    await officeWorkbook().remove();
    expect(writesOf(host.book)).toEqual(expected(2, null));
  });

  test('where they cannot be deleted the write is taken back, and Remove goes back one write', async () => {
    const host = await after(2);
    const before = contentOf(host.book);
    meanwhile(host, 4, () => {
      host.book.isStructureProtected = true;
    });
    const message = await failedWrite(3);
    expect(message).not.toMatch(/Everything is as it was before/);
    host.book.isStructureProtected = false;
    connect(host);
    await officeWorkbook().remove();
    expect(contentOf(host.book)).toEqual(before);
    await officeWorkbook().remove();
    expect(writesOf(host.book)).toEqual(expected(1, null));
  });
});
