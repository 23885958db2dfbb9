import type { SheetEntry } from '../../src/workbook/ours/sheet-entry';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { listSheets } from '../../src/workbook/file-write/document-properties';
import { givenNames } from '../../src/workbook/ours/given-names';
import { PACKAGE_LIMITS } from '../../src/workbook/zip/package-limits';
import { StyleSheet } from '../../src/workbook/file-write/style-sheet';
import { relativeTarget, resolveTarget } from '../../src/workbook/file-read/relationships';
import { writePlan } from '../../src/workbook/file-write/write-xlsx';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { readZipDirectory } from '../../src/workbook/zip/zip-directory';
import { packEntry, writeZip } from '../../src/workbook/zip/zip-writer';
import { zip64Of } from '../support/broken-bytes';
import { packageOfParts, workbookParts } from '../support/package-of-parts';
import { partsOf } from './parts-of';
import { planOf } from './plan-of';

describe('document properties', () => {
  const properties = (headings: string, titles: string, size: number): string =>
    `<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="4" baseType="variant">${headings}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${size}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts></Properties>`;
  const pair = (name: string, count: number): string =>
    `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
  const title = (...names: string[]): string =>
    names.map((name) => `<vt:lpstr>${name}</vt:lpstr>`).join('');
  const before = properties(
    pair('Arbeitsblätter', 2) + pair('Benannte Bereiche', 1),
    title('Cases', 'A &amp; B', 'Answers'),
    3,
  );

  test('a new sheet stands behind the worksheets and before the names, in any language', () => {
    expect(listSheets(before, 'p', ['Cases', 'A & B'], new Set(), ['<YOS>'])).toBe(
      properties(
        pair('Arbeitsblätter', 3) + pair('Benannte Bereiche', 1),
        title('Cases', 'A &amp; B', '&lt;YOS&gt;', 'Answers'),
        4,
      ),
    );
  });

  test('one that goes is taken off', () => {
    expect(listSheets(before, 'p', ['Cases', 'A & B'], new Set(['A & B']), [])).toBe(
      properties(
        pair('Arbeitsblätter', 1) + pair('Benannte Bereiche', 1),
        title('Cases', 'Answers'),
        2,
      ),
    );
  });

  test.each([
    ['without lists', '<Properties><Application>X</Application></Properties>'],
    ['with a list that is out of date', before.replace('Cases', 'Old')],
    ['with a count that is wrong', before.replace('<vt:i4>2<', '<vt:i4>9<')],
    ['empty', '<Properties/>'],
  ])('%s they stay as they are', (_, text) => {
    expect(listSheets(text, 'p', ['Cases', 'A & B'], new Set(), ['YOS'])).toBe(text);
  });
});

describe('styles', () => {
  const text =
    '<styleSheet><numFmts count="1"><numFmt numFmtId="200" formatCode="0.0&quot;x&quot;"/></numFmts>' +
    '<fonts count="1" known="1"><font><b/><sz val="10"/><color theme="1"/><name val="Arial"/><scheme val="minor"/></font></fonts>' +
    '<fills count="0"/><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fontId="0"/></cellXfs></styleSheet>';

  test('are added at the end of their lists, and the same one only once', () => {
    const styles = new StyleSheet(text, 's');
    const style = { bold: true, fill: 'ffee00', numberFormat: '0.000' } as const;
    expect(styles.cellFormat(style, false)).toBe(2);
    expect(styles.cellFormat({ ...style }, false)).toBe(2);
    expect(styles.cellFormat(style, true)).toBe(3);
    expect(styles.differentialFormat({ colour: 'FF0000' })).toBe(0);
    const after = styles.toXml();
    expect(after).toContain('<numFmt numFmtId="201" formatCode="0.000"/></numFmts>');
    expect(after).toContain('<cellXfs count="4"><xf/><xf fontId="0"/><xf ');
    expect(after).toContain('<font><b/><sz val="10"/><color theme="1"/><name val="Arial"/>');
    expect(after).toContain(
      '<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>',
    );
    const again = new StyleSheet(after, 's');
    expect(again.cellFormat(style, true)).toBe(3);
    expect(again.differentialFormat({ colour: 'FF0000' })).toBe(0);
    expect(again.toXml()).toBe(after);
  });

  test("a number format that is there already is used, and Excel's own have their numbers", () => {
    const styles = new StyleSheet(text, 's');
    styles.cellFormat({ numberFormat: '0.0"x"' }, false);
    styles.cellFormat({ numberFormat: '0%' }, false);
    expect(styles.toXml()).toContain('<xf numFmtId="200"');
    expect(styles.toXml()).toContain('<xf numFmtId="9"');
    expect(styles.toXml()).toContain('<numFmts count="1">');
  });

  test('a plain style takes the first font, fill and border, and adds none', () => {
    const styles = new StyleSheet(text, 's');
    styles.cellFormat({ wrap: true }, false);
    expect(styles.toXml()).toContain('<fonts count="1" known="1">');
    expect(styles.toXml()).toContain('numFmtId="0" fontId="0" fillId="0" borderId="0"');
  });
});

test('names that are given: our own first, then the usual, then one with a number', () => {
  const sheet = (name: string, ourKind: string | null = null): SheetEntry => ({
    name,
    id: 1,
    type: 'worksheet',
    visibility: 'visible',
    ourKind,
  });
  const sheets = [sheet('YOS METHOD'), sheet('yos method (2)'), sheet('Mine', 'annexe')];
  expect(
    givenNames(sheets, { annexe: 'YOS annexe', method: 'YOS method', checks: 'YOS checks' }),
  ).toEqual({ annexe: 'Mine', method: 'YOS method (3)', checks: 'YOS checks' });
  const long = 'x'.repeat(31);
  expect(givenNames([sheet(long)], { ratings: long })).toEqual({
    ratings: `${'x'.repeat(27)} (2)`,
  });
});

test.each([
  ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
  ['xl/worksheets/sheet1.xml', 'xl/comments1.xml', '../comments1.xml'],
  ['workbook.xml', 'worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
  ['a/b/c.xml', 'd/e.xml', '../../d/e.xml'],
])('from %s to %s', (from, to, target) => {
  expect(relativeTarget(from, to)).toBe(target);
  expect(resolveTarget(from, target)).toBe(to);
});

describe('the zip file', () => {
  test('holds entries as they were packed, and is read by others', () => {
    const text = new TextEncoder().encode('a'.repeat(1000));
    const entries = [packEntry('a.xml', text), packEntry('é/b.bin', Uint8Array.of(1, 2))];
    const bytes = writeZip(entries);
    expect(partsOf(bytes)).toEqual(
      new Map([
        ['a.xml', text],
        ['é/b.bin', Uint8Array.of(1, 2)],
      ]),
    );
    expect(readZipDirectory(bytes, PACKAGE_LIMITS)).toEqual(entries);
    expect(Buffer.compare(writeZip(readZipDirectory(bytes, PACKAGE_LIMITS)), bytes)).toBe(0);
  });

  test('a file written as a stream, sizes behind the parts, is copied with sizes before', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, part] of Object.entries(workbookParts('<row r="1"><c><v>1</v></c></row>'))) {
      const file = new ZipDeflate(name);
      file.mtime = '2026-01-01';
      zip.add(file);
      file.push(typeof part === 'string' ? strToU8(part) : part, true);
    }
    zip.end();
    const streamed = new Uint8Array(Buffer.concat(chunks));
    const flags = (bytes: Uint8Array): Set<number> =>
      new Set(readZipDirectory(bytes, PACKAGE_LIMITS).map((entry) => entry.flags & 8));
    expect(flags(streamed)).toEqual(new Set([8]));
    const written = writePlan(streamed, [planOf()]);
    expect(flags(written)).toEqual(new Set([0]));
    expect(partsOf(written).size).toBe(partsOf(streamed).size + 2);
    expect((await readXlsx(written)).sheets.map(({ rows }) => rows)).toEqual([[[1]], [['Rating']]]);
  });

  test('a zip64 file is written as a plain one', async () => {
    const written = writePlan(zip64Of(packageOfParts(workbookParts(''))), [planOf()]);
    expect((await readXlsx(written)).sheets).toHaveLength(2);
  });
});
