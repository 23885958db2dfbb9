import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { cellToWrite, newSheet } from '../../support/excel-host/book';
import { openInExcel } from '../../support/excel-host/in-excel';
import { bookOf, openBook } from '../../support/excel-host/open-book';
import { plainPlan, plannedSheets } from '../../support/excel-host/planned-sheet';
import { calculated, planOf, sampleBytes } from './tracker';

const NAME = 'bedfordshire-2021.xlsx';
const BYTES = sampleBytes('bedfordshire-2021');

test('a formula of the user that refers to a sheet of ours is the same after every write', async () => {
  const { sheets } = await readXlsx(BYTES);
  const plan = planOf(NAME, sheets);
  const host = openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan) });
  await officeWorkbook().write(plan);
  const mine = newSheet('My summary');
  const formula = "='YOS ratings'!D4&YOS_total";
  cellToWrite(mine, 0, 0).formula = formula;
  host.book.sheets.push(mine);
  const ids = host.book.sheets.map(({ id }) => id);
  await officeWorkbook().write(plan);
  await officeWorkbook().remove();
  expect(mine.rows[0]?.[0]?.formula).toBe(formula);
  expect(host.book.sheets.map(({ id }) => id)).toEqual(ids);
});

test('a sheet that a later form of the annexe does not have is emptied, and comes back', async () => {
  const { sheets } = await readXlsx(BYTES);
  const native = planOf(NAME, sheets, 'native');
  const values = planOf(NAME, sheets, 'values');
  const host = openInExcel(await openBook(NAME, BYTES), { calculate: calculated(native) });
  const workbook = officeWorkbook();
  // A workbook where the native form has one sheet more, as for trackers with odd spellings.
  const [first] = native;
  if (!first) throw new Error('no plan');
  const answers = { ...first, role: 'answers' as const, name: 'YOS answers', names: [] };
  await workbook.write([...native, answers]);
  const before = plannedSheets(host.book).map(plainPlan);
  await workbook.write(values);
  const emptied = host.book.sheets.find(({ name }) => name === 'YOS answers');
  expect(emptied?.rows.flat().filter((cell) => (cell?.value ?? null) !== null)).toHaveLength(1);
  await workbook.remove();
  expect(plannedSheets(host.book).map(plainPlan)).toEqual(before);
});

test('the sheet that a user renamed is written anew under its new name', async () => {
  const { sheets } = await readXlsx(BYTES);
  const host = openInExcel(await openBook(NAME, BYTES));
  const workbook = officeWorkbook();
  await workbook.write(planOf(NAME, sheets));
  const ratings = host.book.sheets.find(({ name }) => name === 'YOS ratings');
  if (ratings) ratings.name = 'Our ratings';
  const names = await workbook.sheetNames({ ratings: 'YOS ratings', checks: 'YOS checks' });
  expect(names).toEqual({ ratings: 'Our ratings', checks: 'YOS checks' });
  const { replaced } = await workbook.write(planOf(NAME, sheets, 'values', names));
  expect(replaced).toContain('Our ratings');
  expect(host.book.sheets.map(({ name }) => name)).not.toContain('YOS ratings');
});

test("a copy that the user has made of a sheet of ours is the user's: Remove leaves it", async () => {
  const { sheets } = await readXlsx(BYTES);
  const host = openInExcel(await openBook(NAME, BYTES));
  const workbook = officeWorkbook();
  await workbook.write(planOf(NAME, sheets));
  const ratings = host.book.sheets.find(({ name }) => name === 'YOS ratings');
  if (!ratings) throw new Error('no ratings');
  host.book.sheets.push({ ...structuredClone(ratings), id: '{a-copy}', name: 'Mine' });
  await workbook.write(planOf(NAME, sheets));
  await workbook.remove();
  await workbook.remove();
  const names = host.book.sheets.map(({ name }) => name);
  expect(names).toContain('Mine');
  expect(names).not.toContain('YOS ratings');
});

test.each(['native', 'yos'] as const)(
  'formulas refer to a tracker whose tab has quotation marks in its name: %s',
  async (fill) => {
    const { sheets } = await readXlsx(BYTES);
    const quoted = sheets.map((sheet) => ({ ...sheet, name: `A "quoted" ${sheet.name}` }));
    const plan = planOf(NAME, quoted, fill);
    expect(JSON.stringify(plan)).toContain('\'A \\"quoted\\" ');
    const host = openInExcel(bookOf(NAME, quoted), { calculate: calculated(plan) });
    await officeWorkbook().write(plan);
    expect(plannedSheets(host.book).map(plainPlan)).toEqual(plan.map(plainPlan));
  },
);
