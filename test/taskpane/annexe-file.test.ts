import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import type { PlanCell } from '../../src/plan/sheet-plan';
import { today } from '../../src/cli/output/today';
import type { Cell, Sheet } from '../../src/grid/sheet';
import { type AnnexeWishes, type Engine, createEngine } from '../../src/engine/engine';
import { UNWATCHED } from '../../src/engine/watch';
import { messages } from '../../src/taskpane/words/messages';
import { Refusal } from '../../src/engine/refusal';
import { settingsSheet } from '../../src/workbook/ours/settings-sheet';
import { newWorkbook } from '../../src/workbook/file-write/write-xlsx';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { sampleBytes } from '../workbook/office/tracker';
import { SAMPLES, yos } from '../support/run-yos';
import { TWELVE } from '../support/twelve-standards';

const WISHES: AnnexeWishes = {
  ...{ service: 0, fill: 'values', split: null, firm: false },
  ...{ date: today(), version },
};
const OURS = ['YOS ratings', 'YOS annexe', 'YOS method', 'YOS checks'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-pane-annexe-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function newEngine(): Engine {
  return createEngine(UNWATCHED);
}

async function opened(sample: string): Promise<Engine> {
  const engine = newEngine();
  await engine.openFile({ name: `${sample}.xlsx`, bytes: sampleBytes(sample) });
  return engine;
}

/** The file that the command line writes of the same tracker on the same day. */
async function written(sample: string, ...more: readonly string[]): Promise<Uint8Array> {
  const output = join(folder, `${sample}-${more.join('')}.xlsx`.replaceAll(' ', ''));
  const { code, stderr } = await yos([
    'annexe',
    join(SAMPLES, `${sample}.xlsx`),
    '-o',
    output,
    ...more,
  ]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('Written')]);
  return new Uint8Array(readFileSync(output));
}

function contents(sheets: readonly Sheet[]): unknown {
  return sheets.map(({ name, rows }) => [name, rows]);
}

describe.each(['bedfordshire-2021', 'bradford-2018', 'north-yorkshire-2020'])('%s', (sample) => {
  test.each(['values', 'native', 'yos'] as const)(
    'filled with %s, the file is that of the command line, byte for byte',
    async (fill) => {
      const engine = await opened(sample);
      const { bytes, written: told } = await engine.writeFile({ ...WISHES, fill });
      expect(Buffer.from(bytes).equals(await written(sample, '--formulas', fill))).toBe(true);
      expect(told.replaced).toEqual([]);
      expect(told.sheets.slice(0, 4)).toEqual(OURS);
    },
  );

  test.each(['values', 'native', 'yos'] as const)(
    'opened again, what was filled with %s is older once a rating has changed',
    async (fill) => {
      const { bytes } = await (await opened(sample)).writeFile({ ...WISHES, fill });
      const again = newEngine();
      const before = await again.openFile({ name: 'finished.xlsx', bytes });
      expect(before.saysOtherRatings).toBe(false);
      const row = {
        setting: 'Panel decision 2.3',
        value: 'Outstanding',
        reason: 'As the panel saw.',
      };
      await again.saveSettings([row]);
      expect((await again.rate()).saysOtherRatings).toBe(true);
      await again.saveSettings([{ ...row, value: null, reason: null }]);
      expect((await again.rate()).saysOtherRatings).toBe(false);
    },
  );

  test('with its firmness too', async () => {
    const engine = await opened(sample);
    const { bytes, written: told } = await engine.writeFile({ ...WISHES, firm: true });
    expect(told.sheets).toEqual([...OURS, 'YOS firmness']);
    expect(Buffer.from(bytes).equals(await written(sample, '--firmness'))).toBe(true);
  });

  test('split by each column that is offered', async () => {
    const engine = newEngine();
    const bytes = sampleBytes(sample);
    const { services } = await engine.openFile({ name: `${sample}.xlsx`, bytes });
    const columns = services[0]?.splitColumns ?? [];
    expect(columns.length).toBeGreaterThan(0);
    for (const split of columns.slice(0, 2)) {
      await engine.openFile({ name: `${sample}.xlsx`, bytes });
      const file = (await engine.writeFile({ ...WISHES, split })).bytes;
      expect(Buffer.from(file).equals(await written(sample, '--split', split))).toBe(true);
    }
  });

  test('an update says so, and removing gives the sheets of the tracker back', async () => {
    const engine = await opened(sample);
    await engine.writeFile(WISHES);
    const after = await engine.preview(WISHES);
    expect(after.updated).toEqual(OURS);
    const again = await engine.writeFile({ ...WISHES, fill: 'native' });
    expect(again.written.replaced).toEqual(OURS);
    const gone = await engine.removeFromFile();
    expect(gone.written.replaced).toEqual([...OURS, ...again.written.sheets.slice(4)]);
    const before = await readXlsx(sampleBytes(sample));
    expect(contents((await readXlsx(gone.bytes)).sheets)).toEqual(contents(before.sheets));
    expect((await engine.rate()).services).toHaveLength(1);
  });

  test('what was shown is what is written', async () => {
    const engine = await opened(sample);
    const { sheets, updated, emptied } = await engine.preview(WISHES);
    expect([updated, emptied]).toEqual([[], []]);
    const file = await engine.writeFile(WISHES);
    const book = await readXlsx(file.bytes);
    for (const { name, rows } of sheets) {
      const sheet = book.sheets.find((one) => one.name === name);
      for (const { number, cells } of rows) {
        const texts = (sheet?.rows[number - 1] ?? []).filter((value) => typeof value === 'string');
        const shown = cells.map(({ text }) => text).filter((text) => text !== '');
        expect(shown).toEqual(expect.arrayContaining(texts.filter((text) => text !== '')));
      }
    }
  });
});

test('a sheet that is not wanted any more is named: it is emptied', async () => {
  const engine = await opened('bedfordshire-2021');
  await engine.writeFile({ ...WISHES, firm: true });
  expect((await engine.preview(WISHES)).emptied).toEqual(['YOS firmness']);
});

/** A workbook of sheets that hold only values. */
function bookOf(sheets: readonly (readonly [string, Sheet['rows']])[]): Uint8Array {
  const plain = (cell: Cell | undefined): PlanCell | null =>
    cell === undefined || cell === null || typeof cell === 'object' ? null : { value: cell };
  return newWorkbook(
    sheets.map(([name, rows]) => ({
      ...settingsSheet([]),
      name,
      rows: Array.from(rows, (row) => Array.from(row ?? [], plain)),
      rowHeights: [],
    })),
  );
}

test("a user's own sheet of the name is left alone, and the name taken is shown", async () => {
  const { sheets } = await readXlsx(sampleBytes('bedfordshire-2021'));
  const bytes = bookOf([
    ...sheets.map(({ name, rows }) => [name, rows] as const),
    ['yos Checks', [['Mine']]],
  ]);
  const engine = newEngine();
  await engine.openFile({ name: 'mine.xlsx', bytes });
  const { sheets: shown, updated } = await engine.preview(WISHES);
  expect(shown.map(({ name }) => name)).toEqual([...OURS.slice(0, 3), 'YOS checks (2)']);
  expect(updated).toEqual([]);
  const file = await engine.writeFile(WISHES);
  const after = (await readXlsx(file.bytes)).sheets;
  expect(after.find(({ name }) => name === 'yos Checks')?.rows).toEqual([['Mine']]);
});

test('of a national table the services are set side by side, and nothing else', async () => {
  const bytes = bookOf([
    [
      'National',
      [
        ['Service', ...TWELVE],
        ['Elmet', ...TWELVE.map(() => 'Good')],
        ['Deira', ...TWELVE.map(() => 'Outstanding')],
      ],
    ],
    [
      'YOS settings',
      [
        ['Setting', 'Value'],
        ['Edition', '2020'],
      ],
    ],
  ]);
  const engine = newEngine();
  const { services } = await engine.openFile({ name: 'national.xlsx', bytes });
  expect(services).toHaveLength(2);
  const wishes = { ...WISHES, service: 1, firm: true };
  const { sheets } = await engine.preview(wishes);
  expect(sheets.map(({ name }) => name)).toEqual(['YOS national']);
  const texts = sheets[0]?.rows.map(({ cells }) => cells[0]?.text);
  expect(texts).toEqual(['Ratings by service', '', 'Service', 'Elmet', 'Deira']);
  const file = await engine.writeFile(wishes);
  expect(file.written.sheets).toEqual(['YOS national']);
  expect((await engine.preview(wishes)).updated).toEqual(['YOS national']);
  expect((await engine.rate()).services).toHaveLength(2);
  expect((await engine.removeFromFile()).written.replaced).toEqual(['YOS national']);
});

test('what cannot be rated is refused with its first problem', async () => {
  const engine = newEngine();
  const given = { name: 'list.xlsx', bytes: bookOf([['List', [['Milk'], ['Eggs']]]]) };
  const { problems, services } = await engine.openFile(given);
  expect(services).toEqual([]);
  const error = problems.find(({ severity }) => severity === 'error');
  const told = new Refusal(`${error?.what} ${error?.fix}`);
  await expect(engine.preview(WISHES)).rejects.toThrow(told);
  await expect(engine.writeFile(WISHES)).rejects.toThrow(told);
});

test.each([
  ['tracker.xlsx', 'tracker with ratings.xlsx'],
  ['Leeds 2026.05.xlsm', 'Leeds 2026.05 with ratings.xlsm'],
  ['tracker with ratings.xlsx', 'tracker with ratings 2.xlsx'],
  ['tracker with ratings 2.xlsx', 'tracker with ratings 3.xlsx'],
  ['tracker', 'tracker with ratings'],
])('%s is saved as %s', (from, to) => {
  expect(messages.annexe.finishedName(from)).toBe(to);
});
