import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { SAMPLES, yos } from '../support/run-yos';
import { TWELVE } from '../support/twelve-standards';

const trackers = ['bedfordshire-2021', 'bradford-2018', 'north-yorkshire-2020'].map((name) =>
  join(SAMPLES, `${name}.xlsx`),
);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function workbook(name: string, rows: unknown[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Table').addRows(rows);
  const file = join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

test('compare has one row a service and a column a standard across editions', async () => {
  const output = join(folder, 'national.csv');
  expect((await yos(['compare', ...trackers, '-o', output])).code).toBe(0);
  const [header, ...rows] = readFileSync(output, 'utf8').trim().split('\r\n');
  expect(header?.replace('\ufeff', '')).toBe(
    'Service,Edition,Overall,Total,Out of,1.1,1.2,1.3,1.4,2.1,2.2,2.3,2.4,3.1,3.2,3.3,3.4,4.1,Tracker',
  );
  expect(rows.map((row) => row.split(',').slice(0, 5).join())).toEqual([
    'Bedfordshire,2021,Requires improvement,14,36',
    'Bradford,2018,Requires improvement,7,36',
    'North Yorkshire,2020,Good,25,36',
  ]);
  const json = JSON.parse((await yos(['compare', '--json', ...trackers])).stdout) as {
    rows: { ratings: Record<string, string> }[];
  };
  expect(json.rows[2]?.ratings['3.2']).toBe('Good');
});

test('compare drops no service: one that cannot be rated stops it', async () => {
  const output = join(folder, 'stopped.csv');
  const { code, stderr } = await yos(['compare', ...trackers, 'none.xlsx', '-o', output]);
  expect(code).toBe(1);
  expect(stderr).toContain('Nothing was written.');
  expect(() => readFileSync(output)).toThrow();
});

test('compare tells a service that two files have in one edition', async () => {
  const copy = join(folder, 'bedfordshire copy.xlsx');
  copyFileSync(join(SAMPLES, 'bedfordshire-2021.xlsx'), copy);
  const { code, stderr } = await yos(['compare', ...trackers, copy]);
  expect(code).toBe(0);
  expect(stderr).toContain(
    'bedfordshire copy.xlsx: Bedfordshire (2021) stands in bedfordshire-2021.xlsx too, and is counted twice.',
  );
  expect((await yos(['compare', ...trackers])).stderr).not.toContain('counted twice');
});

test('a national table gives one result a row', async () => {
  const file = await workbook('services.xlsx', [
    ['Service', ...TWELVE],
    ['=A', ...Array.from({ length: 12 }, () => 'Good')],
    ['B', ...Array.from({ length: 11 }, () => 'RI')],
  ]);
  const results = JSON.parse((await yos(['rate', '--json', file])).stdout) as {
    service: string;
    score: object;
    overall: { rating: string | null; possible: string[] };
  }[];
  expect(results.map(({ service, score, overall }) => [service, score, overall.rating])).toEqual([
    ['=A', { total: 24, outOf: 36 }, 'Good'],
    ['B', { total: 11, outOf: 33 }, null],
  ]);
  expect(results[1]?.overall.possible).toEqual(['Requires improvement']);
  const { stdout } = await yos(['compare', file]);
  expect(stdout).toContain("'=A,");
});

test('check finds percentages that no number of cases gives, and forgotten sub-samples', async () => {
  const percents: [string, number][] = [
    ['2.2.1', 61],
    ['2.2.2', 50],
    ['2.2.3', 37],
  ];
  const plain = [['Key question', '% yes', 'Out of'], ...percents.map((row) => [...row, 42])];
  const file = await workbook('published.xlsx', plain);
  const { code, stdout } = await yos(['check', '--edition', '2018', file]);
  expect(code).toBe(0);
  expect(stdout).toContain('61% at 2.2.1 is not possible with 42 cases; with 41, 38, 36, 33');
  expect(stdout).toContain('37% at 2.2.3 is not possible with 42 cases');
  expect(stdout).not.toContain('50% at 2.2.2 is not possible');
});

test('check lists problems and discretion flags', async () => {
  const { code, stdout } = await yos(['check', join(SAMPLES, 'broken.xlsx')]);
  expect(code).toBe(0);
  expect(stdout).toContain('"Mostly" is no answer');
  expect(stdout).toContain('79% at 3.1.2 is 1 percentage point from the boundary at 80%');
});

test('per cent may be written with its sign', async () => {
  const { stdout } = await yos([
    'sample',
    '--population',
    '55',
    '--confidence',
    '80%',
    '--margin',
    '5 %',
  ]);
  expect(stdout).toContain('Inspect 42 of 55 cases: 80% confidence with a margin of error of 5.');
});

test('sample gives the published samples', async () => {
  for (const [population, size] of [
    [55, 42],
    [33, 28],
    [27, 24],
    [23, 21],
    [17, 16],
    [86, 57],
  ]) {
    const { stdout } = await yos(['sample', '--population', String(population)]);
    expect(stdout).toContain(`Inspect ${size} of ${population} cases: 80% confidence`);
  }
});
