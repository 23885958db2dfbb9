import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { yos } from '../support/run-yos';

let folder = '';
const file = (name: string) => join(folder, name);

// By hand: 2.1.1 has 2 yes of 3 (67%), 2.1.2 1 of 2 applicable (50%), 2.1.3 3 of 3.
const CASES = [
  ['Case ID', '2.1.1', '2.1.2', '2.1.3', 'Comment'],
  ['007', 'Yes', 'No', 'Yes', 'late, but done'],
  ['008', 'Yes', 'n/a', 'Yes', '=HYPERLINK("x")'],
  ['009', 'No', 'Yes', 'Yes', 'said "no"'],
];

function written(delimiter: string): string {
  const field = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return CASES.map((row) => `${row.map(field).join(delimiter)}\r\n`).join('');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-text-'));
  writeFileSync(file('commas.csv'), written(','));
  writeFileSync(file('tabs.tsv'), Buffer.from(`\ufeff${written('\t')}`, 'utf16le'));
  writeFileSync(file('one-line.csv'), 'Case ID,2.1.1,2.1.2\n');
  writeFileSync(file('huge.csv'), 'Case ID,2.1.1\n');
  truncateSync(file('huge.csv'), 2 ** 30);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['commas.csv', 'tabs.tsv'])('%s is rated like a workbook', async (name) => {
  const { code, stdout } = await yos(['rate', file(name), '--edition', '2018', '--json']);
  expect(code).toBe(0);
  const [standard] = JSON.parse(stdout).standards.filter(
    ({ code }: { code: string }) => code === '2.1',
  );
  const percents = standard.keyQuestions.map(({ percent }: { percent: number }) => percent);
  expect(percents).toEqual([67, 50, 100]);
  expect(standard.rating).toBe('Requires improvement');
});

test('an annexe of a text is a new workbook that holds the cells as well', async () => {
  const output = file('annexe.xlsx');
  const words = ['annexe', file('commas.csv'), '-o', output, '--edition', '2018'];
  expect((await yos([...words, '--formulas', 'native'])).code).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(output);
  const names = book.worksheets.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['commas', 'YOS ratings']);
  const cases = book.getWorksheet('commas');
  expect(cases?.getCell('A2').value).toBe('007');
  expect(cases?.getCell('E3').value).toBe('=HYPERLINK("x")');
  const again = await yos(['rate', output, '--edition', '2018', '--json']);
  const before = await yos(['rate', file('commas.csv'), '--edition', '2018', '--json']);
  expect(JSON.parse(again.stdout).standards).toEqual(JSON.parse(before.stdout).standards);
  expect(readFileSync(file('commas.csv'), 'utf8')).toBe(written(','));
});

test('a file of a gigabyte is refused by its size', async () => {
  const { code, stderr } = await yos(['rate', file('huge.csv'), '--edition', '2018']);
  expect(stderr).toMatch(/1024 MB, more than the 512 MB/);
  expect(code).toBe(1);
});

test('a file of one line says that it has no cases', async () => {
  const { stderr } = await yos(['rate', file('one-line.csv'), '--edition', '2018']);
  expect(stderr).toContain("'one-line'!A1: No cases were found under this header.");
});

test('a caseload may be a text', async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `C${i + 1},${i % 3 ? 'Male' : 'Female'}`);
  writeFileSync(file('caseload.csv'), `Case ID,Gender\n${lines.join('\n')}\n`);
  const output = file('drawn.xlsx');
  const { code, stdout } = await yos([
    'sample',
    file('caseload.csv'),
    '--take',
    '12',
    '-o',
    output,
  ]);
  expect(stdout).toMatch(/12 of 30/);
  expect(code).toBe(0);
});
