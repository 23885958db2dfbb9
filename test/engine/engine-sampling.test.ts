import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { drawOptions, ratiosFor, usualFields } from '../../src/taskpane/sample/draw-options';
import { type Engine, createEngine } from '../../src/engine/engine';
import type { CaseloadPlace, DrawnSample } from '../../src/engine/engine-sampling';
import { StoppedError, UNWATCHED, type Watch } from '../../src/engine/watch';
import { caseloadBytes } from '../support/caseload';
import { SAMPLES, yos } from '../support/run-yos';

const NORTH_YORKSHIRE = 'north-yorkshire-2020.xlsx';

let folder = '';
const caseloadPath = () => join(folder, 'caseload.xlsx');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yos-pane-sample-'));
  writeFileSync(caseloadPath(), await caseloadBytes());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function placeOf(path: string): CaseloadPlace {
  const blob = new Blob([new Uint8Array(readFileSync(path))]);
  return { file: { id: 1, name: 'caseload.xlsx', blob }, sheets: [] };
}

async function engineWith(name: string, watch = UNWATCHED): Promise<Engine> {
  const engine = createEngine(watch);
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  await engine.openFile({ name, bytes });
  return engine;
}

interface DrawnJson {
  readonly parts: readonly { readonly drawn: readonly string[]; readonly marginOfError: number }[];
}

function idsOf(sample: DrawnSample | null): (readonly string[])[] {
  return sample?.parts.map(({ drawn }) => drawn.map(({ id }) => id)) ?? [];
}

describe('a sample drawn in the pane', () => {
  test('says what is in a caseload, the usual columns first', async () => {
    const view = await createEngine(UNWATCHED).caseload(placeOf(caseloadPath()));
    expect(view.cases).toBe(120);
    expect(view.domains).toEqual([
      { id: 'court', cases: 80 },
      { id: 'outOfCourt', cases: 40 },
    ]);
    expect(view.columns.filter(({ isUsual }) => isUsual).map(({ header }) => header)).toEqual([
      'Gender',
      'ROSH',
    ]);
  });

  test.each([
    ['as it is offered', {}, []],
    [
      '60 to 40 with another seed',
      { size: 'take', take: '40', ratio: '60:40', seed: '7' },
      ['--take', '40', '--seed', '7'],
    ],
    [
      '40 to 60',
      { size: 'take', take: '30', ratio: '40:60' },
      ['--take', '30', '--ratio', '40:60'],
    ],
    ['as in the caseload', { ratio: 'caseload' }, ['--ratio', 'caseload']],
    ['as a whole', { ratio: 'none', margin: '10' }, ['--ratio', 'none', '--margin', '10']],
    ['by other columns', { match: ['Team', 'Gender'] }, ['--match', 'gender,team']],
  ] as const)('is the one of the command line: %s', async (_, typed, words) => {
    const engine = createEngine(UNWATCHED);
    const place = placeOf(caseloadPath());
    const view = await engine.caseload(place);
    const { options, wrong } = drawOptions({ ...usualFields(view), ...typed }, view);
    expect(wrong).toEqual({});
    if (!options) throw new Error('Nothing can be drawn.');
    const { sample } = await engine.drawSample({ caseload: place, options });
    const run = await yos(['sample', caseloadPath(), ...words, '--json']);
    expect([run.code, run.stderr.includes('error')]).toEqual([0, false]);
    const { parts } = JSON.parse(run.stdout) as DrawnJson;
    expect(idsOf(sample)).toEqual(parts.map(({ drawn }) => drawn));
    expect(sample?.parts.map(({ marginOfError }) => marginOfError)).toEqual(
      parts.map(({ marginOfError }) => marginOfError),
    );
  });

  test('is saved as a workbook with its cases', async () => {
    const engine = createEngine(UNWATCHED);
    const caseload = placeOf(caseloadPath());
    const wishes = { caseload, options: { take: 10, seed: 3, match: ['Gender'] } };
    const { sample } = await engine.drawSample(wishes);
    const bytes = await engine.drawnFile({ ...wishes, date: '1 May 2026', version: '1' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const cases = book.getWorksheet('Drawn cases')?.getColumn(1).values.slice(2) ?? [];
    expect(cases).toEqual(
      idsOf(sample)
        .flat()
        .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    );
  });

  test('is saved with its dates as dates, from a file of its own or from the one that is open', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Eligible');
    sheet.addRow(['Case ID', 'Gender', 'Start of order', 'Contacts']);
    for (let i = 0; i < 12; i++) {
      sheet.addRow([`D${i}`, i % 2 ? 'Girl' : 'Boy', new Date(Date.UTC(2024, 0, 1 + i)), 45292]);
    }
    const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const engine = createEngine(UNWATCHED);
    await engine.openFile({ name: 'open.xlsx', bytes });
    const blob = new Blob([bytes]);
    for (const caseload of [
      { file: { id: 1, name: 'dates.xlsx', blob }, sheets: [] },
      { file: null, sheets: ['Eligible'] },
    ]) {
      const options = { take: 12, seed: 1 };
      const saved = await engine.drawnFile({ caseload, options, date: '1 May 2026', version: '1' });
      const drawn = new ExcelJS.Workbook();
      await drawn.xlsx.load(Buffer.from(saved) as unknown as ArrayBuffer);
      const row = drawn.getWorksheet('Drawn cases')?.getRow(2);
      expect([3, 4].map((at) => [row?.getCell(at).value, row?.getCell(at).numFmt])).toEqual([
        [new Date(Date.UTC(2024, 0, 1)), 'dd/mm/yyyy'],
        [45292, undefined],
      ]);
    }
  });

  test('a field that cannot be has a sentence, and nothing is drawn', async () => {
    const view = await createEngine(UNWATCHED).caseload(placeOf(caseloadPath()));
    const typed = { size: 'take', take: '121', seed: '-1' } as const;
    const { options, wrong } = drawOptions({ ...usualFields(view), ...typed }, view);
    expect(options).toBeNull();
    expect(wrong.take).toContain('from 1 to 120');
    expect(wrong.seed).toContain('from 0 to 4,294,967,295');
    expect(ratiosFor('take')).not.toContain('each');
  });

  test('no advice speaks of the command line', async () => {
    const book = new ExcelJS.Workbook();
    for (const name of ['One', 'Two']) {
      const sheet = book.addWorksheet(name);
      sheet.addRow(['Case ID', 'Gender', 'ROSH']);
      for (let i = 0; i < 5; i++) sheet.addRow([`${name}${i}`, 'Boy', 'Low']);
    }
    const blob = new Blob([(await book.xlsx.writeBuffer()) as ArrayBuffer]);
    const place = { file: { id: 1, name: 'two.xlsx', blob }, sheets: [] };
    const view = await createEngine(UNWATCHED).caseload(place);
    expect([view.cases, view.sheets]).toEqual([0, ['One', 'Two']]);
    const texts = view.problems.map(({ fix }) => fix);
    expect(texts).toEqual([
      'Keep the caseload alone in the workbook, or say which sheet or sheets to read.',
    ]);
    const both = await createEngine(UNWATCHED).caseload({ ...place, sheets: ['One', 'Two'] });
    expect(both.cases).toBe(10);
  });

  test('a caseload may stand in the workbook that is open', async () => {
    const engine = createEngine(UNWATCHED);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(SAMPLES, NORTH_YORKSHIRE));
    const sheet = book.addWorksheet('Eligible');
    sheet.addRow(['Case ID', 'Gender', 'ROSH']);
    for (let i = 0; i < 9; i++) sheet.addRow([`E${i}`, i % 2 ? 'Boy' : 'Girl', 'Low']);
    const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    await engine.openFile({ name: 'with-caseload.xlsx', bytes });
    const view = await engine.caseload({ file: null, sheets: ['Eligible'] });
    expect([view.cases, view.domains]).toEqual([9, [{ id: '', cases: 9 }]]);
  });
});

describe('an inspected sample beside its caseload', () => {
  test('says what the command line says', async () => {
    const engine = await engineWith(NORTH_YORKSHIRE);
    const path = join(folder, 'north-yorkshire.xlsx');
    writeFileSync(path, await caseloadBytes(join(SAMPLES, NORTH_YORKSHIRE)));
    const wishes = { caseload: placeOf(path), service: 0, match: ['Gender', 'ROSH'], seed: 1 };
    const { comparison, titles } = await engine.compareSample(wishes);
    expect(titles).toEqual(['Court cases', 'Out-of-court cases']);
    const words = ['represent', join(SAMPLES, NORTH_YORKSHIRE), '--caseload', path];
    const run = await yos([...words, '--match', 'gender,rosh', '--json']);
    expect(comparison).toEqual(JSON.parse(run.stdout));
  });

  test('cases that are not in the caseload are named', async () => {
    const engine = await engineWith(NORTH_YORKSHIRE);
    const { comparison, problems } = await engine.compareSample({
      caseload: placeOf(caseloadPath()),
      service: 0,
      seed: 1,
    });
    expect(comparison).toBeNull();
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('36 inspected cases are not in the caseload: NY-C01'),
    ]);
  });
});

describe('firmness in the pane', () => {
  test('is that of the command line', async () => {
    const engine = await engineWith(NORTH_YORKSHIRE);
    const { firmness } = await engine.firmness({ service: 0, seed: 4 });
    const run = await yos(['firmness', join(SAMPLES, NORTH_YORKSHIRE), '--seed', '4', '--json']);
    const told = JSON.parse(run.stdout) as { firmness: object };
    expect(told.firmness).toMatchObject(JSON.parse(JSON.stringify(firmness)));
  });

  test('takes eligible cases that are typed before those of the tracker', async () => {
    const engine = await engineWith(NORTH_YORKSHIRE);
    const populations = { court: 21, outOfCourt: 16 };
    const { firmness } = await engine.firmness({ service: 0, seed: 1, populations });
    expect(firmness?.domains.map(({ population }) => population)).toEqual([21, 16]);
    const court = firmness?.standards.filter(({ code }) => code.startsWith('2.'));
    expect(court?.map(({ firmness: sure }) => sure)).toEqual([1, 1, 1, 1]);
  });

  test('a stopped run leaves the tracker open and nothing else behind', async () => {
    let steps = 0;
    const told: number[] = [];
    const watch: Watch = {
      report: (done) => told.push(done),
      async breathe() {
        steps += 1;
        if (steps === 3) throw new StoppedError();
      },
    };
    const engine = await engineWith(NORTH_YORKSHIRE, watch);
    const wishes = { service: 0, seed: 1 };
    await expect(engine.firmness(wishes)).rejects.toThrow(StoppedError);
    expect(told.length).toBe(3);
    expect(told.at(-1)).toBeLessThan(0.2);
    const again = await engine.firmness(wishes);
    const afresh = await (await engineWith(NORTH_YORKSHIRE)).firmness(wishes);
    expect(again).toEqual(afresh);
  });
});
