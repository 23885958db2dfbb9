import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { SAMPLES, yos } from '../support/run-yos';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yos-bad-'));
  const sample = readFileSync(join(SAMPLES, 'bradford-2018.xlsx'));
  writeFileSync(file('empty.xlsx'), '');
  writeFileSync(file('text.xlsx'), 'Case,2.1.1\nA1,Yes\n');
  writeFileSync(file('cut.xlsx'), sample.subarray(0, sample.length / 2));
  const ole = Buffer.alloc(4096);
  ole.writeUInt32BE(0xd0cf11e0, 0);
  ole.writeUInt32BE(0xa1b11ae1, 4);
  writeFileSync(file('old.xlsx'), ole);
  const locked = Buffer.from(ole);
  locked.write('EncryptedPackage', 1024, 'utf16le');
  writeFileSync(file('locked.xlsx'), locked);
  mkdirSync(file('folder.xlsx'));
  const other = new ExcelJS.Workbook();
  other.addWorksheet('Budget').addRows([
    ['Item', 'Cost'],
    ['Paper', 12],
  ]);
  await other.xlsx.writeFile(file('budget.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['empty.xlsx', /empty|0 bytes/i],
  ['text.xlsx', /not an? .*(\.xlsx|workbook|zip)/i],
  ['cut.xlsx', /damaged|incomplete|truncated|cut/i],
  ['old.xlsx', /old|\.xls\b/i],
  ['locked.xlsx', /password/i],
  ['missing.xlsx', /no such file/i],
  ['folder.xlsx', /folder/i],
  ['budget.xlsx', /No inspection was found/],
])('%s: a sentence, exit 1 and no output file', async (name, sentence) => {
  const output = file('out.json');
  const { code, stdout, stderr } = await yos(['rate', file(name), '-o', output]);
  expect(code).toBe(1);
  expect(stderr).toMatch(sentence);
  expect(stderr).toContain('Nothing was written.');
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stdout).toBe('');
  expect(readdirSync(folder)).not.toContain('out.json');
  const json = JSON.parse((await yos(['rate', '--json', file(name)])).stdout) as {
    problems: { severity: string; what: string; fix: string }[];
  };
  expect(json.problems[0]).toMatchObject({
    severity: 'error',
    what: expect.stringMatching(/^[A-Z].*\.$/) as string,
    fix: expect.stringMatching(/^[A-Z].*\.$/) as string,
  });
});

test('one tracker that cannot be read does not hide the others', async () => {
  const { code, stdout, stderr } = await yos([
    'rate',
    file('empty.xlsx'),
    join(SAMPLES, 'bradford-2018.xlsx'),
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('7 out of 36');
  expect(stderr).toContain('empty.xlsx');
});

test.each([
  [[], 0],
  [['--help'], 0],
  [['--version'], 0],
  [['rate'], 2],
  [['frobnicate', 'x.xlsx'], 2],
  [['rate', 'x.xlsx', '--edition', '1999'], 2],
  [['rate', 'x.xlsx', '--edition', 'none.json'], 2],
  [['rate', 'x.xlsx', '--base', 'some'], 2],
  [['rate', 'x.xlsx', '--json', '--csv'], 2],
  [['rate', 'x.xlsx', '--nonsense'], 2],
  [['check', 'x.xlsx', '--split', 'Gender'], 2],
  [['check', 'x.xlsx', '--csv'], 2],
  [['rate', 'x.xlsx', '--population', '5'], 2],
  [['sample', '--population', '55', '--edition', '2018'], 2],
  [['rate', 'x.xlsx', '--csv', '-o', 'out.json'], 2],
  [['compare', 'x.xlsx', '--json', '-o', 'out.xlsx'], 2],
  [['rate', 'x.xlsx', '-o', 'out.docx'], 2],
  [['sample'], 2],
  [['sample', '--population', 'many'], 2],
  [['sample', '--population', '0'], 2],
  [['sample', '--population', '55', '--confidence', '100'], 2],
])('yos %j exits with %i and a sentence', async (words, expected) => {
  const { code, stdout, stderr } = await yos(words as string[], { cwd: folder });
  expect(code).toBe(expected);
  expect(`${stdout}${stderr}`).toMatch(/\w/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each([
  [['check', 'x.xlsx', '--csv'], '--csv goes with yos rate and yos compare.'],
  [['sample', '--population', '-3'], '--population takes a whole number from 1; "-3" is none.'],
  [['sample', 'x.xlsx', '--take', '-3'], '--take takes a whole number from 1; "-3" is none.'],
  [
    ['sample', 'x.xlsx', '--take', '--json'],
    'Something has to follow --take. Try: yos sample --help',
  ],
  [['rate', 'x.xlsx', '-o'], 'Something has to follow --output. Try: yos rate --help'],
  [['sample', 'x.xlsx', '--take', '40%'], '--take takes a whole number from 1; "40%" is none.'],
  [['sample', '--population', '55%'], '--population takes a whole number from 1; "55%" is none.'],
  [['sample', '--population', '0x10'], '--population takes a whole number from 1; "0x10" is none.'],
  [['sample', '--population', '1e2'], '--population takes a whole number from 1; "1e2" is none.'],
  [['sample', '--population', '5.5'], '--population takes a whole number from 1; "5.5" is none.'],
  [['sample', 'x.xlsx', '--seed', '5e9'], '--seed takes a whole number from 0; "5e9" is none.'],
  [
    ['sample', 'x.xlsx', '--seed', '4294967296'],
    '--seed takes no number above 4,294,967,295; it is 4294967296.',
  ],
  [
    ['sample', '--population', '55', '--confidence', '0.8'],
    '0.8 is less than one per cent. For 80% write --confidence 80.',
  ],
  [
    ['sample', '--population', '55', '--margin', '0.07'],
    '0.07 is less than one per cent. For 7% write --margin 7.',
  ],
  [['sample', '--population', '55', '--margin', '-5'], /from 1 and less than 100; it is -5\.$/],
  [
    ['sample', '--population', '55', '--margin', '0x5'],
    '--margin takes a number of per cent; "0x5" is none.',
  ],
  [['sample', '--population', '55', '--confidence', '150'], /less than 100; it is 150\.$/],
  [['rate', join(SAMPLES, 'bradford-2018.xlsx'), '-o', 'none/out.csv'], /no such folder/],
  [['rate', join(SAMPLES, 'bradford-2018.xlsx'), '-o', 'folder.csv'], /This is a folder\./],
])('yos %j says what to mend', async (words, sentence) => {
  mkdirSync(file('folder.csv'), { recursive: true });
  const { stderr } = await yos(words, { cwd: folder });
  const last = stderr.trim().split('\n').at(-1);
  expect(last).toMatch(sentence);
});
