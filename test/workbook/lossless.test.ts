import ExcelJS from 'exceljs';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { removeOurSheets, sheetNamesIn, writePlan } from '../../src/workbook/file-write/write-xlsx';
import { utf16 } from '../support/broken-bytes';
import { packageOfParts, workbookParts } from '../support/package-of-parts';
import { compareParts, isSpliced, partsOf, textOf } from './parts-of';
import { FULL_NAMES, fullPlan, planOf } from './plan-of';
import { richWorkbook } from './rich-workbook';

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe.each([
  ['.xlsx', false],
  ['.xlsm', true],
])('a workbook with all sorts of things, %s', (_, macros) => {
  let before: Uint8Array;
  let after: Uint8Array;

  beforeAll(async () => {
    before = await richWorkbook({ macros });
    after = writePlan(before, fullPlan(FULL_NAMES));
  });

  test('every part that is not ours keeps its bytes', () => {
    const parts = compareParts(before, after);
    expect(parts.lost).toEqual([]);
    expect(parts.changed).toEqual([]);
    expect(parts.kept.length).toBeGreaterThanOrEqual(macros ? 16 : 15);
    expect(parts.listing.toSorted()).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    expect(parts.added.toSorted()).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/comments2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  test('those that list the new sheets keep all that they held', () => {
    for (const part of compareParts(before, after).listing) {
      expect([part, isSpliced(textOf(before, part), textOf(after, part))]).toEqual([part, true]);
    }
  });

  test('no style changes its place', () => {
    const formats = (bytes: Uint8Array): string[] => {
      const [, list = ''] =
        /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(textOf(bytes, 'xl/styles.xml')) ?? [];
      return list.match(/<xf\b.*?(?:\/>|<\/xf>)/gs) ?? [];
    };
    const old = formats(before);
    expect(formats(after).slice(0, old.length)).toEqual(old);
    expect(formats(after).length).toBeGreaterThan(old.length);
    const count = /<cellXfs count="(\d+)"/.exec(textOf(after, 'xl/styles.xml'))?.[1];
    expect(Number(count)).toBe(formats(after).length);
  });

  test('a second and a third run give the same bytes', () => {
    const second = writePlan(after, fullPlan(FULL_NAMES));
    expect(Buffer.compare(second, after)).toBe(0);
    expect(Buffer.compare(writePlan(second, fullPlan(FULL_NAMES)), second)).toBe(0);
  });

  test('removing our sheets gives back the parts, and their bytes but for styles', async () => {
    const removed = await removeOurSheets(after);
    const parts = compareParts(before, removed);
    expect(parts).toMatchObject({ lost: [], added: [], changed: [] });
    const text = (part: string): string[] => [textOf(before, part), textOf(removed, part)];
    for (const part of parts.listing.filter((name) => name !== 'xl/styles.xml')) {
      const [old, now] = text(part);
      expect(now).toBe(old);
    }
    expect(await removeOurSheets(removed)).toBe(removed);
  });

  test('the content type of a workbook with macros stays', () => {
    const types = textOf(after, '[Content_Types].xml');
    expect(types.includes('macroEnabled.main+xml')).toBe(macros);
    expect(partsOf(after).has('xl/vbaProject.bin')).toBe(macros);
  });

  test('our reader and another read both the old sheets and the new', async () => {
    const { sheets } = await readXlsx(after);
    expect(sheets.map(({ name, ours }) => [name, ours])).toEqual([
      ['Cases', false],
      ["Lists & 'odd' names", false],
      ['YOS ratings', true],
      ['YOS annexe', true],
    ]);
    expect(sheets[0]).toEqual((await readXlsx(before)).sheets[0]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(after.slice().buffer as ArrayBuffer);
    expect(book.getWorksheet('YOS ratings')?.getCell('A3').value).toBe('=1+1');
    expect(book.getWorksheet('YOS ratings')?.getCell('A4').value).toMatchObject({ result: 3 });
    expect(book.getWorksheet('Cases')?.getCell('B3').font).toMatchObject({ name: 'Arial' });
  });
});

describe('odd packages', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const STRICT_LINKS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

  test('the strict form gets strict parts', async () => {
    const parts = workbookParts(ROWS);
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        String(text)
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', STRICT)
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            STRICT_LINKS,
          ),
      ]),
    );
    const after = writePlan(packageOfParts(strict), fullPlan(FULL_NAMES));
    expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain(`xmlns="${STRICT}"`);
    expect(textOf(after, 'xl/styles.xml')).toContain(`xmlns="${STRICT}"`);
    expect(textOf(after, 'xl/_rels/workbook.xml.rels')).toContain(`${STRICT_LINKS}/styles`);
    for (const part of ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml']) {
      expect(textOf(after, part)).toContain(STRICT_LINKS);
      expect(textOf(after, part)).not.toContain('schemas.openxmlformats.org');
    }
    // Percentages have their sign there.
    expect(textOf(after, 'xl/charts/chart1.xml')).toContain(
      '<c:gapWidth val="60%"/><c:overlap val="100%"/>',
    );
    expect((await readXlsx(after)).sheets).toHaveLength(3);
    expect(Buffer.compare(writePlan(after, fullPlan(FULL_NAMES)), after)).toBe(0);
  });

  test('prefixes are those of the part, in the workbook as in its styles', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = packageOfParts(
      workbookParts(ROWS, {
        'xl/workbook.xml': `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet name="Cases" sheetId="7" q:id="rId1" xmlns:q="${links}"/></x:sheets><x:calcPr/></x:workbook>`,
        'xl/_rels/workbook.xml.rels': `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="rId1" Type="${links}/worksheet" Target="/xl/worksheets/sheet1.xml"/><p:Relationship Id="rId3" Type="${links}/styles" Target="/xl/styles.xml"/></p:Relationships>`,
        'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:fonts><x:font><x:sz val="9"/><x:name val="Arial"/></x:font></x:fonts><x:fills count="0"/><x:cellXfs count="1"><x:xf/></x:cellXfs><x:extLst/></x:styleSheet>`,
      }),
    );
    const after = writePlan(bytes, fullPlan(FULL_NAMES));
    const book = textOf(after, 'xl/workbook.xml');
    expect(book).toContain(
      `<x:sheet xmlns:r="${links}" name="YOS ratings" sheetId="8" r:id="rId2"/>`,
    );
    expect(book).toMatch(
      /<\/x:sheets><x:definedNames><x:definedName .*<\/x:definedNames><x:calcPr\/>/,
    );
    const styles = textOf(after, 'xl/styles.xml');
    expect(styles).toContain('<x:font><x:b/><x:sz val="14"/><x:name val="Arial"/></x:font>');
    expect(styles).not.toMatch(/<(?!\/?x:|\?)/);
    expect(styles).toMatch(/<x:fills.*<x:borders.*<x:cellXfs.*<x:dxfs.*<x:extLst\/>/);
    expect((await readXlsx(after)).sheets.map(({ ours }) => ours)).toEqual([false, true, true]);
    expect(Buffer.compare(writePlan(after, fullPlan(FULL_NAMES)), after)).toBe(0);
  });

  test('a part in UTF-16 is written in UTF-8 and says so', async () => {
    const parts = workbookParts(ROWS);
    const text = `<?xml version="1.0" encoding="UTF-16"?>${String(parts['xl/workbook.xml'])}`;
    const bytes = packageOfParts({
      ...parts,
      'xl/workbook.xml': Uint8Array.from([0xff, 0xfe, ...utf16(text)]),
    });
    const after = writePlan(bytes, [planOf()]);
    expect(textOf(after, 'xl/workbook.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect((await readXlsx(after)).sheets).toHaveLength(2);
  });

  test('a workbook without styles, content types of relationships or properties', async () => {
    const after = writePlan(packageOfParts(workbookParts(ROWS)), [planOf()]);
    expect(textOf(after, 'xl/styles.xml')).toContain('<styleSheet');
    expect((await readXlsx(after)).sheets.at(-1)?.rows).toEqual([['Rating']]);
  });

  test('a part that another writer put at our name is not overwritten', () => {
    const bytes = packageOfParts(workbookParts(ROWS, { 'xl/Worksheets/Sheet2.xml': '<other/>' }));
    const after = writePlan(bytes, [planOf()]);
    expect(compareParts(bytes, after)).toMatchObject({ changed: [], lost: [] });
    expect(partsOf(after).has('xl/worksheets/sheet3.xml')).toBe(true);
  });

  test('a sheet of the user with our name keeps it, and ours takes another', async () => {
    const parts = workbookParts(ROWS);
    const bytes = packageOfParts({
      ...parts,
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('"Cases"', '"yos Ratings"'),
    });
    const names = sheetNamesIn(bytes, FULL_NAMES);
    expect(names).toEqual({ ratings: 'YOS ratings (2)', annexe: 'YOS annexe' });
    expect(() => writePlan(bytes, fullPlan(FULL_NAMES))).toThrow(/sheetNamesIn/);
    const after = writePlan(bytes, fullPlan(names));
    expect(sheetNamesIn(after, FULL_NAMES)).toEqual(names);
    const { sheets } = await readXlsx(after);
    expect(sheets.map(({ name }) => name)).toEqual([
      'yos Ratings',
      'YOS ratings (2)',
      'YOS annexe',
    ]);
    expect(textOf(after, 'xl/workbook.xml')).toContain("'YOS ratings (2)'!$A$1:$C$5");
  });
});
