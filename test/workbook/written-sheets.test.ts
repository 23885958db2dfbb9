import ExcelJS from 'exceljs';
import { newWorkbook } from '../../src/workbook/file-write/write-xlsx';
import { xmlElements } from '../../src/workbook/xml/xml-splice';
import { partsOf, textOf } from './parts-of';
import { FULL_NAMES, fullPlan, planOf } from './plan-of';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The children of a worksheet in the order of the schema (ISO 29500-1, 18.3.1.99). */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState'],
  ...['dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  ...['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

const FULL = newWorkbook(fullPlan(FULL_NAMES));

test('the elements of a sheet stand in the order of the schema', () => {
  const names = xmlElements(textOf(FULL, SHEET), SHEET, 1)
    .slice(1)
    .map(({ tag }) => tag.localName);
  const places = names.map((name) => ORDER.indexOf(name));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(new Set(names).size).toBeGreaterThan(15);
});

test('every part is well formed', () => {
  for (const [name, bytes] of partsOf(FULL)) {
    const text = new TextDecoder().decode(bytes);
    const open: string[] = [];
    for (const [, close, tag = '', , empty] of text.matchAll(
      /<(\/?)([\w:.-]+)((?:\s[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
    )) {
      if (close) expect([name, open.pop()]).toEqual([name, tag]);
      else if (!empty) open.push(tag);
    }
    expect([name, open]).toEqual([name, []]);
    const rest = text.replace(/<\?xml.*?\?>|<\/?[\w:.-]+(?:\s[\w:.-]+="[^"<]*")*\s*\/?>/g, '');
    expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/);
  }
});

test('all parts are listed, and lists name no part that is not there', () => {
  const types = textOf(FULL, '[Content_Types].xml');
  const listed = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name);
  expect(listed.filter((name) => !partsOf(FULL).has(name ?? ''))).toEqual([]);
  const extensions = [...types.matchAll(/Extension="([^"]*)"/g)].map(([, name]) => name);
  const untyped = [...partsOf(FULL).keys()].filter(
    (name) => !listed.includes(name) && !extensions.includes(name.split('.').pop()),
  );
  expect(untyped).toEqual(['[Content_Types].xml'].filter(() => !extensions.includes('xml')));
});

describe('another reader finds what was planned', () => {
  let sheet: ExcelJS.Worksheet;
  let book: ExcelJS.Workbook;

  beforeAll(async () => {
    book = new ExcelJS.Workbook();
    await book.xlsx.load(FULL.slice().buffer as ArrayBuffer);
    const found = book.getWorksheet('YOS ratings');
    if (!found) throw new Error('There is no sheet.');
    sheet = found;
  });

  test('styles', () => {
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 14, name: 'Calibri' });
    expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FFFFE699' } });
    expect(sheet.getCell('C3').numFmt).toBe('0%');
    expect(sheet.getCell('C3').border).toMatchObject({ top: { style: 'thin' } });
    expect(sheet.getCell('A3').alignment).toMatchObject({ wrapText: true });
    const open = book.getWorksheet('YOS annexe')?.getCell('A3');
    expect(open?.protection).toMatchObject({ locked: false });
    expect(open?.alignment).toMatchObject({ indent: 1, horizontal: 'left' });
  });

  test('sizes, merges, frozen rows, filter, tab, grid', () => {
    expect(sheet.getColumn(1).width).toBeCloseTo(13.21, 2);
    expect(sheet.getRow(2).height).toBe(30);
    expect(sheet.getCell('C1').master.address).toBe('B1');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet.views[0]).toMatchObject({ showGridLines: false });
    expect(sheet.autoFilter).toBe('A1:C5');
    expect(sheet.properties.tabColor).toEqual({ argb: 'FF123F6B' });
  });

  test('validation, notes and links', () => {
    expect(sheet.getCell('B2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Good,Say ""no"",R & D"'],
      errorTitle: 'Not a rating',
    });
    expect(JSON.stringify(sheet.getCell('A1').note)).toContain('A note\\nof two lines');
    expect(textOf(FULL, SHEET)).toContain('location="\'YOS annexe\'!A1"');
  });

  test('print set-up', () => {
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToHeight: 0,
      printArea: 'A1:C5',
      printTitlesRow: '1:2',
    });
    expect(sheet.headerFooter.oddHeader).toBe('&LStoke && Staffs&RRatings');
    expect(sheet.headerFooter.oddFooter).toBe('&Ltracker.xlsx · 3 November 2026&RPage &P of &N');
  });

  test('conditional formats, the bar from 0 to 0.5 in both forms', () => {
    const xml = textOf(FULL, SHEET);
    expect(xml).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="0.5"/>');
    expect(xml).toContain('<x14:cfvo type="num"><xm:f>0.5</xm:f></x14:cfvo>');
    const ids = [...xml.matchAll(/(?:<x14:id>| id=")(\{[^}]*\})/g)].map(([, id]) => id);
    expect(ids[0]).toBe(ids[1]);
    expect(xml).toContain('<formula>B1=&quot;Good&quot;</formula>');
  });
});

test('a header never grows beyond what Excel takes', () => {
  const print = { ...planOf().print, header: { left: '&'.repeat(400), right: 'x'.repeat(300) } };
  const [, header = ''] =
    /<oddHeader>(.*?)<\/oddHeader>/.exec(textOf(newWorkbook([planOf({ print })]), SHEET)) ?? [];
  const codes = header.replaceAll('&amp;', '&');
  expect(codes.length).toBeLessThanOrEqual(255);
  expect(codes).toMatch(/^&L(&&)+…&Rx+…$/);
});

test('codes that look like numbers get no green corner', () => {
  const xml = (value: string): string =>
    textOf(newWorkbook([planOf({ rows: [[{ value }]] })]), SHEET);
  expect(xml('2.1')).toContain('<ignoredError sqref="A1" numberStoredAsText="1"/>');
  expect(xml('2.1.1')).not.toContain('ignoredErrors');
});

test('the same plan gives the same bytes, whatever the time', () => {
  expect(Buffer.compare(newWorkbook(fullPlan(FULL_NAMES)), FULL)).toBe(0);
});

test('more notes than one block of shapes holds', () => {
  const notes = Array.from({ length: 2000 }, (_, row) => ({ row, column: 0, text: `Note ${row}` }));
  const drawing = textOf(newWorkbook([planOf({ notes })]), 'xl/drawings/vmlDrawing1.vml');
  expect(drawing).toContain('data="1,2"');
  expect(new Set(drawing.match(/_x0000_s\d+/g)).size).toBe(2000);
});
