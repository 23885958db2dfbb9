import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { runYos } from '../support/run-yos';

let folder = '';
const file = (name: string) => join(folder, name);

// Counted by hand. 2018 rates of applicable cases, so that n/a is not counted.
const TRACKER = [
  'Case ID,2.1.1,2.1.2,2.1.3',
  'Ann 1,Yes,n/a,No',
  'Ann 2,Yes,,Yes',
  'Ann 3,No,perhaps,Yes',
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-export-'));
  writeFileSync(file('=elmet.csv'), `${TRACKER.join('\n')}\n`);
  writeFileSync(file('key.txt'), 'a secret of the team\n');
  writeFileSync(file('short.txt'), 'short\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exported = (output: string, ...more: readonly string[]) =>
  runYos(['export', file('=elmet.csv'), '--edition', '2018', '-o', file(output), ...more]);

/** What DuckDB reads of a file. */
async function linesOf(query: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
  }
}

test('one line an answer, counted or why not, and one a rating, without ids', async () => {
  expect(exported('plain.csv').code).toBe(0);
  const lines = await linesOf(
    `select record, case_number, question, answer, counted, not_counted_because, percent, rating, score from read_csv('${file('plain.csv')}', all_varchar = true) where standard = '2.1' order by all`,
  );
  const seen = lines.map((line) => Object.values(line).map((value) => value ?? ''));
  expect(seen).toEqual([
    ['answer', '1', '2.1.1', 'yes', 'true', '', '', '', ''],
    ['answer', '1', '2.1.2', 'not applicable', 'false', 'not applicable', '', '', ''],
    ['answer', '1', '2.1.3', 'no', 'true', '', '', '', ''],
    ['answer', '2', '2.1.1', 'yes', 'true', '', '', '', ''],
    ['answer', '2', '2.1.2', '', 'false', 'no answer', '', '', ''],
    ['answer', '2', '2.1.3', 'yes', 'true', '', '', '', ''],
    ['answer', '3', '2.1.1', 'no', 'true', '', '', '', ''],
    ['answer', '3', '2.1.2', '', 'false', 'no answer that is known', '', '', ''],
    ['answer', '3', '2.1.3', 'yes', 'true', '', '', '', ''],
    // 2.1.1 and 2.1.3 have 2 of 3, 67%; 2.1.2 has nobody in its base.
    ['key question', '', '2.1.1', '', '', '', '67', 'Good', ''],
    ['key question', '', '2.1.2', '', '', '', '', '', ''],
    ['key question', '', '2.1.3', '', '', '', '67', 'Good', ''],
    ['standard', '', '', '', '', '', '', 'Good', '2'],
  ]);
  const text = readFileSync(file('plain.csv'), 'utf8');
  expect(text).not.toContain('Ann');
  expect(text).toContain(",'=elmet.csv,");
});

test('Parquet holds the same as CSV, and a key gives the same ids in both', async () => {
  expect(exported('all.csv', '--id-key', file('key.txt')).code).toBe(0);
  expect(exported('all.parquet', '--id-key', file('key.txt')).code).toBe(0);
  const [parquet, csv] = [
    await linesOf(`select * from read_parquet('${file('all.parquet')}')`),
    await linesOf(
      `select * from read_csv('${file('all.csv')}', types = {'standard': 'VARCHAR', 'question': 'VARCHAR', 'edition': 'VARCHAR', 'case_number': 'INTEGER', 'percent': 'INTEGER', 'score': 'INTEGER', 'counted': 'BOOLEAN'})`,
    ),
  ];
  expect(parquet.length).toBeGreaterThan(9);
  expect(parquet).toEqual(csv);
  const id = createHmac('sha256', 'a secret of the team').update('Ann 2').digest('hex');
  const second = parquet.find(({ case_number: number }) => number === 2);
  expect(second?.case_id).toBe(id.slice(0, 32));
  expect(second?.counted).toBe(true);
});

test.each([
  ['a short key', ['--id-key', 'short.txt'], 2, /at least 16 characters/],
  ['a key that is not there', ['--id-key', 'none.txt'], 2, /no such file/],
])('%s is refused', (_, [option, name], code, sentence) => {
  const run = exported('refused.csv', option ?? '', file(name ?? ''));
  expect(run.stderr).toMatch(sentence);
  expect(run.code).toBe(code);
});

test('an output of another kind is refused', () => {
  const { code, stderr } = exported('plain.txt');
  expect(stderr).toContain('.csv or .parquet');
  expect(code).toBe(2);
});
