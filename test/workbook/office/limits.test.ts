import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { newBook, newSheet } from '../../support/excel-host/book';
import { openInExcel } from '../../support/excel-host/in-excel';
import { bookOf, openBook } from '../../support/excel-host/open-book';
import { manyCases } from './many-cases';
import { calculated, planOf, sampleBytes } from './tracker';

const NAME = 'north-yorkshire-2020.xlsx';
const BYTES = sampleBytes('north-yorkshire-2020');
const LIMIT = 5 * 2 ** 20;
let plan: WorkbookPlan;

beforeAll(async () => {
  plan = planOf(NAME, (await readXlsx(BYTES)).sheets);
});

test.each([
  [25, 1],
  [25, 5],
  [1_000, 1],
  [1_000, 40],
])('reads %i cases in %i sheets in four syncs, and writes in five', async (cases, sheets) => {
  const host = openInExcel(bookOf('cases.xlsx', manyCases(cases, sheets)));
  const { sheets: read } = await officeWorkbook().read();
  expect(read).toHaveLength(sheets);
  expect(host.syncs).toHaveLength(4);
  host.clearLog();
  await officeWorkbook().write(plan);
  // The last notes the ids of the new sheets.
  expect(host.syncs).toHaveLength(5);
  host.clearLog();
  await officeWorkbook().write(plan);
  // The ids are noted; the copies of the sheets that are replaced are made.
  expect(host.syncs).toHaveLength(5);
});

test('reads 10,000 cases in blocks under the limits of Excel on the web', async () => {
  const sheets = manyCases(10_000, 3);
  const host = openInExcel(bookOf('cases.xlsx', sheets), { cellsARead: 300_000 });
  const read = await officeWorkbook().read();
  expect(host.log.every(({ bytesOut, error }) => bytesOut < LIMIT && error === null)).toBe(true);
  expect(host.syncs.length).toBeLessThanOrEqual(3 + Math.ceil((10_000 * 62) / 200_000) + 1);
  expect(read.sheets.map(({ rows }) => rows.length)).toEqual(sheets.map(({ rows }) => rows.length));
  expect(read.sheets[2]?.rows.at(-1)).toEqual(sheets[2]?.rows.at(-1));
});

test('a block that is more than Excel hands over is asked for again in halves', async () => {
  const long = newSheet('Remarks');
  long.rows = bookOf('x', [
    {
      name: 'Remarks',
      rows: Array.from({ length: 400 }, (_, i) => [i, 'x'.repeat(30_000)]),
      hiddenRows: new Set(),
      tables: [],
      ours: false,
    },
  ]).sheets[0]?.rows as typeof long.rows;
  const host = openInExcel(newBook('remarks.xlsx', [long]));
  const { sheets } = await officeWorkbook().read();
  expect(sheets[0]?.rows).toHaveLength(400);
  expect(sheets[0]?.rows[399]).toEqual([399, 'x'.repeat(30_000)]);
  expect(host.log.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
});

test('writes a plan that is more than a request takes in several', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => [
    { value: `${i} ${'long text '.repeat(300)}`, style: { bold: i % 2 === 0 } },
  ]);
  const large = plan.map((sheet, i) => (i === 0 ? { ...sheet, rows, merges: [] } : sheet));
  const host = openInExcel(newBook('large.xlsx', [newSheet('Mine')]));
  await officeWorkbook().write(large);
  expect(host.log.every(({ bytesIn, error }) => bytesIn < LIMIT && error === null)).toBe(true);
  const [, written] = host.book.sheets;
  expect(written?.rows.map(([cell]) => cell?.value)).toEqual(rows.map(([cell]) => cell?.value));
});

test('screen and calculation stand still in every batch that writes', async () => {
  const host = openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan) });
  await officeWorkbook().write(plan);
  const writing = host.log.slice(2);
  for (const { batch } of writing) {
    const calls = batch.Actions.map(({ Name }) => Name);
    expect(calls).toContain('SuspendScreenUpdatingUntilNextSync');
    expect(calls).toContain('SuspendApiCalculationUntilNextSync');
  }
});

test('what was selected stays selected, and the sheet in front stays in front', async () => {
  const host = openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan) });
  const [, second] = host.book.sheets;
  if (!second) throw new Error('The sample has one sheet only.');
  second.selection = { top: 3, left: 2, bottom: 5, right: 2 };
  host.book.active = second.id;
  const order = host.book.sheets.map(({ name }) => name);
  await officeWorkbook().write(plan);
  await officeWorkbook().write(plan);
  expect(host.book.active).toBe(second.id);
  expect(second.selection).toEqual({ top: 3, left: 2, bottom: 5, right: 2 });
  expect(host.book.sheets.slice(0, order.length).map(({ name }) => name)).toEqual(order);
});

test('texts stay texts, whatever Excel would make of them', async () => {
  const texts = ['=1+1', '+1', '-1', '@x', "'x", '1.1', '1-2', '007', 'TRUE', '12%', '2/3', '#N/A'];
  const more = [...texts, '3 May', ' 5', '1E5', '£5', 'Jan-20', '9:30', '00/01', '{=A1}', '１２'];
  const [first] = plan;
  if (!first) throw new Error('no plan');
  const sheet = { ...first, rows: more.map((value) => [{ value }]), merges: [], names: [] };
  const host = openInExcel(newBook('texts.xlsx', [newSheet('Mine')]));
  await officeWorkbook().write([sheet]);
  const written = host.book.sheets[1]?.rows.map(([cell]) => [cell?.value, cell?.formula]);
  expect(written).toEqual(more.map((value) => [value, null]));
});

test('hidden rows, tables and error values come over as the file end gives them', async () => {
  const book = bookOf('x.xlsx', [
    {
      name: 'Cases',
      rows: [['a', '#N/A'], undefined, [{ error: '#N/A' }, true, 0.5], [null, '#hash']],
      hiddenRows: new Set([2]),
      tables: [{ name: 'T', range: { top: 0, left: 0, bottom: 3, right: 1 }, totalsRows: 1 }],
      ours: false,
    },
    { name: 'Blank', rows: [], hiddenRows: new Set(), tables: [], ours: false },
  ]);
  openInExcel(book);
  const { sheets } = await officeWorkbook().read();
  expect(sheets[0]).toEqual({
    name: 'Cases',
    rows: [['a', '#N/A'], [], [{ error: '#N/A' }, true, 0.5], [undefined, '#hash']],
    hiddenRows: new Set([2]),
    tables: [{ name: 'T', range: { top: 0, left: 0, bottom: 3, right: 1 }, totalsRows: 1 }],
    ours: false,
  });
  expect(sheets[1]?.rows).toEqual([]);
});

test('a call above the declared requirement set fails, so none of ours is', async () => {
  const low = openInExcel(newBook('x.xlsx', [newSheet('Mine')]), { requirement: '1.8' });
  await expect(officeWorkbook().write(plan)).rejects.toThrow(/requirement set|not support/i);
  expect(low.book.sheets).toHaveLength(1);
});

test.each(['excel-web-16.00', 'excel-win32-16.01', 'excel-mac-16.00'] as const)(
  'the library of each platform: %s',
  async (bundle) => {
    const host = openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan), bundle });
    const { sheets } = await officeWorkbook().read();
    expect(planOf(NAME, sheets)).toEqual(plan);
    await officeWorkbook().write(plan);
    expect(host.book.sheets.slice(-plan.length).map(({ name }) => name)).toEqual(
      plan.map(({ name }) => name),
    );
  },
);
