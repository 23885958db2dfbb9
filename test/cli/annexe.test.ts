import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { SAMPLES, yos } from '../support/run-yos';

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-annexe-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OURS = ['YOS ratings', 'YOS annexe', 'YOS method', 'YOS checks'];

async function open(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

/** Every text and number of a sheet, cell by cell. */
function cellsOf(book: ExcelJS.Workbook, name: string): string[] {
  const cells: string[] = [];
  book.getWorksheet(name)?.eachRow((row) => {
    // The library trips over the cells of a merge whose first cell is empty.
    row.eachCell((cell) => cells.push(cell.master.value === null ? '' : cell.text));
  });
  return cells;
}

describe.each(['bedfordshire-2021', 'bradford-2018', 'north-yorkshire-2020'])('%s', (name) => {
  const sample = join(SAMPLES, `${name}.xlsx`);

  test.each(['values', 'native', 'yos'])('gets its four sheets, filled with %s', async (fill) => {
    const output = file(`${name}-${fill}.xlsx`);
    const { code, stderr } = await yos(['annexe', sample, '-o', output, '--formulas', fill]);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`Written: ${output}`)]);
    const before = await open(sample);
    const after = await open(output);
    const names = after.worksheets.map((sheet) => sheet.name);
    expect(names.slice(0, before.worksheets.length)).toEqual(before.worksheets.map((s) => s.name));
    expect(names).toEqual(expect.arrayContaining(OURS));
    for (const sheet of before.worksheets) {
      expect(cellsOf(after, sheet.name)).toEqual(cellsOf(before, sheet.name));
    }
  });

  test('rates as before once the sheets are there, and a second run changes nothing', async () => {
    const once = file(`${name}-once.xlsx`);
    const twice = file(`${name}-twice.xlsx`);
    const thrice = file(`${name}-thrice.xlsx`);
    for (const [from, to] of [
      [sample, once],
      [once, twice],
      [twice, thrice],
    ] as const) {
      expect((await yos(['annexe', from, '-o', to, '--formulas', 'native'])).code).toBe(0);
    }
    const rated = async (path: string) =>
      (JSON.parse((await yos(['rate', '--json', path])).stdout) as { standards: unknown })
        .standards;
    expect(await rated(thrice)).toEqual(await rated(sample));
    // The footer names the workbook that was read, so it is compared under one name.
    const again = file(`again`);
    rmSync(again, { recursive: true, force: true });
    writeFileSync(file('t.xlsx'), readFileSync(twice));
    await yos(['annexe', file('t.xlsx'), '-o', file('u.xlsx'), '--formulas', 'native']);
    writeFileSync(file('t.xlsx'), readFileSync(file('u.xlsx')));
    await yos(['annexe', file('t.xlsx'), '-o', file('v.xlsx'), '--formulas', 'native']);
    expect(readFileSync(file('v.xlsx')).equals(readFileSync(file('u.xlsx')))).toBe(true);
  });
});

test('--split adds the tables of each group', async () => {
  const output = file('split.xlsx');
  const sample = join(SAMPLES, 'bradford-2018.xlsx');
  expect((await yos(['annexe', sample, '-o', output, '--split', 'Gender'])).code).toBe(0);
  const text = cellsOf(await open(output), 'YOS annexe').join('\n');
  expect(text).toMatch(/Gender.*Girl/);
});

test('a template of every edition reads back without a problem once it is filled', async () => {
  for (const edition of ['2018', '2020', '2021']) {
    const blank = file(`blank-${edition}.xlsx`);
    expect((await yos(['template', '--edition', edition, '-o', blank])).code).toBe(0);
    const book = await open(blank);
    for (const sheet of book.worksheets) {
      const header = sheet.getRow(1);
      const first = header.getCell(1).text;
      if (!/^case/i.test(first)) continue;
      for (let row = 2; row <= 4; row++) {
        header.eachCell((cell, column) => {
          const isQuestion = /^\d\.\d\.\d/.test(cell.text);
          if (column === 1) sheet.getCell(row, 1).value = `C${row}`;
          else if (isQuestion) sheet.getCell(row, column).value = 'Yes';
        });
      }
    }
    const filled = file(`filled-${edition}.xlsx`);
    await book.xlsx.writeFile(filled);
    const { code, stdout } = await yos(['rate', '--json', filled]);
    const result = JSON.parse(stdout) as {
      edition: string;
      standards: { code: string; rating: string | null; basis: string }[];
      problems: { severity: string; what: string }[];
    };
    expect(code).toBe(0);
    expect(result.edition).toBe(edition);
    expect(result.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const fromCases = result.standards.filter(({ basis }) => basis === 'cases');
    expect(fromCases.map(({ rating }) => rating)).toEqual(fromCases.map(() => 'Outstanding'));
  }
});

test('compare writes the national table as a workbook that reads back as one', async () => {
  const output = file('national.xlsx');
  const trackers = ['bedfordshire-2021', 'bradford-2018', 'north-yorkshire-2020'];
  const paths = trackers.map((name) => join(SAMPLES, `${name}.xlsx`));
  expect((await yos(['compare', ...paths, '-o', output])).code).toBe(0);
  const back = JSON.parse((await yos(['rate', '--json', '--edition', '2021', output])).stdout) as {
    service: string;
    score: { total: number };
  }[];
  expect(back.map(({ service, score }) => [service, score.total])).toEqual([
    ['Bedfordshire', 14],
    ['Bradford', 7],
    ['North Yorkshire', 25],
  ]);
});

test.each([
  [['annexe', 'a.xlsx'], /Say where to write/],
  [['annexe', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx'], /one tracker/],
  [['annexe', 'a.xlsx', '-o', 'a.xlsx'], /never written over its input/],
  [['annexe', 'a.xlsx', '-o', 'b.csv'], /must end with/],
  [['annexe', 'a.xlsm', '-o', 'b.xlsx'], /\.xlsm workbook/],
  [['annexe', 'a.xlsx', '-o', 'b.xlsx', '--formulas', 'live'], /no way to fill/],
  [['annexe', 'a.xlsx', '--overwrite'], /where to write/],
  [['template', '-o', 'b.xlsx'], /which edition/],
  [['template', 'a.xlsx', '--edition', '2021', '-o', 'b.xlsx'], /takes no tracker/],
])('yos %j is wrong usage', async (words, sentence) => {
  const { code, stderr } = await yos(words as string[], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
});

test('a file that is there is written over only where the user says so', async () => {
  const sample = join(SAMPLES, 'bradford-2018.xlsx');
  const filled = file('filled.xlsx');
  writeFileSync(filled, readFileSync(sample));
  for (const words of [
    ['template', '--edition', '2021', '-o', filled],
    ['annexe', sample, '-o', filled],
    ['compare', sample, '-o', filled],
    ['firmness', sample, '-o', filled],
  ]) {
    const { code, stdout, stderr } = await yos(words);
    expect([words[0], code, stdout]).toEqual([words[0], 1, '']);
    expect(stderr).toMatch(
      /filled\.xlsx is there already.*Choose another name.*\nNothing was written\.\n$/,
    );
    expect(readFileSync(filled).equals(readFileSync(sample))).toBe(true);
  }
  const blank = await yos(['template', '--edition', '2021', '-o', filled, '--overwrite']);
  expect([blank.code, blank.stderr]).toEqual([2, expect.stringContaining('--overwrite goes with')]);
  expect(readFileSync(filled).equals(readFileSync(sample))).toBe(true);
  const asked = await yos(['annexe', sample, '-o', filled, '--overwrite']);
  expect([asked.code, asked.stderr]).toEqual([0, expect.stringContaining(`Written: ${filled}`)]);
  const itself = await yos(['annexe', filled, '-o', filled, '--overwrite']);
  expect([itself.code, itself.stderr]).toEqual([2, expect.stringContaining('over its input')]);
});

test('a failure leaves no half file', async () => {
  const sample = join(SAMPLES, 'bradford-2018.xlsx');
  const nowhere = await yos(['annexe', sample, '-o', join(folder, 'no', 'folder.xlsx')]);
  expect(nowhere.code).toBe(1);
  expect(nowhere.stderr).toContain('Nothing was written.');
  const unreadable = file('unreadable.xlsx');
  writeFileSync(unreadable, 'text');
  expect((await yos(['annexe', unreadable, '-o', file('never.xlsx')])).code).toBe(1);
  expect(readdirSync(folder).filter((name) => /never|\.yos$/.test(name))).toEqual([]);
});

test('a sheet on published inspections is written on request, from a table of the team’s own too', async () => {
  const sample = join(SAMPLES, 'bedfordshire-2021.xlsx');
  const usual = file('published.xlsx');
  expect((await yos(['annexe', sample, '-o', usual, '--published'])).code).toBe(0);
  const book = await open(usual);
  expect(book.worksheets.map(({ name }) => name).slice(-5)).toEqual([...OURS, 'YOS published']);
  expect(cellsOf(book, 'YOS published')).toContain(
    '14 of 36: 62 of 79 published inspections scored higher, 3 the same.',
  );
  // By hand: 30 is above 14, 14 the same; 31 and Good contradict each other.
  const table = file('own.csv');
  const rows = ['Elmet,14,Requires improvement', 'Deira,30,Good', 'Lindsey,31,Good'];
  writeFileSync(table, `Service,Total,Overall\n${rows.join('\n')}\n`);
  const own = file('own.xlsx');
  const done = await yos(['annexe', sample, '-o', own, '--published-table', table]);
  expect([done.code, done.stderr]).toEqual([0, expect.stringContaining('own!C4: Lindsey')]);
  const cells = cellsOf(await open(own), 'YOS published');
  const sentence = '14 of 36: 1 of 2 inspections in own.csv scored higher, 1 the same.';
  expect(cells).toContain(sentence);
  expect(cells).toContainEqual(expect.stringMatching(/^Left out: Lindsey\. .*31 of 36/));
  expect((await yos(['rate', sample, '--published-table', table])).stdout).toContain(sentence);

  const none = file('visitors.csv');
  writeFileSync(none, 'Month,Visitors\nMay,12\n');
  const refused = await yos(['annexe', sample, '-o', file('none.xlsx'), '--published-table', none]);
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/visitors\.csv: No inspection was found[^]*Nothing was written/),
  ]);
  const asData = await yos(['rate', sample, '--json', '--published-table', table]);
  expect([asData.code, asData.stderr]).toEqual([2, expect.stringContaining('--json')]);
});
