import { officeWorkbook } from '../../../src/workbook/office/workbook';
import type { HostSheet } from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { copySheet } from '../../support/excel-host/sheet-edits';
import {
  after,
  connect,
  contentOf,
  cut,
  expected,
  dropSheet,
  failedWrite,
  makePlan,
  meanwhile,
  sheetOf,
  written,
  writesOf,
} from './writes';

beforeAll(makePlan);

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

describe('Remove after two writes', () => {
  const names = ['YOS ratings', 'YOS annexe', 'YOS method', 'YOS checks'];
  const isBack = { removed: [], restored: names };

  test('its answer is lost: it is done, and says so', async () => {
    const host = await after(2);
    cut(host, 3, 'after', 1);
    expect(await officeWorkbook().remove()).toEqual(isBack);
    expect(writesOf(host.book)).toEqual(expected(1, null));
    expect(host.book.names).toEqual([]);
  });

  test.each([2, 3])(
    'the connection is lost before request %i: again, and it is done',
    async (at) => {
      const host = await after(2);
      cut(host, at, 'before', 1);
      await expect(officeWorkbook().remove()).rejects.toThrow(
        /^Excel does not answer|Choose Remove/,
      );
      expect(host.book.names).toEqual([]);
      connect(host);
      expect(await officeWorkbook().remove()).toEqual(isBack);
      expect(writesOf(host.book)).toEqual(expected(1, null));
    },
  );

  test('the connection is lost for good after it was done: it says to look first', async () => {
    const host = await after(2);
    cut(host, 3, 'after');
    await expect(officeWorkbook().remove()).rejects.toThrow(/may be done.* look/i);
    expect(writesOf(host.book)).toEqual(expected(1, null));
  });

  test('a sheet is protected meanwhile: what is so is said, and nothing is lost', async () => {
    const host = await after(2);
    meanwhile(host, 3, () => {
      sheetOf(host.book, 'YOS method').isProtected = true;
    });
    const error: unknown = await officeWorkbook()
      .remove()
      .catch((one: unknown) => one);
    expect(String(error)).toMatch(/The sheet YOS method is protected/);
    expect(String(error)).not.toMatch(/nothing was written/);
    connect(host);
    sheetOf(host.book, 'YOS method').isProtected = false;
    expect(await officeWorkbook().remove()).toEqual(isBack);
    expect(writesOf(host.book)).toEqual(expected(1, null));
    expect(host.book.names).toEqual([]);
  });

  test.each([1, 2])('the structure is protected before request %i: nothing is done', async (at) => {
    const host = await after(2);
    const before = contentOf(host.book);
    meanwhile(host, at, () => {
      host.book.isStructureProtected = true;
    });
    await expect(officeWorkbook().remove()).rejects.toThrow(/^The workbook is protected/);
    host.book.isStructureProtected = false;
    expect(contentOf(host.book)).toEqual(before);
  });

  test('the structure is protected before the last request: the copies alone are left', async () => {
    const host = await after(2);
    meanwhile(host, 3, () => {
      host.book.isStructureProtected = true;
    });
    await expect(officeWorkbook().remove()).rejects.toThrow(
      /^YOS ratings, YOS annexe, YOS method, YOS checks are again as they were.*could not be deleted/,
    );
    connect(host);
    host.book.isStructureProtected = false;
    expect(await officeWorkbook().remove()).toEqual({ ...isBack, unfinished: true });
    expect(writesOf(host.book)).toEqual(expected(1, null));
    expect(host.book.names).toEqual([]);
  });

  test('what is left of it does not come back with the next write', async () => {
    const host = await after(2);
    meanwhile(host, 3, () => {
      host.book.isStructureProtected = true;
    });
    await expect(officeWorkbook().remove()).rejects.toThrow(/could not be deleted/);
    connect(host);
    host.book.isStructureProtected = false;
    await officeWorkbook().write(written(3));
    expect(writesOf(host.book)).toEqual(expected(3, 1));
  });
});

describe('two panes', () => {
  test.each([0, 1, 2])('Remove begins, and before its request %i another writes', async (at) => {
    const host = await after(2);
    let other: Promise<unknown> = Promise.resolve();
    meanwhile(host, at, () => {
      connect(host);
      other = officeWorkbook().write(written(3));
    });
    const results = await Promise.allSettled([officeWorkbook().remove(), other]);
    const write = await Promise.allSettled([other]);
    expect([results[0].status, write[0].status]).toContain('fulfilled');
    const possible = [expected(3, 2), expected(1, null), expected(3, 1)];
    expect(possible).toContainEqual(writesOf(host.book));
    expect(host.book.names).toEqual([]);
  });

  test('Remove leaves alone what another has written since it looked', async () => {
    const host = await after(1);
    const { book } = host;
    const state = (): HostSheet[] => book.sheets;
    await officeWorkbook().write(written(2));
    const later = state();
    const earlier = later.filter(({ name }) => !name.includes('(before)'));
    book.sheets = earlier;
    meanwhile(host, 2, () => {
      book.sheets = later;
    });
    await expect(officeWorkbook().remove()).rejects.toThrow(/meanwhile/);
    expect(writesOf(book)).toEqual(expected(2, 1));
    expect(book.names).toEqual([]);
  });
});

describe('a copy that a user has made of a sheet of ours', () => {
  /** As a user copies a sheet and drags it to the front. */
  function copyToFront(host: ExcelHost, name: string): HostSheet {
    const copy = copySheet(host.excel, sheetOf(host.book, name));
    host.book.sheets = [copy, ...host.book.sheets.filter((one) => one !== copy)];
    return copy;
  }

  test.each([1, 2])('stays the user’s left of ours, after %i writes', async (writes) => {
    const host = await after(writes);
    const { id } = sheetOf(host.book, 'YOS ratings');
    const copy = copyToFront(host, 'YOS ratings');
    const before = JSON.stringify(copy.rows);
    await officeWorkbook().write(written(writes + 1));
    expect(JSON.stringify(copy.rows)).toBe(before);
    expect(sheetOf(host.book, 'YOS ratings').id).toBe(id);
    await officeWorkbook().remove();
    await officeWorkbook().remove();
    expect(host.book.sheets).toContain(copy);
    expect(JSON.stringify(copy.rows)).toBe(before);
    expect(host.book.sheets.some((one) => one.id === id)).toBe(false);
    await expect(officeWorkbook().remove()).rejects.toThrow(/nothing to remove/);
    expect(host.book.sheets).toContain(copy);
  });

  test('may be protected', async () => {
    const host = await after(1);
    copyToFront(host, 'YOS ratings').isProtected = true;
    await officeWorkbook().write(written(2));
    await officeWorkbook().remove();
    expect(sheetOf(host.book, 'YOS ratings').tabColor).toBe('#000001');
  });

  test('the sheets that another program has given new ids are still ours', async () => {
    const host = await after(1);
    host.book.sheets = host.book.sheets.map((sheet, i) => ({ ...sheet, id: `{new-${i}}` }));
    host.book.active = '{new-0}';
    await officeWorkbook().write(written(2));
    expect(writesOf(host.book)).toEqual(expected(2, 1));
  });

  test('of a workbook of before ids were noted the leftmost is ours', async () => {
    const host = await after(1);
    for (const sheet of host.book.sheets) {
      sheet.names = sheet.names.filter(({ name }) => name !== '_YOS_id');
    }
    await officeWorkbook().write(written(2));
    expect(writesOf(host.book)).toEqual(expected(2, 1));
    const copy = copyToFront(host, 'YOS ratings');
    await officeWorkbook().write(written(3));
    expect(copy.tabColor).toBe('#000002');
  });
});
