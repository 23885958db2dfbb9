import ExcelJS from 'exceljs';
import { readDateColumns } from '../../src/workbook/file-read/date-columns';
import { packageOfParts, relationshipsOf, workbookParts } from '../support/package-of-parts';

const day = new Date(Date.UTC(2020, 0, 2, 12));

/** A workbook with one sheet and, by column, formats of a number in its second and third row. */
async function bytesOf(
  columns: readonly (readonly [first: string, second: string])[],
  date1904 = false,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  const sheet = book.addWorksheet('Caseload');
  columns.forEach((formats, column) => {
    sheet.getCell(1, column + 1).value = 'Header';
    formats.forEach((format, i) => {
      const cell = sheet.getCell(i + 2, column + 1);
      cell.value = format === '' ? null : 43_832;
      if (format !== '') cell.numFmt = format;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const DATES = ['dd/mm/yyyy', 'mm-dd-yy', 'd mmm', '[$-809]d mmmm yyyy', '[h]:mm', 'yyyy-mm-dd;@'];
const OTHERS = [
  'General',
  '0.00',
  '#,##0',
  '0" days"',
  '[Red]0',
  '0%',
  '0_d',
  '\\d0',
  '@',
  '0.0E+00',
];

test.each(DATES)('%s is a format of dates', async (format) => {
  const found = await readDateColumns(await bytesOf([[format, format]]));
  expect([...(found.get('Caseload') ?? [])]).toEqual([0]);
});

test.each(OTHERS)('%s is no format of dates', async (format) => {
  const found = await readDateColumns(await bytesOf([[format, format]]));
  expect([...(found.get('Caseload') ?? [])]).toEqual([]);
});

test('a column is one of dates where every number in it is', async () => {
  const bytes = await bytesOf([
    ['dd/mm/yyyy', 'dd/mm/yyyy'],
    ['dd/mm/yyyy', '0'],
    ['dd/mm/yyyy', ''],
    ['0', '0'],
    ['dd/mm/yyyy', 'hh:mm'],
  ]);
  expect([...((await readDateColumns(bytes)).get('Caseload') ?? [])]).toEqual([0, 2, 4]);
});

test('dates counted from 1904 are not taken for dates', async () => {
  const bytes = await bytesOf([['dd/mm/yyyy', 'dd/mm/yyyy']], true);
  expect((await readDateColumns(bytes)).size).toBe(0);
});

test('dates that a program writes as such are found', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Dates').addRow([day, 'text', 7]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  expect([...((await readDateColumns(bytes)).get('Dates') ?? [])]).toEqual([0]);
});

describe('formats that a file names by number alone', () => {
  // ECMA-376, part 1, 18.8.30: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in East Asia.
  const ofDates = (id: number) =>
    [14, 27, 45, 50].some((first, i) => first <= id && id <= ([22, 36, 47, 58][i] ?? 0));
  const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

  test.each(Array.from({ length: 60 }, (_, id) => id))('format %d', async (id) => {
    const bytes = packageOfParts(
      workbookParts('<row r="1"><c r="A1" s="0"><v>43832</v></c></row>', {
        'xl/_rels/workbook.xml.rels': relationshipsOf(
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ),
        'xl/styles.xml': `<styleSheet xmlns="${SPREADSHEET}"><cellXfs count="1"><xf numFmtId="${id}"/></cellXfs></styleSheet>`,
      }),
    );
    const found = (await readDateColumns(bytes)).get('Cases') ?? new Set();
    expect([...found]).toEqual(ofDates(id) ? [0] : []);
  });
});
