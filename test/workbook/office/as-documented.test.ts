import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { type HostBook, cellToWrite, newBook, newSheet } from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { openInExcel } from '../../support/excel-host/in-excel';
import { OTHER_IN_FRONT } from '../../support/excel-host/other-in-front';
import {
  after,
  contentOf,
  expected,
  failedWrite,
  makePlan,
  meanwhile,
  sheetOf,
  written,
  writesOf,
} from './writes';

beforeAll(makePlan);
afterEach(() => jest.useRealTimers());

/** Another workbook comes to the front with a request, and goes with another. */
function coverAt(host: ExcelHost, from: number, until = Infinity): void {
  let number = 0;
  host.beforeBatch = () => {
    if (number === from) host.excel.quirks.add(OTHER_IN_FRONT);
    if (number === until) host.excel.quirks.delete(OTHER_IN_FRONT);
    number++;
    return null;
  };
}

/** Every sheet gets the id of its place, as in an Excel that keeps none. */
function reopen(book: HostBook): void {
  book.sheets = book.sheets.map((sheet, i) => ({
    ...sheet,
    id: `{00000000-0001-0000-${String(i).padStart(4, '0')}-000000000000}`,
  }));
  book.active = book.sheets[0]?.id ?? '';
}

describe('another workbook is in front', () => {
  test('what is refused for it says so, with the workbook to click into', async () => {
    const host = await after(0);
    host.excel.quirks.add(OTHER_IN_FRONT);
    const before = contentOf(host.book);
    await expect(officeWorkbook().write(written(1))).rejects.toThrow(
      /^Another workbook is in front, .* Click into the workbook with the cases/,
    );
    expect(contentOf(host.book)).toEqual(before);
  });

  test('for a moment during a write: all is taken back when it has gone, and it is said', async () => {
    const host = await after(1);
    const before = contentOf(host.book);
    coverAt(host, 3, 7);
    expect(await failedWrite(2)).toMatch(
      /^The sheets could not be written \(Another workbook is in front, .* Click into bradford-2018\.xlsx, .*\) Everything is as it was before/,
    );
    expect(contentOf(host.book)).toEqual(before);
  });

  test('for good: what may be left is named, and the next write takes it back', async () => {
    const host = await after(1);
    coverAt(host, 3);
    jest.useFakeTimers();
    const failed = failedWrite(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await failed).toMatch(/Another workbook is in front/);
    jest.useRealTimers();
    host.excel.quirks.delete(OTHER_IN_FRONT);
    host.beforeBatch = () => null;
    await officeWorkbook().write(written(3));
    expect(writesOf(host.book)).toEqual(expected(3, 1));
  });
});

test('a chart sheet in front stops neither reading nor writing nor removing', async () => {
  const host = await after(0);
  const before = contentOf(host.book);
  host.book.active = '{a chart sheet}';
  await officeWorkbook().read();
  await officeWorkbook().write(written(1));
  await officeWorkbook().write(written(2));
  expect(writesOf(host.book)).toEqual(expected(2, 1));
  await officeWorkbook().remove();
  expect(writesOf(host.book)).toEqual(expected(1, null));
  await officeWorkbook().remove();
  host.book.active = '{a chart sheet}';
  expect({ ...(contentOf(host.book) as object), active: '' }).toEqual({
    ...(before as object),
    active: '',
  });
});

test('a file of notes, which Excel on the web does not take, is opened as a new workbook', async () => {
  const bytes = new TextEncoder().encode('a file');
  const template = newSheet('Domain 1');
  template.notes.push({ row: 0, column: 0, text: 'What is asked' });
  const open = (isWeb: boolean): ExcelHost => {
    const host = openInExcel(newBook('Book1.xlsx', [newSheet('Sheet1')]), {
      requirement: '1.13',
      isWeb,
    });
    host.excel.files.set(btoa('a file'), [template]);
    return host;
  };
  const web = open(true);
  await expect(officeWorkbook().insertSheets(bytes)).rejects.toThrow(
    /opened as a new workbook\. Go on there/,
  );
  expect(web.excel.opened).toEqual([btoa('a file')]);
  expect(web.book.sheets).toHaveLength(1);
  const desktop = open(false);
  await officeWorkbook().insertSheets(bytes);
  expect(desktop.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Domain 1']);
});

test.each(['insert', 'delete', 'move'])(
  'ids that are places: after an %s and another opening our sheets are ours still',
  async (what) => {
    const host = await after(0);
    reopen(host.book);
    await officeWorkbook().write(written(1));
    reopen(host.book);
    await officeWorkbook().write(written(2));
    const { sheets } = host.book;
    const first = sheets.findIndex(({ name }) => name === 'YOS annexe');
    if (what === 'insert') sheets.splice(first, 0, newSheet('Mine'));
    if (what === 'delete') sheets.shift();
    if (what === 'move') sheets.unshift(...sheets.splice(first, 1));
    reopen(host.book);
    await officeWorkbook().write(written(3));
    expect(writesOf(host.book)).toEqual(expected(3, 2));
  },
);

test("the claim of a write that was broken off is no name of a sheet's, wherever Excel lists it", async () => {
  const host = await after(1);
  host.excel.quirks.add('names-of-workbook-among-those-of-sheets');
  host.book.names.push({ name: '_YOS_writing', formula: '="1000 closed"', visible: false });
  host.book.names.push({ name: 'YOS_mine', formula: '=1', visible: true });
  await officeWorkbook().write(written(2));
  await officeWorkbook().remove();
  expect(writesOf(host.book)).toEqual(expected(1, null));
  expect(host.book.names.map(({ name }) => name)).toEqual(['YOS_mine']);
});

test.each(['=x', '007', '1-2'])(
  'a text that is put back is a text, though Excel does not tell of its apostrophe: %s',
  async (text) => {
    const settings = newSheet('YOS settings');
    const rows = [
      ['Service', text],
      ['Base', 'some'],
    ];
    rows.forEach((row, r) =>
      row.forEach((value, c) =>
        Object.assign(cellToWrite(settings, r, c), { value, quoted: value === text }),
      ),
    );
    const host = openInExcel(newBook('tracker.xlsx', [newSheet('Cases'), settings]));
    // The row above is put in between reading and writing, so that the text is overwritten.
    meanwhile(host, 6, () => settings.rows.unshift([]));
    await officeWorkbook().writeSettings([{ setting: 'Base', value: 'all' }]);
    expect(settings.rows[1]?.[1]).toMatchObject({ value: text, formula: null });
    expect(settings.rows[2]?.[1]?.value).toBe('all');
  },
);

test.each(['a claim', 'a second sheet', 'nothing'])(
  'a workbook that is shared, on the desktop: %s that comes of another Excel after the write is told',
  async (what) => {
    const host = await after(0);
    Object.assign(Office.context, {
      platform: 'PC',
      document: { url: 'https://a.example/b.xlsx' },
    });
    jest.useFakeTimers();
    const write = officeWorkbook().write(written(1));
    const isWritten = (): boolean => host.book.names.length === 0 && host.book.sheets.length > 2;
    while (!isWritten()) await jest.advanceTimersByTimeAsync(1);
    await jest.advanceTimersByTimeAsync(100);
    if (what === 'a claim') {
      host.book.names.push({ name: '_YOS_writing', formula: '="1 other"', visible: false });
    }
    if (what === 'a second sheet') {
      const ratings = sheetOf(host.book, 'YOS ratings');
      const id = '{1B2C3D4E-0000-4A7B-8C9D-0E1F2A3B4C5D}';
      const names = ratings.names.map((name) =>
        name.name === '_YOS_id' ? { ...name, formula: `="${id}"` } : { ...name },
      );
      host.book.sheets.push({ ...structuredClone(ratings), id, name: 'YOS ratings1', names });
    }
    await jest.advanceTimersByTimeAsync(2_000);
    expect((await write).isOfTwo ?? false).toBe(what !== 'nothing');
  },
);

test('cells that change while they are read are noticed, also where no handler is told', async () => {
  const cases = newSheet('Cases');
  const rows = 1_000;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 250; column++) cellToWrite(cases, row, column).value = 'No';
  }
  const host = openInExcel(newBook('Book1.xlsx', [cases]));
  host.excel.events.isDeaf = true;
  meanwhile(host, 3, () => {
    cellToWrite(cases, 0, 0).value = 'Yes';
    cellToWrite(cases, rows - 1, 0).value = 'Yes';
  });
  const { sheets } = await officeWorkbook().read();
  expect([sheets[0]?.rows[0]?.[0], sheets[0]?.rows[rows - 1]?.[0]]).toEqual(['Yes', 'Yes']);
  expect(sheetOf(host.book, 'Cases').rows).toHaveLength(rows);
});
