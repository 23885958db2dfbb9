import ExcelJS from 'exceljs';
import type { Cell } from '../../../src/grid/sheet';
import { EDITIONS } from '../../../src/editions/editions';
import { rateTracker } from '../../../src/rating/rate-tracker';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { type HostBook, cellToWrite } from '../../support/excel-host/book';
import { withFormat } from '../../support/excel-host/cell-format';
import { openInExcel } from '../../support/excel-host/in-excel';
import { bookOf } from '../../support/excel-host/open-book';

// Text that is struck through is known in Excel as it is in a file.

const COURT = ['2.1.1', '2.1.2', '2.1.3'];

const CASES: Cell[][] = [
  ['Case ID', ...COURT],
  ['C1', 'Yes', 'No', 'Yes'],
  ['C2', 'Yes', 'Yes', 'Yes'],
  ['C3', 'No', 'Yes', 'Yes'],
  ['C4', 'Yes', 'Yes', 'No'],
];

/** The cells that are struck, row and column from 0: a whole row, an id alone, an answer, most of one. */
const STRUCK: readonly (readonly [number, number])[] = [
  ...[0, 1, 2, 3].map((column) => [1, column] as const),
  [2, 0],
  [3, 2],
  ...[1, 2, 3].map((column) => [4, column] as const),
];

function inBook(rows: Cell[][], struck: typeof STRUCK): HostBook {
  const book = bookOf('t.xlsx', [
    { name: 'Cases', rows, hiddenRows: new Set(), tables: [], ours: false },
  ]);
  const [sheet] = book.sheets;
  for (const [row, column] of struck) {
    if (!sheet) continue;
    const cell = cellToWrite(sheet, row, column);
    cell.format = withFormat(cell.format, 'font.strikethrough', true);
  }
  return book;
}

async function inFile(rows: Cell[][], struck: typeof STRUCK): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cases');
  sheet.addRows(rows);
  for (const [row, column] of struck) {
    sheet.getCell(row + 1, column + 1).font = { strike: true };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a struck case is left out by name, in Excel and in a file', async () => {
  openInExcel(inBook(CASES, STRUCK));
  const ends = [await officeWorkbook().read(), await readXlsx(await inFile(CASES, STRUCK))];
  for (const { sheets } of ends) {
    expect([...(sheets[0]?.struckRows ?? [])]).toEqual([1, 2, 4]);
    expect([...(sheets[0]?.struckColumns ?? [])]).toEqual([]);
    const { rated, problems } = rateTracker('t.xlsx', sheets, {
      editions: EDITIONS,
      edition: '2018',
    });
    expect(rated[0]?.inspection.cases.map(({ id }) => id)).toEqual(['C3']);
    const told = problems.find(({ kind }) => kind === 'notCounted');
    expect(told?.what).toContain('C1 (struck through), C2 (struck through), C4 (struck through)');
  }
});

test('questions as rows: a struck column', async () => {
  const turned = COURT.map((code, i) => [code, ...CASES.slice(1).map((row) => row[i + 1] ?? null)]);
  const rows = [['Question', 'C1', 'C2', 'C3', 'C4'], ...turned];
  const struck = [0, 1, 2, 3].map((row) => [row, 2] as const);
  openInExcel(inBook(rows, struck));
  const ends = [await officeWorkbook().read(), await readXlsx(await inFile(rows, struck))];
  for (const { sheets } of ends) {
    expect([...(sheets[0]?.struckColumns ?? [])]).toEqual([2]);
    expect([...(sheets[0]?.struckRows ?? [])]).toEqual([]);
  }
});

test('where nothing is struck nothing is asked; else two requests more, of 5 MB at most', async () => {
  const plain = openInExcel(inBook(CASES, []));
  const { sheets } = await officeWorkbook().read();
  expect(sheets[0]?.struckRows).toBeUndefined();

  const few = openInExcel(inBook(CASES, STRUCK));
  await officeWorkbook().read();
  expect(few.syncs.length).toBe(plain.syncs.length + 2);

  const rows: Cell[][] = Array.from({ length: 20_000 }, (_, row) => [
    `C${row}`,
    'Yes',
    'No',
    'Yes',
  ]);
  const every7th = rows.flatMap((_, row) => (row % 7 === 0 ? ([[row, 0]] as const) : []));
  const many = openInExcel(inBook(rows, every7th));
  const read = await officeWorkbook().read();
  expect(read.sheets[0]?.struckRows?.size).toBe(2858);
  const sizes = many.log.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut));
  expect(Math.max(...sizes)).toBeLessThan(5 * 2 ** 20);
});
