import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { yos } from '../support/run-yos';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-read-'));
  const tracker = ['Case ID,Status,2.1.1,,2.1.3', 'C1,,Yes,No,Yes', 'C2,Withdrawn,No,No,No'];
  writeFileSync(file('cases.csv'), `${tracker.join('\n')}\nC3,,No,Yes,Yes\n`);
  writeFileSync(file('none.csv'), 'Name,Town\nAnn,York\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('yos read says what each row and column is, with a question mark where a look is due', async () => {
  const { code, stdout, stderr } = await yos(['read', file('cases.csv'), '--edition', '2018']);
  expect(code).toBe(0);
  const words = stdout.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
  expect(words).toEqual(
    expect.arrayContaining([
      'column A case id headed "Case ID"',
      '? column D unused looks like answers; no header says what it is',
      'column C question: 2.1.1 headed "2.1.1"',
      'row 2 case it has answers under the questions',
      '? row 3 case that does not count Status: Withdrawn',
    ]),
  );
  expect(stderr).toContain('D1: Answers stand here under no header');
});

test('--unclear gives only what should be looked at', async () => {
  const { stdout } = await yos(['read', file('cases.csv'), '--edition', '2018', '--unclear']);
  const entries = stdout.split('\n').filter((line) => /^ {2}[? ] (row|column)/.test(line));
  expect(entries.map((line) => line.slice(0, 12).trim())).toEqual(['? column D', '? row 3']);
});

test('the ledger as data, of a tracker that cannot be rated too', async () => {
  const { code } = await yos(['read', file('none.csv'), '-o', file('ledger.json')]);
  expect(code).toBe(1);
  const { tracker, edition, sheets } = JSON.parse(readFileSync(file('ledger.json'), 'utf8')) as {
    tracker: string;
    edition: string | null;
    sheets: { use: string; rest: { range: string; role: string }[] }[];
  };
  expect([tracker, edition]).toEqual(['none.csv', null]);
  expect(sheets).toMatchObject([{ use: 'not read', rest: [{ range: '1', role: 'note' }, {}] }]);
});
