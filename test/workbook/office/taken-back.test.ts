import { officeWorkbook } from '../../../src/workbook/office/workbook';
import {
  after,
  contentOf,
  dropSheet,
  expected,
  failedWrite,
  makePlan,
  meanwhile,
  sheetOf,
  written,
  writesOf,
} from './writes';

beforeAll(makePlan);

describe('a write that fails', () => {
  test.each([0, 1])('with an error that is not of Excel, after %i writes', async (writes) => {
    const host = await after(writes);
    const before = contentOf(host.book);
    const faulty = written(2).map((sheet) =>
      Object.defineProperty({ ...sheet }, 'frozen', {
        get: () => {
          throw new TypeError('a mistake');
        },
      }),
    );
    await expect(officeWorkbook().write(faulty)).rejects.toThrow(new TypeError('a mistake'));
    expect(contentOf(host.book)).toEqual(before);
  });

  test('as the user deletes a sheet of ours: no copy of it stays', async () => {
    const host = await after(2);
    meanwhile(host, 4, () => dropSheet(host.book, 'YOS method'));
    expect(await failedWrite(3)).toMatch(/Everything is as it was before/);
    const left = expected(2, 1);
    delete left['YOS method'];
    expect(writesOf(host.book)).toEqual(left);
  });

  test.each([3, 4])('as another pane takes it back before request %i: no success', async (at) => {
    const host = await after(1);
    let number = 0;
    let other: Promise<unknown> = Promise.resolve();
    let isOver = false;
    host.beforeBatch = () => {
      if (isOver || number++ !== at) return null;
      isOver = true;
      // Two minutes later.
      host.book.names.forEach((name) => (name.formula = '="1000 x"'));
      other = officeWorkbook().remove();
      return 'ServiceNotAvailable';
    };
    const message = await failedWrite(2);
    await other.catch(() => undefined);
    expect(message).toMatch(/Another window or pane|took it back|as it was before/);
    expect(['1', '2']).toContain(writesOf(host.book)['YOS ratings'] ?? '1');
  });

  test('as another pane has taken it back and gone: it does not say that it is done', async () => {
    const host = await after(1);
    const before = host.book.sheets.length;
    meanwhile(host, 4, () => {
      host.book.names = [];
      host.book.sheets = host.book.sheets.slice(0, before);
    });
    expect(await failedWrite(2)).toMatch(/took it back/);
    expect(writesOf(host.book)).toEqual(expected(1, null));
  });

  test('as a sheet, or the structure, is protected: that is what it says', async () => {
    const host = await after(1);
    meanwhile(host, 3, () => {
      host.book.isStructureProtected = true;
    });
    expect(await failedWrite(2)).toMatch(/\(The workbook is protected against new sheets/);
    host.book.isStructureProtected = false;
    meanwhile(host, 4, () => {
      sheetOf(host.book, 'YOS method').isProtected = true;
    });
    expect(await failedWrite(2)).toMatch(/\(The sheet YOS method is protected/);
  });
});

describe('a kept copy that its user has taken over', () => {
  test.each([1, 2])(
    'unhidden and renamed, or unhidden: it stays, through %i writes',
    async (more) => {
      const host = await after(2);
      const mine = sheetOf(host.book, 'YOS ratings (before)');
      mine.visibility = 'Visible';
      mine.name = 'March ratings';
      const shown = sheetOf(host.book, 'YOS annexe (before)');
      shown.visibility = 'Visible';
      const cells = JSON.stringify([mine.rows, shown.rows]);
      for (let number = 3; number < 3 + more; number++)
        await officeWorkbook().write(written(number));
      expect(host.book.sheets).toEqual(expect.arrayContaining([mine, shown]));
      mine.visibility = 'Hidden';
      await officeWorkbook().remove();
      await officeWorkbook().remove();
      expect(host.book.sheets).toContain(mine);
      expect(JSON.stringify([mine.rows, shown.rows])).toBe(cells);
      expect(host.book.sheets).toContain(shown);
      expect(host.book.sheets.some(({ name }) => name === 'YOS ratings')).toBe(false);
    },
  );

  test('Remove brings back what it holds, and leaves it', async () => {
    const host = await after(2);
    const mine = sheetOf(host.book, 'YOS ratings (before)');
    mine.visibility = 'Visible';
    mine.name = 'March ratings';
    await officeWorkbook().remove();
    expect(writesOf(host.book)).toEqual(expected(1, null));
    expect(host.book.sheets).toContain(mine);
    await officeWorkbook().remove();
    expect(host.book.sheets).toContain(mine);
  });
});

test('Remove names the copies where they are all that there is', async () => {
  const host = await after(2);
  for (const name of ['YOS ratings', 'YOS annexe', 'YOS method', 'YOS checks']) {
    dropSheet(host.book, name);
  }
  const { removed } = await officeWorkbook().remove();
  expect(removed).toHaveLength(4);
  expect(removed[0]).toMatch(/^YOS ratings \(before/);
  expect(writesOf(host.book)).toEqual({});
});
