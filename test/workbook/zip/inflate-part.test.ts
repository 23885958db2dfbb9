import { crc32, deflateRawSync } from 'node:zlib';
import { inflatePart } from '../../../src/workbook/zip/inflate-part';
import { nativeZlib } from '../../../src/workbook/zip/native-zlib';
import { WorkbookError } from '../../../src/workbook/zip/workbook-error';
import type { ZipEntry } from '../../../src/workbook/zip/zip-directory';

const TEXT = '<c r="A1"><v>1</v></c>'.repeat(4_000);
const BYTES = new TextEncoder().encode(TEXT);

/** An entry as a directory would give it, packed by zlib. */
function entry(changes: Partial<ZipEntry> = {}): ZipEntry {
  return {
    name: 'xl/worksheets/sheet1.xml',
    rawName: new TextEncoder().encode('xl/worksheets/sheet1.xml'),
    flags: 0,
    method: 8,
    time: 0,
    date: 0,
    crc: crc32(BYTES),
    size: BYTES.length,
    externalAttributes: 0,
    packed: new Uint8Array(deflateRawSync(BYTES)),
    ...changes,
  };
}

/** What comes of a part: its text, or the code of the error. */
function outcome(part: ZipEntry, native: ReturnType<typeof nativeZlib>): string {
  try {
    return new TextDecoder().decode(inflatePart(part, native));
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
}

const packed = entry().packed;
const PARTS: readonly (readonly [string, ZipEntry, string])[] = [
  ['packed', entry(), TEXT],
  ['stored', entry({ method: 0, packed: BYTES }), TEXT],
  ['empty', entry({ size: 0, crc: 0, packed: new Uint8Array(deflateRawSync('')) }), ''],
  ['followed by other bytes', entry({ packed: new Uint8Array([...packed, 1, 2, 3]) }), TEXT],
  ['cut short', entry({ packed: packed.subarray(0, packed.length - 5) }), 'damaged-part'],
  ['not packed at all', entry({ packed: BYTES.subarray(0, 100) }), 'damaged-part'],
  ['with another checksum', entry({ crc: 1 }), 'damaged-part'],
  ['stored, with another checksum', entry({ method: 0, packed: BYTES, crc: 1 }), 'damaged-part'],
  ['shorter than it says', entry({ size: BYTES.length + 1 }), 'damaged-part'],
  ['longer than it says', entry({ size: BYTES.length - 1 }), 'unpacks-too-far'],
  ['longer than nothing', entry({ size: 0 }), 'unpacks-too-far'],
];

describe.each([
  ['by Node', nativeZlib()],
  ['as in a browser', null],
])('a part is unpacked %s', (where, native) => {
  test('there is what it takes', () => {
    expect(native === null).toBe(where === 'as in a browser');
  });

  test.each(PARTS)('%s', (_, part, expected) => {
    expect(outcome(part, native)).toBe(expected);
  });
});
