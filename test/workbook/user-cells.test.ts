import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync, strToU8 } from 'fflate';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { writeUserCells } from '../../src/workbook/file-write/write-user-cells';
import { packageOfParts, workbookParts } from '../support/package-of-parts';
import { compareParts, textOf } from './parts-of';

const SAMPLE = readFileSync(join(__dirname, '../../assets/samples/bedfordshire-2021.xlsx'));
const SHEET = 'xl/worksheets/sheet1.xml';

test('an answer changes in its own cell; every other part stays byte for byte', async () => {
  const before = new Uint8Array(SAMPLE);
  // Court!D38 says No to 2.2.2.
  const change = { sheet: 'Court', row: 37, column: 3, was: 'No', value: 'Yes' };
  const after = writeUserCells(before, [change]);
  const { changed, listing, lost, added } = compareParts(before, after);
  expect({ changed, listing, lost, added }).toEqual({
    changed: [SHEET],
    listing: [],
    lost: [],
    added: [],
  });
  const [was, now] = await Promise.all([readXlsx(before), readXlsx(after)]);
  expect(was.sheets[0]?.rows[37]?.[3]).toBe('No');
  expect(now.sheets[0]?.rows[37]?.[3]).toBe('Yes');
  // The one cell is all that is different.
  const rows = now.sheets[0]?.rows.map((row) => [...(row ?? [])]);
  rows?.[37]?.splice(3, 1, 'No');
  expect(rows).toEqual(was.sheets[0]?.rows.map((row) => [...(row ?? [])]));
});

/** A workbook whose one sheet has this for its cells, with a chain of formulas or without. */
function fileOf(cells: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = unzipSync(packageOfParts(workbookParts(cells)));
  for (const [name, text] of Object.entries(more)) parts[name] = strToU8(text);
  return zipSync(parts);
}

test('a format stays, and what is written is what it is: text, figure, tick box or nothing', () => {
  const row = '<row r="1"><c r="A1" s="3" t="b"><v>0</v></c><c r="B1" s="4"><v>1</v></c></row>';
  const before = fileOf(row);
  const [{ name }] = sheetsOf(before);
  const at = { sheet: name, row: 0 };
  const after = writeUserCells(before, [
    { ...at, column: 0, was: false, value: true },
    { ...at, column: 1, was: 1, value: null },
    { ...at, column: 2, was: null, value: '=1+1' },
  ]);
  expect(textOf(after, SHEET)).toContain(
    '<c r="A1" s="3" t="b"><v>1</v></c><c r="B1" s="4"/><c r="C1"',
  );
  expect(textOf(after, SHEET)).toContain('<t>=1+1</t>');
});

test('a cell with a formula is refused, and says so', () => {
  const before = fileOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>');
  const [{ name }] = sheetsOf(before);
  const change = { sheet: name, row: 0, column: 0, was: 2, value: 'Yes' };
  expect(() => writeUserCells(before, [change])).toThrow(/A1 holds a formula/);
});

function sheetsOf(bytes: Uint8Array): [{ name: string }] {
  const [, name = ''] = /<sheet\s[^>]*?name="([^"]*)"/.exec(textOf(bytes, 'xl/workbook.xml')) ?? [];
  return [{ name }];
}
