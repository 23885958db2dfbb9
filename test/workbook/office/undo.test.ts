import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { rateAndWrite } from '../../../src/commands/rate-and-write';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { type HostBook, cellToWrite, newBook, newSheet } from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { type ExcelOptions, openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { stateOf } from './state-of';
import { calculated, planOf, sampleBytes } from './tracker';
import { connect, contentOf, cut } from './writes';

const NAME = 'bradford-2018.xlsx';
const BYTES = sampleBytes('bradford-2018');
const MAKING = { date: '3 November 2026', version: '0.1.0' };
let plan: WorkbookPlan;

beforeAll(async () => {
  plan = planOf(NAME, (await readXlsx(BYTES)).sheets);
});

async function open(options: ExcelOptions): Promise<ExcelHost> {
  return openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan), ...options });
}

/** What each request did to the undo history, those aside that changed nothing. */
function effects(host: ExcelHost): unknown[] {
  return host.log.flatMap(({ undo }) => undo ?? []);
}

function type(book: HostBook): void {
  const [sheet] = book.sheets;
  if (sheet) cellToWrite(sheet, 90, 0).value = 'typed by the user';
}

describe.each(['web', 'desktop'] as const)('Excel with undo groups: %s', (undo) => {
  test.each(['excel-web-16.00', 'excel-win32-16.01', 'excel-mac-16.00'] as const)(
    'one undo takes all of Rate and write back, and another what was typed before: %s',
    async (bundle) => {
      const host = await open({ undo, bundle, requirement: '1.20' });
      const first = stateOf(host.book);
      host.history.asUser(type);
      const typed = stateOf(host.book);
      const { notice } = await rateAndWrite(officeWorkbook(), MAKING);
      expect(notice.kind).toBe('done');
      expect(effects(host)).toEqual(['step', 'merged', 'merged']);
      expect(host.undo()).toBe(true);
      expect(stateOf(host.book)).toBe(typed);
      expect(host.undo()).toBe(true);
      expect(stateOf(host.book)).toBe(first);
      expect(host.undo()).toBe(false);
    },
  );

  test('after an undo the sheets are written again, and undone again', async () => {
    const host = await open({ undo, requirement: '1.20' });
    const before = stateOf(host.book);
    await officeWorkbook().write(plan);
    const written = host.book.sheets.length;
    host.undo();
    await officeWorkbook().write(plan);
    expect(host.book.sheets).toHaveLength(written);
    host.undo();
    expect(stateOf(host.book)).toBe(before);
  });

  test('a second write cannot be undone by Excel, and is not asked for as a group', async () => {
    const host = await open({ undo, requirement: '1.20' });
    await officeWorkbook().write(plan);
    const written = stateOf(host.book);
    await officeWorkbook().write(plan.map((sheet) => ({ ...sheet, tabColour: '00FF00' })));
    expect(host.log.every(({ error }) => error === null)).toBe(true);
    expect(effects(host)).toContain('cleared');
    await officeWorkbook().remove();
    expect(JSON.parse(stateOf(host.book))).toEqual(JSON.parse(written));
  });

  test.each(['UndoNotSupported', 'GeneralException'])(
    'where Excel does not group after all (%s) the sheets are written without',
    async (code) => {
      const host = await open({ undo, requirement: '1.20' });
      const before = stateOf(host.book);
      host.beforeBatch = (number) => (number === 3 ? code : null);
      const { sheets } = await officeWorkbook().write(plan);
      expect(host.log.map(({ error }) => error).filter((error) => error !== null)).toEqual([code]);
      expect(host.book.sheets.slice(-plan.length).map(({ name }) => name)).toEqual(sheets);
      await officeWorkbook().remove();
      expect(stateOf(host.book)).toBe(before);
    },
  );
});

test('a plan of several requests is one step as well', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => [
    { value: `${i} ${'long text '.repeat(300)}`, style: {} },
  ]);
  const large = plan.map((sheet, i) => (i === 0 ? { ...sheet, rows, merges: [] } : sheet));
  const host = openInExcel(newBook('large.xlsx', [newSheet('Mine')]), {
    undo: 'web',
    requirement: '1.20',
  });
  const before = stateOf(host.book);
  await officeWorkbook().write(large);
  expect(effects(host).length).toBeGreaterThan(3);
  expect(host.history).toHaveLength(1);
  host.undo();
  expect(stateOf(host.book)).toBe(before);
});

test.each([
  ['an Excel before undo came to add-ins', { undo: 'none', requirement: '1.9' }],
  ['an Excel that goes by the flags of the library', { undo: 'flagged', requirement: '1.18' }],
] as const)('%s: the write clears the history, and Remove is the way back', async (_, options) => {
  const host = await open(options);
  host.history.asUser(type);
  const before = stateOf(host.book);
  const run = jest.spyOn(Excel, 'run');
  await rateAndWrite(officeWorkbook(), MAKING);
  // Not one run asks for a group.
  const given = run.mock.calls as readonly (readonly unknown[])[];
  expect(given.map(({ length }) => length)).toEqual(given.map(() => 1));
  expect(effects(host)).toContain('cleared');
  expect(host.undo()).toBe(false);
  await officeWorkbook().remove();
  expect(stateOf(host.book)).toBe(before);
});

test('an Excel that undoes but does not group: a step a request, and Remove takes all back', async () => {
  const host = await open({ undo: 'web', requirement: '1.19' });
  const before = stateOf(host.book);
  await officeWorkbook().write(plan);
  expect(effects(host)).toEqual(['step', 'step', 'step']);
  await officeWorkbook().remove();
  expect(stateOf(host.book)).toBe(before);
});

test.each(['web', 'desktop'] as const)(
  'an Excel that refuses groups with a code that nobody knows is written to without: %s',
  async (undo) => {
    const host = await open({ undo, requirement: '1.20' });
    host.excel.quirks.add('undo-groups-refused');
    await officeWorkbook().write(plan);
    expect(host.book.sheets.map(({ name }) => name)).toContain('YOS ratings');
    expect(host.book.names).toEqual([]);
  },
);

describe('a claim that Ctrl+Z brings back stops nothing', () => {
  const BASE = [{ setting: 'Base', value: 'all' }];

  test('after a setting was written', async () => {
    const host = await open({ undo: 'web', requirement: '1.20' });
    await officeWorkbook().writeSettings(BASE);
    await officeWorkbook().writeSettings([{ setting: 'Base', value: 'some' }]);
    host.undo();
    expect(host.book.names.map(({ name }) => name)).toEqual(['_YOS_writing']);
    await officeWorkbook().writeSettings(BASE);
    await officeWorkbook().write(plan);
    expect(host.book.names).toEqual([]);
  });

  test('after a write that Excel cannot make one step of', async () => {
    const host = await open({ undo: 'web', requirement: '1.19' });
    await officeWorkbook().write(plan);
    while (host.book.names.length === 0) expect(host.undo()).toBe(true);
    await officeWorkbook().write(plan);
    expect(host.book.names).toEqual([]);
    expect(host.book.sheets.map(({ name }) => name)).toContain('YOS ratings');
  });
});

describe.each(['web', 'desktop'] as const)('a write that is broken off, on the %s', (undo) => {
  test('before each of its requests: it says so, all is as before, and Ctrl+Z brings nothing of it', async () => {
    const ours = plan.map(({ name }) => name);
    let at = 0;
    for (let isBroken = true; isBroken; at++) {
      const host = await open({ undo, requirement: '1.20' });
      host.history.asUser(type);
      const before = contentOf(host.book);
      cut(host, at, 'before', 1);
      const said = await officeWorkbook()
        .write(plan)
        .then(
          () => '',
          (error: unknown) => String(error),
        );
      isBroken = said !== '';
      connect(host);
      if (!isBroken) break;
      expect(said).toMatch(/Excel does not answer|service is unavailable|as it was before/);
      expect({ at, content: contentOf(host.book) }).toEqual({ at, content: before });
      while (host.undo()) {
        const there = host.book.sheets
          .map(({ name }) => name)
          .filter((name) => ours.includes(name));
        expect({ at, there }).toEqual({ at, there: [] });
      }
      await officeWorkbook().write(plan);
      expect(host.book.names).toEqual([]);
    }
    expect(at).toBeGreaterThan(3);
  });
});
