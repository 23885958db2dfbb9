import { strToU8, zipSync } from 'fflate';
import { PACKAGE_LIMITS } from '../../src/workbook/zip/package-limits';
import { WorkbookError } from '../../src/workbook/zip/workbook-error';
import { WORKBOOK_MESSAGES } from '../../src/workbook/zip/workbook-messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { changeBytes, directoryEntry, utf16, zip64Of } from '../support/broken-bytes';
import {
  packageOfParts,
  type Parts,
  relationshipsOf,
  sharedStringsOf,
  workbookParts,
  worksheetOf,
} from '../support/package-of-parts';

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';
const GOOD = packageOfParts(workbookParts(ROWS));
const SHEET = 'xl/worksheets/sheet1.xml';

/** The workbook with one part changed or added. */
function changed(parts: Parts): Uint8Array {
  return packageOfParts(workbookParts(ROWS, parts));
}

/** A sheet's part large enough to be streamed, of blanks that pack a thousand to one. */
function blanks(bytes: number): string {
  return worksheetOf(' '.repeat(bytes));
}

const COMPOUND_FILE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set(COMPOUND_FILE);
  bytes.set(utf16(stream), 3001);
  return bytes;
}

const FILES: [what: string, code: keyof typeof WORKBOOK_MESSAGES, bytes: () => Uint8Array][] = [
  ['0 bytes', 'empty-file', () => new Uint8Array()],
  ['1 byte', 'not-a-workbook-file', () => Uint8Array.of(0)],
  ['a .csv renamed', 'text-file', () => strToU8('Case;2.1.1\r\n1;Yes\r\n')],
  ['a text in UTF-16', 'text-file', () => Uint8Array.from([0xff, 0xfe, ...utf16('Case')])],
  ['a web page renamed', 'other-text', () => strToU8('<html><table></table></html>')],
  ['a PDF', 'not-a-workbook-file', () => strToU8('%PDF-1.7\n')],
  ['an old .xls renamed', 'old-excel-file', () => compoundFile('Workbook')],
  ['a .xls of Excel 4', 'old-excel-file', () => Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0)],
  ['an old .doc renamed', 'not-a-workbook-file', () => compoundFile('WordDocument')],
  ['a password', 'password-protected', () => compoundFile('EncryptedPackage')],
  [
    'an encrypted zip',
    'password-protected',
    () => changeBytes(GOOD, directoryEntry(GOOD, SHEET) + 8, 1, 0),
  ],
  ['an empty zip', 'not-a-workbook', () => zipSync({})],
  ['a zip of other things', 'not-a-workbook', () => packageOfParts({ 'cases.csv': 'Case' })],
  [
    'a .ods renamed',
    'opendocument-file',
    () =>
      packageOfParts({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<x/>',
      }),
  ],
  [
    'a .xlsb renamed',
    'binary-workbook',
    () =>
      packageOfParts({
        '_rels/.rels': relationshipsOf(['officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': 'x',
      }),
  ],
  [
    'a .docx renamed',
    'other-office-file',
    () =>
      packageOfParts({
        '_rels/.rels': relationshipsOf(['officeDocument', 'word/document.xml']),
        'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>',
      }),
  ],
  ['half a file', 'cut-short', () => GOOD.subarray(0, GOOD.length / 2)],
  ['a file without its last byte', 'cut-short', () => GOOD.subarray(0, -1)],
  ['a file without its beginning', 'not-a-workbook-file', () => GOOD.subarray(100)],
  [
    'a hole in the middle',
    'damaged-directory',
    () => Uint8Array.from([...GOOD.subarray(0, 200), ...GOOD.subarray(300)]),
  ],
  [
    'a sheet that is not there',
    'missing-part',
    () => {
      const parts = Object.entries(workbookParts(ROWS)).filter(([name]) => name !== SHEET);
      return packageOfParts(Object.fromEntries(parts));
    },
  ],
  [
    'a workbook that is not there',
    'missing-part',
    () => packageOfParts({ '_rels/.rels': relationshipsOf(['officeDocument', 'xl/book.xml']) }),
  ],
  [
    'a sheet that leads nowhere',
    'damaged-part',
    () => changed({ 'xl/_rels/workbook.xml.rels': relationshipsOf() }),
  ],
  [
    'two sheets with one part',
    'duplicate-part',
    () => {
      const { 'xl/workbook.xml': book } = workbookParts('');
      return changed({
        'xl/workbook.xml': String(book).replace(
          '<sheets>',
          '<sheets><sheet name="Copy" sheetId="2" r:id="rId1"/>',
        ),
      });
    },
  ],
  [
    'two parts that differ in case',
    'duplicate-part',
    () => changed({ 'xl/Workbook.xml': '<workbook/>' }),
  ],
  [
    'a part whose bytes changed',
    'damaged-part',
    () => {
      const stored = zipSync(
        Object.fromEntries(
          Object.entries(workbookParts(ROWS)).map(([name, text]) => [name, strToU8(String(text))]),
        ),
        { level: 0 },
      );
      return changeBytes(stored, Buffer.from(stored).indexOf('<v>1') + 3, 0x32);
    },
  ],
  [
    'a packing method unknown',
    'unknown-compression',
    () => changeBytes(GOOD, directoryEntry(GOOD, SHEET) + 10, 12, 0),
  ],
  [
    'a sheet cut off',
    'damaged-part',
    () => changed({ [SHEET]: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>' }),
  ],
  [
    'a sheet with no end',
    'damaged-part',
    () => changed({ [SHEET]: '<worksheet><sheetData><row r="1">' }),
  ],
  ['a sheet that is none', 'damaged-part', () => changed({ [SHEET]: '<html><body/></html>' })],
  ['an empty sheet part', 'damaged-part', () => changed({ [SHEET]: '' })],
  [
    'a workbook cut off',
    'damaged-part',
    () => changed({ 'xl/workbook.xml': '<workbook><sheets><sheet name="C' }),
  ],
  ['an empty workbook part', 'damaged-part', () => changed({ 'xl/workbook.xml': '' })],
  [
    'shared strings cut off',
    'damaged-part',
    () => changed({ 'xl/sharedStrings.xml': '<sst><si><t>Ye' }),
  ],
  [
    'a shared string that is not there',
    'damaged-part',
    () => packageOfParts(workbookParts('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')),
  ],
  [
    'a column beyond XFD',
    'damaged-part',
    () => changed({ [SHEET]: worksheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>') }),
  ],
  [
    'a row beyond the last',
    'too-many-rows',
    () => changed({ [SHEET]: worksheetOf('<row r="1048577"/>') }),
  ],
  ['row 0', 'damaged-part', () => changed({ [SHEET]: worksheetOf('<row r="0"/>') })],
  [
    'a reference that is none',
    'damaged-part',
    () => changed({ [SHEET]: worksheetOf('<row r="1"><c r="?1"><v>1</v></c></row>') }),
  ],
  [
    'a document type in a sheet',
    'document-type',
    () => changed({ [SHEET]: `<!DOCTYPE x [<!ENTITY a "b">]>${worksheetOf('')}` }),
  ],
  [
    'a document type within a sheet',
    'document-type',
    () => changed({ [SHEET]: worksheetOf('<row r="1"><c r="A1"><v><!DOCTYPE x>1</v></c></row>') }),
  ],
  [
    'a document type in the workbook',
    'document-type',
    () => changed({ 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' }),
  ],
  [
    'a document type in the strings',
    'document-type',
    () => changed({ 'xl/sharedStrings.xml': '<!DOCTYPE x><sst/>' }),
  ],
  [
    'an entity of the file’s own',
    'unknown-entity',
    () => changed({ 'xl/sharedStrings.xml': sharedStringsOf('<t>&lol9;</t>') }),
  ],
  [
    'a number beyond Unicode',
    'unknown-entity',
    () => changed({ 'xl/sharedStrings.xml': sharedStringsOf('<t>&#x110000;</t>') }),
  ],
  [
    'an encoding unknown',
    'unknown-encoding',
    () => changed({ 'xl/workbook.xml': '<?xml version="1.0" encoding="klingon"?><workbook/>' }),
  ],
  [
    'a part that unpacks to more than it says',
    'unpacks-too-far',
    () => {
      const bomb = changed({ [SHEET]: blanks(9_000_000) });
      return changeBytes(bomb, directoryEntry(bomb, SHEET) + 24, 0x00, 0x20, 0, 0);
    },
  ],
  [
    'a streamed part that unpacks to more than it says',
    'unpacks-too-far',
    () => {
      const bomb = changed({ [SHEET]: blanks(9_000_000) });
      return changeBytes(bomb, directoryEntry(bomb, SHEET) + 24, 0x00, 0x00, 0x20, 0);
    },
  ],
  [
    'a part that says an impossible size',
    'unpacks-too-far',
    () => changeBytes(GOOD, directoryEntry(GOOD, SHEET) + 24, 0, 0, 0, 0x20),
  ],
  [
    'a part that unpacks to less than it says',
    'damaged-part',
    () => {
      const size = strToU8(worksheetOf(ROWS)).length;
      return changeBytes(GOOD, directoryEntry(GOOD, SHEET) + 24, size + 1);
    },
  ],
  [
    'a part over the limit',
    'too-large',
    () =>
      changed({
        'xl/workbook.xml': `<workbook>${' '.repeat(PACKAGE_LIMITS.heldBytes)}</workbook>`,
      }),
  ],
  [
    'a cell over the limit',
    'too-long',
    () =>
      changed({
        [SHEET]: worksheetOf(
          `<row r="1"><c r="A1"><v>${' '.repeat(PACKAGE_LIMITS.elementBytes + 2 ** 20)}</v></c></row>`,
        ),
      }),
  ],
];

test.each(FILES)('%s: %s', async (_, code, bytes) => {
  const error = await readXlsx(bytes()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ code });
});

test('too many parts', async () => {
  const limits = { ...PACKAGE_LIMITS, parts: 4 };
  await expect(readXlsx(GOOD, { limits })).rejects.toMatchObject({ code: 'too-many-parts' });
});

test('more cells than are taken, in whatever columns they stand', async () => {
  const limits = { ...PACKAGE_LIMITS, cells: 100 };
  const across = '<c><v>1</v></c>'.repeat(101);
  const far = Array.from({ length: 4 }, () => '<row><c r="XFD1"><v>1</v></c></row>');
  for (const rows of [`<row r="1">${across}</row>`, far.join('')]) {
    const read = readXlsx(packageOfParts(workbookParts(rows)), { limits });
    await expect(read).rejects.toMatchObject({ code: 'too-many-cells' });
  }
});

test('more text than is taken, repeats aside', async () => {
  const limits = { ...PACKAGE_LIMITS, textCharacters: 100 };
  const same = '<c t="inlineStr"><is><t>0123456789</t></is></c>'.repeat(50);
  const other = '<c t="inlineStr"><is><t>' + 'x'.repeat(95) + '</t></is></c>';
  const one = packageOfParts(workbookParts(`<row r="1">${same}</row>`));
  await expect(readXlsx(one, { limits })).resolves.toBeDefined();
  const two = packageOfParts(workbookParts(`<row r="1">${same}${other}</row>`));
  await expect(readXlsx(two, { limits })).rejects.toMatchObject({ code: 'too-much-text' });
});

test('one large part read by many', async () => {
  const limits = { ...PACKAGE_LIMITS, totalBytes: 500 };
  await expect(readXlsx(GOOD, { limits })).rejects.toMatchObject({ code: 'too-large' });
});

test('every message says what is wrong and what to do', () => {
  for (const sentence of Object.values(WORKBOOK_MESSAGES) as ((...given: unknown[]) => {
    what: string;
    fix: string;
  })[]) {
    const { what, fix } = sentence('xl/x.xml', 1, 1);
    expect(what).toMatch(/^(The|This|Unpacked,) [^]*\.$/);
    expect(fix).toMatch(/^(Copy|Open|Save|Choose|Change|Delete|Do not) [^]*\.$/);
    expect(`${what} ${fix}`).not.toContain('undefined');
  }
});

test('every message has a file that brings it about', () => {
  const elsewhere = ['too-many-parts', 'too-many-cells', 'too-much-text'];
  // In text-read.
  const inTexts = 'text-too-long nul-in-text open-quotes too-many-columns too-many-lines'.split(
    ' ',
  );
  // Brought about in refusals.test.ts and settings.test.ts.
  const onWriting = [
    ...['structure-protected', 'signed', 'too-many-styles', 'formula-of-several'],
    ...['only-our-sheets', 'still-referred-to'],
    // Of cells of the user: user-cells.test.ts.
    ...['formula-in-cell', 'sheet-not-there'],
  ];
  const brought = new Set([
    ...FILES.map(([, code]) => code as string),
    ...elsewhere,
    ...inTexts,
    ...onWriting,
  ]);
  expect(Object.keys(WORKBOOK_MESSAGES).filter((code) => !brought.has(code))).toEqual([]);
});

test('zip64 records are understood, and refused where they lie', async () => {
  const { sheets } = await readXlsx(zip64Of(GOOD));
  expect(sheets[0]?.rows).toEqual([[1]]);
  const lying = zip64Of(GOOD, 2 ** 52);
  await expect(readXlsx(lying)).rejects.toMatchObject({ code: 'damaged-directory' });
});
