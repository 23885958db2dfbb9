import type { Sheet } from '../../../src/grid/sheet';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { type HostBook, type HostSheet, newBook, newSheet } from './book';
import { PLAIN } from './cell-format';
import { sheetNames } from './sheet-names';

const TEXTS = 'HeadersFooters.DefaultForAllPages';
/** Excel's page settings for a sheet whose file has none. */
const USUAL_PAGE: readonly (readonly [string, string])[] = [
  ['Orientation', 'Portrait'],
  [`${TEXTS}.LeftHeader`, ''],
  [`${TEXTS}.RightHeader`, ''],
  [`${TEXTS}.LeftFooter`, ''],
  [`${TEXTS}.RightFooter`, ''],
];

/** Opens an .xlsx in the local Excel: its values, tables, names of sheets' own scopes, hidden rows and sheets. */
export async function openBook(name: string, bytes: Uint8Array): Promise<HostBook> {
  const { sheets, hiddenSheets, isStructureProtected } = await readXlsx(bytes);
  const book = bookOf(name, sheets);
  const names = sheetNames(bytes);
  for (const sheet of book.sheets) {
    for (const [path, usual] of USUAL_PAGE) sheet.page.set(path, usual);
    sheet.names.push(...(names.get(sheet.name) ?? []));
    if (hiddenSheets.has(sheet.name)) sheet.visibility = 'Hidden';
  }
  book.active = book.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
  book.isStructureProtected = isStructureProtected;
  return book;
}

/** A workbook of sheets that the reader returned, or a test made; none of them has our mark. */
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
  return sheet;
}
