import ExcelJS from 'exceljs';
import { type Sheet, isCellError } from '../../src/grid/sheet';

/** Sheets of a test as the file of a workbook that a user has made. */
export async function trackerBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const page = book.addWorksheet(name);
    rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell === null || cell === undefined || isCellError(cell)) return;
        page.getCell(r + 1, c + 1).value = cell;
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
