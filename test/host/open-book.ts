import { OUR_SHEET_NAME, ourSheetFormula } from '../../src/workbook/our-sheets';
import { readXlsx } from '../../src/workbook/xlsx-workbook';
import { type HostBook, type HostSheet, newBook, newSheet } from './book';
import { PLAIN } from './cell-format';
import type { Sheet } from '../../src/reading/sheet';

/** Opens an .xlsx in the local Excel: its values, tables, hidden rows and sheets. */
export async function openBook(name: string, bytes: Uint8Array): Promise<HostBook> {
  const { sheets, hiddenSheets, isStructureProtected } = await readXlsx(bytes);
  const book = bookOf(name, sheets);
  for (const sheet of book.sheets) {
    if (hiddenSheets.has(sheet.name)) sheet.visibility = 'Hidden';
  }
  book.active = book.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
  book.isStructureProtected = isStructureProtected;
  return book;
}

/** A workbook of sheets that the reader gave, or a test made. */
export function bookOf(name: string, sheets: readonly Sheet[]): HostBook {
  return newBook(name, sheets.map(sheetOf));
}

function sheetOf(source: Sheet): HostSheet {
  const sheet = newSheet(source.name);
  source.rows.forEach((cells, row) => {
    if (!cells) return;
    const made: HostSheet['rows'][number] = [];
    cells.forEach((value, column) => {
      if (value === undefined || value === null) return;
      made[column] = { value, formula: null, quoted: false, format: PLAIN, link: null };
    });
    sheet.rows[row] = made;
  });
  for (const row of source.hiddenRows) sheet.hiddenRows.add(row);
  sheet.tables = source.tables.map(({ name, range, totalsRows }, i) => ({
    id: `{${source.name}-${i}}`,
    name,
    range,
    totalsRows,
  }));
  if (source.ours) {
    const formula = `=${ourSheetFormula('ratings')}`;
    sheet.names.push({ name: OUR_SHEET_NAME, formula, visible: false });
  }
  return sheet;
}
