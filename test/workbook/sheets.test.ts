import ExcelJS from 'exceljs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { OUR_SHEET_NAME, ourSheetFormula, ourSheetKind } from '../../src/workbook/ours/our-sheets';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { utf16 } from '../support/broken-bytes';
import {
  packageOfParts,
  type Parts,
  relationshipsOf,
  sharedStringsOf,
  workbookParts,
  worksheetOf,
} from '../support/package-of-parts';

const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Case</t></is></c></row>';
const NUMBERS = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function read(rows: string, more: Parts = {}): ReturnType<typeof readXlsx> {
  return readXlsx(packageOfParts(workbookParts(rows, more)));
}

/** The workbook's part around sheets and what comes after them. */
function bookOf(sheets: string, after = ''): string {
  return `<workbook xmlns="m" xmlns:r="r"><sheets>${sheets}</sheets>${after}</workbook>`;
}

describe('which sheets', () => {
  const links = relationshipsOf(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
    ['worksheet', '/xl/worksheets/sheet2.xml'],
    ['worksheet', './worksheets/../worksheets/sheet3.xml'],
  );
  const parts = {
    'xl/_rels/workbook.xml.rels': links,
    'xl/workbook.xml': bookOf(
      '<sheet name="Last year &amp; this" sheetId="9" r:id="rId4"/>' +
        '<sheet name="Chart" sheetId="2" r:id="rId2"/>' +
        '<sheet name="Lists" sheetId="3" state="veryHidden" r:id="rId3"/>' +
        '<sheet name="Cases" sheetId="1" state="hidden" r:id="rId1"/>',
      `<definedNames><definedName name="Scores">Cases!$A$1</definedName>` +
        `<definedName name="_yos_SHEET" localSheetId="2" hidden="1">"annexe"</definedName>` +
        `<definedName name="_YOS_sheet">"annexe"</definedName></definedNames>`,
    ),
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    'xl/worksheets/sheet2.xml': worksheetOf(''),
    'xl/worksheets/sheet3.xml': worksheetOf(NUMBERS),
  };

  test('worksheets in the order of their tabs, hidden ones too, chart sheets not', async () => {
    const { sheets, hiddenSheets } = await read(ROWS, parts);
    expect(sheets.map(({ name }) => name)).toEqual(['Last year & this', 'Lists', 'Cases']);
    expect(sheets.map(({ rows }) => rows)).toEqual([[[1]], [], [['Case']]]);
    expect([...hiddenSheets]).toEqual(['Lists', 'Cases']);
  });

  test('a sheet of ours is known by a name in its own scope, whatever the sheet is called', async () => {
    const { sheets } = await read(ROWS, parts);
    expect(sheets.map(({ ours }) => ours)).toEqual([false, true, false]);
  });
});

test('our mark reads back from the file and from Office.js', () => {
  expect(ourSheetKind(OUR_SHEET_NAME, ourSheetFormula('annexe'))).toBe('annexe');
  expect(ourSheetKind('_YOS_SHEET', '="say ""x"""')).toBe('say "x"');
  expect(ourSheetKind('_YOS_sheet', '#REF!')).toBe('');
  expect(ourSheetKind('YOS_sheet', '"annexe"')).toBeNull();
});

test('structure protection is told', async () => {
  const sheet = '<sheet name="Cases" sheetId="1" r:id="rId1"/>';
  const locked = bookOf(sheet).replace(
    '<sheets>',
    '<workbookProtection lockStructure="1"/><sheets>',
  );
  expect(await read(ROWS, { 'xl/workbook.xml': locked })).toMatchObject({
    isStructureProtected: true,
  });
  expect(await read(ROWS)).toMatchObject({ isStructureProtected: false });
});

describe('tables', () => {
  const links = relationshipsOf(
    ['drawing', '../drawings/drawing1.xml'],
    ['table', '../tables/table1.xml'],
    ['table', '/xl/tables/table2.xml'],
    ['table', '../tables/gone.xml'],
    ['table', '../tables/odd.xml'],
  );

  test('their names, ranges and totals rows; those that make no sense are left out', async () => {
    const { sheets } = await read(ROWS, {
      'xl/worksheets/_rels/sheet1.xml.rels': links,
      'xl/tables/table1.xml':
        '<table name="x" displayName="Court" ref="B2:AA10" totalsRowCount="1"/>',
      'xl/tables/table2.xml': '<x:table xmlns:x="m" name="Other" ref="A1"></x:table>',
      'xl/tables/odd.xml': '<table name="Odd" ref="somewhere"/>',
    });
    expect(sheets[0]?.tables).toEqual([
      { name: 'Court', range: { top: 1, left: 1, bottom: 9, right: 26 }, totalsRows: 1 },
      { name: 'Other', range: { top: 0, left: 0, bottom: 0, right: 0 }, totalsRows: 0 },
    ]);
  });
});

describe('other writings of the same', () => {
  test('strict Office Open XML', async () => {
    const { sheets } = await read(ROWS, {
      '_rels/.rels': relationshipsOf(['officeDocument', 'xl/workbook.xml']).replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
    });
    expect(sheets[0]?.rows).toEqual([['Case']]);
  });

  test('prefixes, another name of the relationship’s attribute, and a main part elsewhere', async () => {
    const { sheets } = await read(ROWS, {
      '_rels/.rels': relationshipsOf(['officeDocument', '/book/main.xml']),
      'book/main.xml':
        '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="S" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>',
      'book/_rels/main.xml.rels': relationshipsOf(['worksheet', '../XL/Worksheets/Sheet1.xml']),
    });
    expect(sheets[0]?.rows).toEqual([['Case']]);
  });

  test('no shared strings, and none needed', async () => {
    const links = relationshipsOf(['worksheet', 'worksheets/sheet1.xml']);
    expect((await read(NUMBERS, { 'xl/_rels/workbook.xml.rels': links })).sheets[0]?.rows).toEqual([
      [1],
    ]);
  });

  test.each([
    ['little end first', (text: string) => Uint8Array.from([0xff, 0xfe, ...utf16(text)])],
    ['big end first', (text: string) => Uint8Array.from([0xfe, 0xff, ...utf16(text).reverse()])],
    ['without a mark', (text: string) => utf16(text)],
  ])('parts in UTF-16, %s', async (order, encode) => {
    const text = order.startsWith('big') ? (part: string) => [...part].reverse().join('') : String;
    const parts = workbookParts(ROWS, { 'xl/sharedStrings.xml': sharedStringsOf('<t>é</t>') });
    const wide = Object.entries(parts).map(([name, part]) => [name, encode(text(String(part)))]);
    const { sheets } = await readXlsx(packageOfParts(Object.fromEntries(wide) as Parts));
    expect(sheets[0]?.rows).toEqual([['Case']]);
  });

  test('a part in Latin-1, and one with a byte order mark in UTF-8', async () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${worksheetOf(ROWS.replace('Case', 'Fälle'))}`;
    const { sheets } = await read('', {
      'xl/worksheets/sheet1.xml': Uint8Array.from(latin, (letter) => letter.charCodeAt(0)),
      'xl/_rels/workbook.xml.rels': `\ufeff${relationshipsOf(['worksheet', 'worksheets/sheet1.xml'])}`,
    });
    expect(sheets[0]?.rows).toEqual([['Fälle']]);
  });

  test('backslashes in the zip’s names', async () => {
    const parts = Object.entries(workbookParts(ROWS));
    const turned = parts.map(([name, part]) => [name.replaceAll('/', '\\'), part]);
    const { sheets } = await readXlsx(packageOfParts(Object.fromEntries(turned) as Parts));
    expect(sheets[0]?.rows).toEqual([['Case']]);
  });

  test('a streamed zip, whose sizes come after the data, and bytes after its end', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, part] of Object.entries(workbookParts(ROWS))) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(strToU8(String(part)), true);
    }
    zip.end();
    const bytes = Uint8Array.from([...chunks.flatMap((chunk) => [...chunk]), 0, 0, 0]);
    expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([['Case']]);
  });
});

describe('claims and waste', () => {
  test('a sheet that claims a million rows and has ten', async () => {
    const rows = Array.from(
      { length: 10 },
      (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`,
    );
    const sheet = worksheetOf(rows.join('')).replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    );
    const { sheets } = await read('', { 'xl/worksheets/sheet1.xml': sheet });
    expect(sheets[0]?.rows).toEqual(Array.from({ length: 10 }, (_, row) => [row]));
  });

  test('a million empty rows with a style', async () => {
    const empty = '<row s="3" customFormat="1"><c s="3"/></row>'.repeat(1_000_000);
    const { sheets } = await read(`${NUMBERS}${empty}`);
    expect(sheets[0]?.rows).toEqual([[1]]);
  });

  test('a hundred thousand rows with a cell in the last column only', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    );
    const { sheets } = await read(rows.join(''));
    expect(sheets[0]?.rows).toHaveLength(100_000);
    expect(Object.keys(sheets[0]?.rows[99_999] ?? [])).toEqual(['16383']);
  });
});

describe('against another writer (ExcelJS)', () => {
  test.each([
    ['shared strings', true],
    ['inline strings', false],
  ])('values of every kind, with %s', async (_, useSharedStrings) => {
    const chunks: Buffer[] = [];
    const { PassThrough } = await import('node:stream');
    const stream = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => stream.on('end', resolve));
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream,
      useSharedStrings,
      useStyles: true,
    });
    const sheet = book.addWorksheet('Court cases');
    const values = [
      ['Case', 'Answer', 'é😀 "&<>', ' kept ', 'two\nlines'],
      [1, 0.1 + 0.2, -3.25, 1e21, 123456789012],
      [true, false, null, 'Yes', new Date(Date.UTC(2021, 3, 9))],
    ];
    for (const row of values) sheet.addRow(row).commit();
    sheet
      .addRow([
        { formula: '1+1', result: 2 },
        { formula: 'NA()', result: { error: '#N/A' } },
        { formula: '"x"', result: 'x' },
        { formula: '2+2' },
        { error: '#DIV/0!' },
      ])
      .commit();
    sheet.commit();
    await book.commit();
    await ended;
    const { sheets } = await readXlsx(Buffer.concat(chunks));
    expect(sheets[0]?.name).toBe('Court cases');
    expect(sheets[0]?.rows).toEqual([
      values[0],
      values[1],
      Object.assign([true, false, undefined, 'Yes', 44295]),
      [2, { error: '#N/A' }, 'x', { error: '#UNCALCULATED!' }, { error: '#DIV/0!' }],
    ]);
  });

  test('a table, hidden rows, rich text, merged cells and a hidden sheet', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Tracker');
    sheet.getCell('B1').value = {
      richText: [{ text: 'Case ', font: { bold: true } }, { text: 'work' }],
    };
    sheet.mergeCells('B1:C1');
    sheet.addTable({
      name: 'Cases',
      ref: 'B3',
      headerRow: true,
      totalsRow: true,
      columns: [{ name: 'Case' }, { name: '2.1.1', totalsRowFunction: 'count' }],
      rows: [
        ['a', 'Yes'],
        ['b', 'No'],
      ],
    });
    sheet.getRow(5).hidden = true;
    book.addWorksheet('Lists', { state: 'veryHidden' });
    const { sheets, hiddenSheets } = await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets[0]).toMatchObject({
      ours: false,
      tables: [{ name: 'Cases', range: { top: 2, left: 1, bottom: 5, right: 2 }, totalsRows: 1 }],
      hiddenRows: new Set([4]),
    });
    expect(sheets[0]?.rows[0]?.[1]).toBe('Case work');
    expect(sheets[0]?.rows.slice(2, 5)).toEqual([
      Object.assign([], { 1: 'Case', 2: '2.1.1' }),
      Object.assign([], { 1: 'a', 2: 'Yes' }),
      Object.assign([], { 1: 'b', 2: 'No' }),
    ]);
    expect([...hiddenSheets]).toEqual(['Lists']);
  });
});
