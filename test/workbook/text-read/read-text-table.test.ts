import { strToU8 } from 'fflate';
import { WorkbookError } from '../../../src/workbook/zip/workbook-error';
import { workbookOfText } from '../../../src/workbook/file-write/workbook-of-text';
import { readWorkbook } from '../../../src/workbook/open/read-workbook';
import { readTextTable } from '../../../src/workbook/text-read/read-text-table';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { utf16 } from '../../support/broken-bytes';

async function rowsOf(bytes: Uint8Array | string, name = 'table.csv') {
  const given = typeof bytes === 'string' ? strToU8(bytes) : bytes;
  const { contents } = await readWorkbook(given, name);
  return contents.sheets[0]?.rows.map((row) => (row ? [...row] : []));
}

const TABLE = [
  ['Service', 'Note'],
  ['Ynys Môn', 'a'],
];
const TEXT = 'Service,Note\r\nYnys Môn,a\r\n';

test.each([
  ['UTF-8', strToU8(TEXT)],
  ['UTF-8 with its mark', strToU8(`\ufeff${TEXT}`)],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, ...utf16(TEXT)])],
  ['UTF-16 of the other order', Uint8Array.from([0xfe, 0xff, ...swapped(utf16(TEXT))])],
  ['UTF-16 without its mark', Uint8Array.from(utf16(TEXT))],
  ['Windows-1252', Uint8Array.from([...TEXT].map((sign) => sign.charCodeAt(0)))],
  ['semicolons', strToU8(TEXT.replaceAll(',', ';'))],
  ['tabs', strToU8(TEXT.replaceAll(',', '\t'))],
  ['sep=;', strToU8(`sep=;\r\n${TEXT.replaceAll(',', ';')}`)],
  ['line feeds', strToU8(TEXT.replaceAll('\r\n', '\n'))],
  ['carriage returns', strToU8(TEXT.replaceAll('\r\n', '\r'))],
  ['mixed line ends', strToU8('Service,Note\rYnys Môn,a\r\n\n')],
  ['no line end at the end', strToU8(TEXT.trimEnd())],
  ['empty cells and lines behind', strToU8(`${TEXT.replace('a', 'a,,')},,\r\n\r\n`)],
])('%s gives the same cells', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual(TABLE);
});

function swapped(bytes: readonly number[] | Uint8Array): number[] {
  return [...bytes].map((_, i) => bytes[i ^ 1] ?? 0);
}

// What Excel (en-GB) shows for each, except where it would lose zeros, digits or a code.
test.each([
  ['75.0', 75],
  ['-3', -3],
  ['.5', 0.5],
  ['1,234,567', 1234567],
  ['65%', 0.65],
  ['4.17%', 0.0417],
  ['TRUE', true],
  ['false', false],
  [' 12 ', 12],
  ['007', '007'],
  ['1234567890123456', '1234567890123456'],
  ['2.1.1', '2.1.1'],
  ['1E5', '1E5'],
  ['18/02/25', '18/02/25'],
  ['1-2', '1-2'],
  ['-', '-'],
  ['1,2', '1,2'],
  ['="0012"', '0012'],
  ['=1+1', '=1+1'],
  ['#N/A', '#N/A'],
  ['a "quoted" word', 'a "quoted" word'],
  ['first line\nsecond', 'first line\nsecond'],
])('%s is %p', async (text, expected) => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  expect(await rowsOf(`A,B\n${quoted},x\n`)).toEqual([
    ['A', 'B'],
    [expected, 'x'],
  ]);
});

test('where semicolons part the cells a comma stands before the decimals', async () => {
  expect(await rowsOf('A;B\n4,17;x, y\n44,4%;z\n')).toEqual([
    ['A', 'B'],
    [4.17, 'x, y'],
    [0.444, 'z'],
  ]);
});

test('commas in sentences do not part what semicolons and quotation marks part', async () => {
  expect(await rowsOf('A;B\n"policy; and, provision";1\nstaff, all;2\n')).toEqual([
    ['A', 'B'],
    ['policy; and, provision', 1],
    ['staff, all', 2],
  ]);
});

test('the sheet is called as Excel would call it', async () => {
  const name = 'ratings [final] of all services in England.csv';
  const { contents } = await readWorkbook(strToU8(TEXT), name);
  expect(contents.sheets.map((sheet) => sheet.name)).toEqual(['ratings  final  of all services']);
});

test.each([
  ['a NUL', 'nul-in-text', () => strToU8('A,B\nx,\0y\n'), /NUL character in line 2/],
  [
    'an open quotation mark',
    'open-quotes',
    () => strToU8('A,B\nx,y\n"z,1\nw,2\n'),
    /line 3 whose quotation marks/,
  ],
  [
    '20,000 columns',
    'too-many-columns',
    () => strToU8(`A,B\n${'x,'.repeat(19_999)}x`),
    /20,000 cells in line 2; a sheet has 16,384 columns/,
  ],
  ['a web page', 'other-text', () => strToU8('<!DOCTYPE html>\n<table></table>'), /web page/],
  ['an old workbook', 'old-excel-file', () => Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0), /\.xls/],
  ['a zip of nothing', 'not-a-workbook', () => Uint8Array.of(0x50, 0x4b, 5, 6), /zip/],
  [
    'more lines than a sheet has',
    'too-many-lines',
    () => strToU8('x\n'.repeat(1_048_577)),
    /1,048,577 lines/,
  ],
])('%s called .csv is refused with a sentence', async (_, code, bytes, sentence) => {
  const reading = rowsOf(bytes());
  await expect(reading).rejects.toThrow(sentence);
  await expect(reading).rejects.toThrow(WorkbookError);
  await expect(reading).rejects.toMatchObject({ code });
});

test.each([
  ['bytes', { bytes: 5, cells: 100 }, 'text-too-long'],
  ['cells', { bytes: 100, cells: 3 }, 'too-many-cells'],
])('more %s than are taken on are refused', (_, limits, code) => {
  const reading = () => readTextTable(strToU8('A,B\nx,y\n'), 'a.csv', limits);
  expect(reading).toThrow(expect.objectContaining({ code }));
});

test('a text that is called a workbook is refused as before', async () => {
  await expect(rowsOf(TEXT, 'tracker.xlsx')).rejects.toMatchObject({ code: 'text-file' });
});

test('what is written of a text is a workbook with the same cells', async () => {
  const file = await readWorkbook(strToU8('A,B\n=1+1,75.0\n\nx,TRUE\n'), 'a.csv');
  const { sheets } = await readXlsx(workbookOfText(file.contents.sheets));
  expect(sheets.map(({ name, ours }) => [name, ours])).toEqual([['a', false]]);
  expect(sheets[0]?.rows.map((row) => row && [...row])).toEqual([
    ['A', 'B'],
    ['=1+1', 75],
    ...(sheets[0]?.rows.length === 4 ? [undefined] : []),
    ['x', true],
  ]);
});
