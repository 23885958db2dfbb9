import type { Cell, Sheet } from '../../../src/grid/sheet';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { newBook, newSheet } from '../../support/excel-host/book';
import { openInExcel } from '../../support/excel-host/in-excel';
import { bookOf } from '../../support/excel-host/open-book';
import { writeCells } from '../../support/excel-host/range-values';
import { manyCases } from './many-cases';

const LIMIT = 5 * 2 ** 20;

function sheetOf(name: string, rows: Cell[][]): Sheet {
  return { name, rows, hiddenRows: new Set(), tables: [], ours: false };
}

describe('errors and texts that look like them', () => {
  /** Every row has one or the other, at a moving place; others are a few rows apart. */
  function rowsWithErrors(count: number, apart: number): Cell[][] {
    return Array.from({ length: count }, (_, row) => {
      const cells: Cell[] = [row, 'Yes', 'No', 'Yes', 'No'];
      if (row % apart === 0) cells[1 + (row % 4)] = row % 8 < 4 ? { error: '#N/A' } : '#N/A';
      return cells;
    });
  }

  test.each([
    [15_000, 1, 5],
    [15_000, 2, 5],
    // In two requests, so that the ends are requested again: Excel does not report every change.
    [60_000, 7, 8],
  ])('%i rows, every %i. with one: told apart under the limits', async (count, apart, syncs) => {
    const rows = rowsWithErrors(count, apart);
    const host = openInExcel(bookOf('errors.xlsx', [sheetOf('Cases', rows)]));
    const { sheets } = await officeWorkbook().read();
    expect(sheets[0]?.rows).toEqual(rows);
    const sizes = host.log.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut));
    expect(Math.max(...sizes)).toBeLessThan(LIMIT);
    expect(host.log.every(({ error }) => error === null)).toBe(true);
    expect(host.syncs.length).toBeLessThanOrEqual(syncs);
  });

  test('far apart, in many sheets', async () => {
    const sheets = Array.from({ length: 40 }, (_, i) =>
      sheetOf(
        `Cases ${i}`,
        rowsWithErrors(400, 13).map((row) => [...row, ...Array<Cell>(60).fill('Yes'), '#REF!']),
      ),
    );
    const host = openInExcel(bookOf('errors.xlsx', sheets));
    const read = await officeWorkbook().read();
    expect(read.sheets.map(({ rows }) => rows)).toEqual(sheets.map(({ rows }) => rows));
    expect(host.log.every(({ error }) => error === null)).toBe(true);
  });
});

test('more cells than Excel gives at a time are asked for in halves', async () => {
  const sheets = manyCases(500, 2);
  const host = openInExcel(bookOf('cases.xlsx', sheets), { cellsARead: 4_000 });
  const read = await officeWorkbook().read();
  expect(read.sheets.map(({ rows }) => rows)).toEqual(sheets.map(({ rows }) => rows));
  expect(host.log.some(({ error }) => error === 'RangeExceedsLimit')).toBe(true);
});

test('what goes with a request that is asked for again in halves is not lost', async () => {
  const remarks: Sheet = {
    ...sheetOf(
      'Remarks',
      Array.from({ length: 400 }, (_, i): Cell[] => [i, 'x'.repeat(30_000)]),
    ),
    hiddenRows: new Set([3]),
    tables: [{ name: 'T', range: { top: 0, left: 0, bottom: 9, right: 1 }, totalsRows: 0 }],
  };
  const host = openInExcel(bookOf('remarks.xlsx', [remarks]));
  const { sheets } = await officeWorkbook().read();
  expect(host.log.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  expect(sheets[0]?.hiddenRows).toEqual(remarks.hiddenRows);
  expect(sheets[0]?.tables).toEqual(remarks.tables);
});

test('a row that is more than Excel gives at a time is told with what to do', async () => {
  openInExcel(bookOf('cases.xlsx', manyCases(2, 1)), { cellsARead: 20 });
  await expect(officeWorkbook().read()).rejects.toThrow(
    /^The sheet Cases reaches so far .* Delete the rows or columns .* and try again\.$/,
  );
});

test('whatever Excel refuses, it is said what to do', async () => {
  const host = openInExcel(newBook('x.xlsx', [newSheet('Mine')]));
  for (const code of ['GeneralException', 'RequestPayloadSizeLimitExceeded', 'RangeExceedsLimit']) {
    host.beforeBatch = () => code;
    await expect(officeWorkbook().read()).rejects.toThrow(/[.] (Delete|Try again|Save)[^]*\.$/);
  }
});

test('what is gone when it is written, shown or removed is not said to be of a reading', async () => {
  const host = openInExcel(newBook('x.xlsx', [newSheet('Mine')]));
  host.beforeBatch = () => 'ItemNotFound';
  await expect(officeWorkbook().remove()).rejects.toThrow(
    /^Something that was needed was deleted or renamed meanwhile.* Try again/,
  );
});

describe('somebody types while the cells are read', () => {
  /** Types into the first and the last row once a number of requests have been answered. */
  async function readWhileTyping(cases: number, request: number): Promise<[Cell[], number]> {
    const host = openInExcel(bookOf('cases.xlsx', manyCases(cases, 1)));
    const [sheet] = host.book.sheets;
    if (!sheet) throw new Error('no sheet');
    let number = 0;
    host.afterBatch = () => {
      if (number++ !== request) return null;
      host.asUser((excel) => {
        const box = { top: 1, left: 3, bottom: 1, right: 3 };
        writeCells(excel, sheet, box, 'typed');
        writeCells(excel, sheet, { ...box, top: cases, bottom: cases }, 'typed');
      });
      return null;
    };
    const { sheets } = await officeWorkbook().read();
    expect(host.excel.events.count).toBe(0);
    const rows = sheets[0]?.rows;
    return [[rows?.[1]?.[3] ?? null, rows?.[cases]?.[3] ?? null], host.syncs.length];
  }

  test('in several blocks: it is read again, so that all of it is of one moment', async () => {
    const [cells, syncs] = await readWhileTyping(12_000, 2);
    expect(cells).toEqual(['typed', 'typed']);
    expect(syncs).toBeGreaterThan(10);
  });

  test('in one block, which is of one moment anyway', async () => {
    const [cells, syncs] = await readWhileTyping(100, 2);
    expect(cells).not.toContain('typed');
    expect(syncs).toBe(4);
  });

  test('a listener that a failed read has left is taken away', async () => {
    const host = openInExcel(bookOf('cases.xlsx', manyCases(10, 1)));
    let number = 0;
    host.beforeBatch = () => (number++ === 2 ? 'ServiceNotAvailable' : null);
    await expect(officeWorkbook().read()).rejects.toThrow(/^Excel does not answer/);
    expect(host.excel.events.count).toBe(0);
  });
});

test('more rows than Excel tells of at a time, some of them hidden', async () => {
  const rows: Cell[][] = Array.from({ length: 200_000 }, (_, row) => [row]);
  const hiddenRows = new Set([3, 99_999, 100_000, 199_998]);
  const host = openInExcel(bookOf('long.xlsx', [{ ...sheetOf('Cases', rows), hiddenRows }]));
  const { sheets } = await officeWorkbook().read();
  expect(sheets[0]?.hiddenRows).toEqual(hiddenRows);
  expect(sheets[0]?.rows).toHaveLength(200_000);
  expect(host.log.every(({ error }) => error === null)).toBe(true);
});
