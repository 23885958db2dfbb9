import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { SAMPLES, yos } from '../support/run-yos';

let folder = '';
const file = (name: string) => join(folder, name);

/** 120 eligible cases: every third out of court, every fourth a girl. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yos-sample-'));
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Caseload');
  sheet.addRow(['Case ID', 'Case type', 'Gender', 'ROSH', 'Team']);
  for (let i = 0; i < 120; i++) {
    const type = i % 3 === 0 ? 'Out-of-court' : 'Court';
    const rosh = ['Low', 'Medium', 'High'][i % 5] ?? 'Medium';
    sheet.addRow([`K${i + 1}`, type, i % 4 === 0 ? 'Girl' : 'Boy', rosh, i % 2 ? '=A' : 'B']);
  }
  await book.xlsx.writeFile(file('caseload.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Drawn {
  seed: number;
  parts: { domain: string; drawn: string[]; population: number }[];
}

test('draws 42 cases 60:40, the same ones each time, into a workbook', async () => {
  const words = ['sample', file('caseload.xlsx'), '--take', '40', '--match', 'gender,rosh'];
  const written = await yos([...words, '-o', file('drawn.xlsx')]);
  expect([written.code, written.stderr]).toEqual([0, expect.stringContaining('Written:')]);
  const drawn = JSON.parse((await yos([...words, '--json'])).stdout) as Drawn;
  const sizes = drawn.parts.map(({ domain, drawn: ids, population }) => [
    domain,
    ids.length,
    population,
  ]);
  expect(sizes).toEqual([
    ['court', 24, 80],
    ['outOfCourt', 16, 40],
  ]);
  // A quarter of the court cases and of the out-of-court cases are girls.
  const girls = (ids: readonly string[]) =>
    ids.filter((id) => (Number(id.slice(1)) - 1) % 4 === 0).length;
  expect(drawn.parts.map(({ drawn: ids }) => girls(ids))).toEqual([6, 4]);
  expect(JSON.parse((await yos([...words, '--json'])).stdout)).toEqual(drawn);
  const other = JSON.parse((await yos([...words, '--json', '--seed', '2'])).stdout) as Drawn;
  expect(other.parts).not.toEqual(drawn.parts);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file('drawn.xlsx'));
  const ids = new Set(drawn.parts.flatMap((part) => part.drawn));
  const texts: string[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
  expect([...ids].every((id) => texts.includes(id))).toBe(true);
  expect(texts).toContain('=A');
});

test('dates of the caseload are dates in the drawn sample', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Caseload');
  sheet.addRow(['Case ID', 'Case type', 'Gender', 'Start of order', 'Contacts', 'Mixed']);
  for (let i = 0; i < 12; i++) {
    const start = new Date(Date.UTC(2020, 0, 2 + i));
    sheet.addRow([`D${i}`, 'Court', i % 2 ? 'Girl' : 'Boy', start, 40_000 + i, i ? start : 5]);
  }
  await book.xlsx.writeFile(file('dated.xlsx'));
  const output = file('dated-drawn.xlsx');
  expect((await yos(['sample', file('dated.xlsx'), '--take', '12', '-o', output])).code).toBe(0);
  const drawn = new ExcelJS.Workbook();
  await drawn.xlsx.readFile(output);
  const row = drawn.getWorksheet('Drawn cases')?.getRow(2);
  const found = [4, 5, 6].map((at) => [row?.getCell(at).value, row?.getCell(at).numFmt]);
  expect(found).toEqual([
    [new Date(Date.UTC(2020, 0, 2)), 'dd/mm/yyyy'],
    [40_000, undefined],
    [5, undefined],
  ]);
});

test('compares an inspected sample with its caseload', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cases');
  sheet.addRow(['Case ID', 'Case type', '2.1.1', '2.1.2', '3.1.1']);
  // Girls alone: nobody draws that by chance.
  for (let i = 0; i < 120; i += 4) {
    const court = i % 3 !== 0;
    const type = court ? 'Court' : 'Out-of-court';
    sheet.addRow([
      `K${i + 1}`,
      type,
      court ? 'Yes' : null,
      court ? 'No' : null,
      court ? null : 'Yes',
    ]);
  }
  await book.xlsx.writeFile(file('girls.xlsx'));
  const words = ['represent', file('girls.xlsx'), '--caseload', file('caseload.xlsx')];
  const { code, stdout } = await yos([...words, '--edition', '2018', '--match', 'gender']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Girl/);
  const json = JSON.parse(
    (await yos([...words, '--edition', '2018', '--match', 'gender', '--json'])).stdout,
  ) as { parts: { columns: { text: string }[] }[] };
  expect(json.parts).toHaveLength(2);
});

test('says how firm each rating is, the same with the same seed, and changes none', async () => {
  const sample = join(SAMPLES, 'north-yorkshire-2020.xlsx');
  const words = ['firmness', sample, '--json', '--draws', '2000'];
  const { code, stdout } = await yos(words);
  expect(code).toBe(0);
  expect((await yos(words)).stdout).toBe(stdout);
  const { firmness } = JSON.parse(stdout) as {
    firmness: { standards: { code: string; firmness: number }[] };
  };
  const least = [...firmness.standards].sort((a, b) => a.firmness - b.firmness).slice(0, 2);
  // The two standards that the ratings panel decided differently.
  expect(least.map((standard) => standard.code).sort()).toEqual(['3.2', '3.3']);
  const page = (await yos(['firmness', sample, '--draws', '2000'])).stdout;
  expect(page).toContain('Firmness is advice. It changes no rating');
});

interface FirmnessJson {
  firmness: {
    overall: { chances: { probability: number }[] };
    standards: { code: string; firmness: number; chances: { probability: number }[] }[];
  };
}

test.each([
  ['annexe', ['--firmness']],
  ['firmness', []],
])('yos %s writes the sheet on firmness with the probabilities of --json', async (name, more) => {
  const sample = join(SAMPLES, 'north-yorkshire-2020.xlsx');
  const drawing = ['--draws', '1000', '--seed', '5'];
  const output = file(`${name}-firm.xlsx`);
  const { code, stderr } = await yos([name, sample, '-o', output, ...more, ...drawing]);
  expect([code, stderr]).toEqual([0, expect.stringContaining(`Written: ${output}`)]);
  const json = JSON.parse(
    (await yos(['firmness', sample, '--json', ...drawing])).stdout,
  ) as FirmnessJson;
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(output);
  const sheet = book.getWorksheet('YOS firmness');
  const found = new Map<string, unknown[]>();
  sheet?.eachRow((row) => {
    const label = row.getCell(1).text;
    const values = [5, 6, 7, 8].map((column) => row.getCell(column).value);
    if (!found.has(label)) found.set(label, values);
  });
  const chancesOf = ({ chances }: { chances: { probability: number }[] }) =>
    chances.map(({ probability }) => probability);
  const { overall, standards } = json.firmness;
  expect(found.get('Overall')).toEqual(chancesOf(overall));
  expect(standards).toHaveLength(8);
  for (const standard of standards) {
    expect([standard.code, found.get(standard.code)]).toEqual([standard.code, chancesOf(standard)]);
  }
});

test('a sheet on firmness is written once, replaced, and emptied when it is no longer asked for', async () => {
  const sample = join(SAMPLES, 'bradford-2018.xlsx');
  const once = file('firm-once.xlsx');
  const again = file('firm-again.xlsx');
  const without = file('firm-without.xlsx');
  const drawing = ['--firmness', '--draws', '200'];
  expect((await yos(['annexe', sample, '-o', once, ...drawing])).code).toBe(0);
  expect((await yos(['annexe', once, '-o', again, ...drawing])).code).toBe(0);
  expect((await yos(['annexe', again, '-o', without])).code).toBe(0);
  const rated = async (path: string) =>
    (JSON.parse((await yos(['rate', '--json', path])).stdout) as { standards: unknown }).standards;
  expect(await rated(again)).toEqual(await rated(sample));
  const textsOf = async (path: string) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const names = book.worksheets.map(({ name }) => name).filter((name) => /firmness/.test(name));
    return [names, book.getWorksheet('YOS firmness')?.getCell('A1').text];
  };
  expect(await textsOf(again)).toEqual([['YOS firmness'], 'How firm the ratings are']);
  expect(await textsOf(without)).toEqual([['YOS firmness'], expect.stringMatching(/^Nothing/)]);
});

test('a tracker without cases gets no sheet on firmness and no file', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Published');
  sheet.addRow(['Question', '% yes']);
  for (const code of ['2.1.1', '2.1.2', '2.1.3', '2.2.1']) sheet.addRow([code, 0.7]);
  await book.xlsx.writeFile(file('published.xlsx'));
  const words = ['annexe', file('published.xlsx'), '--edition', '2018', '-o', file('no.xlsx')];
  const { code, stderr } = await yos([...words, '--firmness']);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/no answers case by case/)]);
  expect(stderr).toContain('Nothing was written.');
  expect(existsSync(file('no.xlsx'))).toBe(false);
});

// 21 court cases were inspected; a thousand million cases is the most that is reckoned with.
test.each([
  [20, 'B4: 21 court disposals cases were inspected, but the population is given as 20.'],
  [
    5_000_000_000,
    'B4: The population is given as 5,000,000,000; at most 1,000,000,000 are reckoned with.',
  ],
])(
  'eligible cases of the settings that cannot be (%i) are told with their cell',
  async (population, sentence) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(SAMPLES, 'north-yorkshire-2020.xlsx'));
    const old = book.getWorksheet('YOS settings');
    if (old) book.removeWorksheet(old.id);
    const settings = book.addWorksheet('YOS settings');
    settings.addRows([['Setting', 'Value'], [], ['Population out-of-court', 16]]);
    settings.addRow(['Population court', population]);
    await book.xlsx.writeFile(file('population.xlsx'));
    const { code, stderr } = await yos(['firmness', file('population.xlsx'), '--draws', '100']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`error: 'YOS settings'!${sentence}`),
    ]);
  },
);

test('writes a sample beside its caseload, shares side by side', async () => {
  const output = file('compared.xlsx');
  const words = ['represent', file('girls.xlsx'), '--caseload', file('caseload.xlsx')];
  const { code } = await yos([...words, '--edition', '2018', '--match', 'gender', '-o', output]);
  expect(code).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(output);
  const rows: unknown[][] = [];
  const sheet = book.getWorksheet('Sample and caseload');
  sheet?.eachRow((row) => rows.push([1, 2, 3, 4, 5, 6].map((at) => row.getCell(at).value)));
  // Of 80 court cases 20 are girls; all 20 inspected are.
  const first = rows.findIndex(([header]) => header === 'Gender');
  expect(rows.slice(first, first + 3)).toEqual([
    ['Gender', 'Cases', 'Sample', 'Share of cases', 'Share of sample', 'Difference, points'],
    ['Boy', 60, 0, 0.75, 0, -75],
    ['Girl', 20, 20, 0.25, 1, 75],
  ]);
  expect(rows[first + 3]?.[0]).toMatch(/^Gender: the sample does not match/);
});

test.each([
  [['sample', 'a.xlsx', 'b.xlsx'], 2, /one caseload/],
  [['sample', 'a.xlsx', '--population', '5'], 2, /not both/],
  [['sample', '--population', '55', '--take', '4'], 2, /goes with a caseload/],
  [['sample', '--population', '55', '--seed', '3'], 2, /--seed goes with a caseload/],
  [['sample', '--population', '55', '--sheet', 'A'], 2, /--sheet goes with a caseload/],
  [['sample', 'a.xlsx', '--take', '42', '--margin', '3'], 2, /either --take or --margin/],
  [['sample', 'a.xlsx', '--take', 'many'], 2, /takes a whole number/],
  [['sample', 'a.xlsx', '--take', '1.5'], 2, /whole number/],
  [['sample', 'a.xlsx', '--ratio', '3 to 2'], 2, /no ratio/],
  [['sample', 'a.xlsx', '--seed', '-1'], 2, /--seed takes a whole number from 0/],
  [['represent', 'a.xlsx'], 2, /which caseload/],
  [['sample', 'a.xlsx', '--caseload-sheet', 'A'], 2, /goes with yos represent/],
  [['firmness'], 2, /one tracker/],
  [['firmness', 'a.xlsx', '--take', '3'], 2, /take/],
  [['firmness', 'a.xlsx', '-o', 'a.xlsx'], 2, /never written over/],
  [['firmness', 'a.xlsx', '-o', 'b.csv'], 2, /must end with/],
  [['annexe', 'a.xlsx', '-o', 'b.xlsx', '--seed', '3'], 2, /goes with --firmness/],
  [['represent', 'a.xlsx', '--caseload', 'c.xlsx', '-o', 'c.xlsx'], 2, /never written over/],
  [['sample', 'none.xlsx'], 1, /no such file/i],
  [['firmness', 'none.xlsx'], 1, /no such file/i],
])('yos %j exits with %i', async (words, expected, sentence) => {
  const { code, stderr } = await yos(words as string[], { cwd: folder });
  expect([code, stderr]).toEqual([expected, expect.stringMatching(sentence)]);
});

test('a caseload of several sheets is compared by the sheet that the sentence names', async () => {
  const book = new ExcelJS.Workbook();
  for (const name of ['September', 'October']) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(['Case ID', 'Case type', 'Gender']);
    for (let i = 0; i < 120; i++) {
      const type = i % 3 === 0 ? 'Out-of-court' : 'Court';
      sheet.addRow([`K${i + 1}`, type, i % 4 === 0 && name === 'October' ? 'Girl' : 'Boy']);
    }
  }
  await book.xlsx.writeFile(file('months.xlsx'));
  const words = ['represent', file('girls.xlsx'), '--edition', '2018', '--match', 'gender'];
  const asked = await yos([...words, '--caseload', file('months.xlsx')]);
  expect([asked.code, asked.stdout]).toEqual([1, '']);
  expect(asked.stderr).toContain('--caseload-sheet "September".');
  const chosen = [...words, '--caseload', file('months.xlsx'), '--caseload-sheet', 'October'];
  const { code, stdout } = await yos(chosen);
  // 20 of the 80 court cases of October are girls, as all the inspected ones are.
  expect([code, stdout]).toEqual([0, expect.stringMatching(/Girl +20 +25% +20 100%/)]);
});

test('a sample larger than its caseload is a sentence, never a number', async () => {
  const { code, stdout, stderr } = await yos(['sample', file('caseload.xlsx'), '--take', '500']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/500/);
  expect(readFileSync(file('caseload.xlsx')).length).toBeGreaterThan(0);
});
