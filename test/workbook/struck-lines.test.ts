import ExcelJS from 'exceljs';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';

type IsStruck = (row: number, column: number) => boolean;

/** A workbook whose cells are struck through where `isStruck` says so. */
async function bytesOf(isStruck: IsStruck): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cases');
  for (let row = 1; row <= 4; row++) {
    for (let column = 1; column <= 4; column++) {
      const cell = sheet.getCell(row, column);
      cell.value = `R${row}C${column}`;
      if (isStruck(row, column)) cell.font = { strike: true };
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test.each<[string, IsStruck, number[], number[]]>([
  ['a whole row', (row) => row === 3, [2], []],
  ['a whole column', (_, column) => column === 2, [], [1]],
  ['the id alone', (row, column) => row === 3 && column === 1, [2], []],
  ['one answer, mended beside', (row, column) => row === 3 && column === 3, [], []],
  ['most of a row', (row, column) => row === 4 && column > 1, [3], []],
])('%s that is struck through', async (_, isStruck, rows, columns) => {
  const [sheet] = (await readXlsx(await bytesOf(isStruck))).sheets;
  expect([...(sheet?.struckRows ?? [])]).toEqual(rows);
  expect([...(sheet?.struckColumns ?? [])]).toEqual(columns);
});

test('without strokes no sheet is looked at twice', async () => {
  const [sheet] = (await readXlsx(await bytesOf(() => false))).sheets;
  expect(sheet?.struckRows).toBeUndefined();
});
