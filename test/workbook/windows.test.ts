import { scanInWindows } from '../../src/workbook/xml/byte-window';
import { readSheetCells } from '../../src/workbook/file-read/sheet-reader';
import { TextPool } from '../../src/workbook/xml/text-pool';
import { PACKAGE_LIMITS } from '../../src/workbook/zip/package-limits';
import type { ZipPackage } from '../../src/workbook/zip/zip-package';
import { worksheetOf } from '../support/package-of-parts';

/** A stream of one byte a piece, then two, and so on round again: every cut there can be. */
async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

test('an element that is longer than the window is given whole', async () => {
  const bytes = new Uint8Array(1_000_000).fill(1);
  const seen: number[] = [];
  await scanInWindows(
    inPieces(bytes, 70_000),
    (_, limit) => {
      seen.push(limit);
      return limit === bytes.length ? limit : 0;
    },
    2_000_000,
    'part.xml',
  );
  expect(seen.at(-1)).toBe(bytes.length);
  expect(seen.length).toBeLessThan(8);
});

test('after the limit stand 64 zeros', async () => {
  const bytes = new Uint8Array(400_000).fill(7);
  await scanInWindows(
    inPieces(bytes, 30_000),
    (window, limit) => {
      expect([...window.subarray(limit, limit + 64)]).toEqual(Array(64).fill(0));
      return Math.floor(limit / 2);
    },
    2_000_000,
    'part.xml',
  );
});

test('an element over the limit is refused', async () => {
  const scan = scanInWindows(
    inPieces(new Uint8Array(500_000), 50_000),
    () => 0,
    300_000,
    'part.xml',
  );
  await expect(scan).rejects.toMatchObject({ code: 'too-long' });
});

test('cells are the same wherever a window ends', async () => {
  const shapes = [
    '<c r="A1" s="1" t="s"><v>0</v></c>',
    '<c r="B1" t="inlineStr"><is><t>Yes</t></is></c>',
    '<c r="C1"><f>A1</f><v>2.5</v></c>',
    '<c r="D1" t="inlineStr"><is><t>é😀<!-- x --></t></is></c>',
    '<c r="E1" s="4"/>',
  ].join('');
  // A comment of growing length moves every cell over the window's end, one byte at a time.
  for (let padding = 0; padding < shapes.length + 20; padding += 1) {
    const filler = '<!--' + ' '.repeat(2 ** 17 - 100 - shapes.length + padding) + '-->';
    const sheet = worksheetOf(
      `<row r="1">${filler}${shapes}</row><row r="2"><c r="A2"><v>1</v></c></row>`,
    );
    const bytes = new TextEncoder().encode(sheet);
    const zip = {
      limits: PACKAGE_LIMITS,
      streamXml: () => inPieces(bytes, 2 ** 14 + padding),
    } as unknown as ZipPackage;
    const { rows } = await readSheetCells(zip, 'sheet1.xml', 'Cases', {
      strings: ['No'],
      texts: new TextPool(1000),
      errors: new Map(),
      placesLeft: 1000,
    });
    expect(rows).toEqual([['No', 'Yes', 2.5, 'é😀'], [1]]);
  }
});
