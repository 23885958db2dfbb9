import { templateSheets } from '../../../src/annexe/template-sheets';
import type { PlanCell, SheetPlan } from '../../../src/plan/sheet-plan';
import { EDITIONS } from '../../../src/editions/editions';
import { rateTracker } from '../../../src/rating/rate-tracker';
import { type Cell, type Sheet, cellAt } from '../../../src/grid/sheet';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { settingsSheet } from '../../../src/workbook/ours/settings-sheet';
import type { Workbook } from '../../../src/workbook/workbook';
import { newWorkbook } from '../../../src/workbook/file-write/write-xlsx';
import { openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { FileWorkbook } from './file-workbook';
import { planOf, sampleBytes } from './tracker';

const ENDS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Workbook>>> = {
  'the file end': (bytes) => Promise.resolve(new FileWorkbook('tracker.xlsx', bytes)),
  'the Excel end': async (bytes) => {
    openInExcel(await openBook('tracker.xlsx', bytes));
    return officeWorkbook();
  },
};

/** A tracker that has no settings: the cells of one that comes with the add-in. */
let tracker: Uint8Array;

beforeAll(async () => {
  const { sheets } = await readXlsx(sampleBytes('bedfordshire-2021'));
  const plain = (cell: Cell | undefined): PlanCell | null =>
    cell === undefined || cell === null || typeof cell === 'object' ? null : { value: cell };
  tracker = newWorkbook(
    sheets
      .filter(({ name }) => name !== 'YOS settings')
      .map(({ name, rows }) => ({
        ...settingsSheet([]),
        name,
        rows: Array.from(rows, (row) => Array.from(row ?? [], plain)),
        rowHeights: [],
      })),
  );
});

/** A workbook with a sheet YOS settings of these rows, as a user may have typed it. */
function typed(rows: readonly (readonly (string | number | null)[])[], name = 'YOS settings') {
  const plan: SheetPlan = {
    ...settingsSheet([]),
    name,
    rows: rows.map((row) =>
      row.map((value): PlanCell | null => (value === null ? null : { value })),
    ),
    rowHeights: [],
  };
  const other: SheetPlan = {
    ...plan,
    role: 'template-cases',
    name: 'Mine',
    rows: [[{ value: 1 }]],
  };
  return newWorkbook([other, plan]);
}

async function settingsOf(workbook: Workbook, name = 'YOS settings'): Promise<Cell[][]> {
  const { sheets } = await workbook.read();
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no ${name}.`);
  const rows = Array.from({ length: sheet.rows.length }, (_, row) =>
    [0, 1, 2, 3].map((column) => cellAt(sheet, row, column)),
  );
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
}

function cellsOf(sheets: readonly Sheet[]): unknown {
  return sheets.map((sheet) => [
    sheet.name,
    sheet.ours,
    sheet.rows.flatMap((row, r) =>
      Array.from(row ?? [], (cell, c) => [r, c, cell]).filter(
        ([, , cell]) => (cell ?? null) !== null,
      ),
    ),
  ]);
}

describe.each(Object.entries(ENDS))('%s', (_, open) => {
  test('makes the sheet where there is none, and the reader goes by it', async () => {
    const workbook = await open(tracker);
    const before = (await workbook.read()).sheets;
    await workbook.writeSettings([
      { setting: 'Service', value: 'Bradford' },
      { setting: 'Panel decision 2.1', value: 'Outstanding', reason: '=within five points' },
      { setting: 'Population court', value: 55 },
      { setting: 'Base', value: null },
    ]);
    expect(await settingsOf(workbook)).toEqual([
      ['Setting', 'Value', 'Reason'],
      ['Service', 'Bradford'],
      ['Panel decision 2.1', 'Outstanding', '=within five points'],
      ['Population court', 55],
    ]);
    const { sheets } = await workbook.read();
    expect(cellsOf(sheets.slice(0, -1))).toEqual(cellsOf(before));
    expect(sheets.at(-1)).toMatchObject({ name: 'YOS settings', ours: false });
    const [rated] = rateTracker('tracker.xlsx', sheets, { editions: EDITIONS }).rated;
    const standard = rated?.result.standards.find(({ code }) => code === '2.1');
    expect(rated?.result.service).toBe('Bradford');
    expect(standard?.panel).toMatchObject({ reason: '=within five points' });
  });

  test('leaves the sheets of ours alone, and Remove leaves the settings', async () => {
    const workbook = await open(tracker);
    const plan = planOf('tracker.xlsx', (await workbook.read()).sheets);
    await workbook.write(plan);
    const before = (await workbook.read()).sheets;
    await workbook.writeSettings([{ setting: 'Base', value: 'sampled' }]);
    expect(cellsOf((await workbook.read()).sheets.slice(0, -1))).toEqual(cellsOf(before));
    await workbook.remove();
    expect(await settingsOf(workbook)).toEqual([
      ['Setting', 'Value', 'Reason'],
      ['Base', 'sampled'],
    ]);
  });

  test('fills in the settings of a blank tracker, whatever they are called there', async () => {
    const edition = EDITIONS.find(({ id }) => id === '2020');
    if (!edition) throw new Error('no edition');
    const workbook = await open(newWorkbook(templateSheets(edition, '0.1.0')));
    const before = await settingsOf(workbook);
    await workbook.writeSettings([
      { setting: 'Name of the service', value: 'Leeds' },
      { setting: 'Edition', value: '2021' },
      { setting: 'Population court', value: 40, reason: 'Caseload of May' },
    ]);
    const court = before.findIndex(([name]) => /eligible: .*court/i.test(String(name)));
    const expected = before.map((row) => [...row]);
    expected[1] = ['Service', 'Leeds'];
    expected[2] = ['Edition', '2021'];
    expected[court] = [before[court]?.[0] ?? '', 40, 'Caseload of May'];
    expect(await settingsOf(workbook)).toEqual(expected);
  });

  test('changes the rows that are named, adds the others below, touches no other cell', async () => {
    const rows = [
      ['My settings', null, null, 'beside'],
      [],
      ['Base of percentages', 'applicable', 'as agreed', 7],
      ['Column', 'Cases!F', 'Gender'],
      ['Sheet', 'Cases'],
      ['Ignore sheet', 'Old'],
      ['Judgement: 1.1 Governance', 'Good', 'as it was'],
      ['Edition', 2018],
      ['Edition', 2020],
      ['my own note', 'stays'],
    ];
    const workbook = await open(typed(rows, ' yos  Settings'));
    await workbook.writeSettings([
      { setting: 'Base', value: 'sampled' },
      { setting: "Column 'Cases'!$F", value: 'Age', reason: 'not written' },
      { setting: 'Column Cases!G', value: 'ignore' },
      { setting: 'Sheet', value: 'More cases' },
      { setting: 'Ignore sheet', value: 'Older', was: 'Old' },
      { setting: 'Panel decision 1.1', value: 'Outstanding', reason: null },
      { setting: 'Edition', value: '2021' },
    ]);
    const expected: unknown[] = rows.map((row) => [...row]);
    expected[2] = ['Base of percentages', 'sampled', 'as agreed', 7];
    expected[3] = ['Column', 'Cases!F', 'Age'];
    expected[5] = ['Ignore sheet', 'Older'];
    expected[6] = ['Judgement: 1.1 Governance', 'Outstanding'];
    expected[8] = ['Edition', '2021'];
    expected.push(['Column Cases!G', 'ignore'], ['Sheet', 'More cases']);
    expect(await settingsOf(workbook, ' yos  Settings')).toEqual(expected);
  });

  test('takes settings back: every row that says them, with its reason', async () => {
    const workbook = await open(
      typed([
        ['Base', 'sampled', 'as agreed'],
        ['Base', 'applicable'],
        ['Ignore sheet', 'Old'],
        ['Ignore sheet', 'Older'],
        ['Service', 'Leeds'],
      ]),
    );
    await workbook.writeSettings([
      { setting: 'base', value: null },
      { setting: 'Ignore sheet', value: null, was: 'old' },
      { setting: 'Edition', value: null },
    ]);
    const left = [
      ['Base'],
      ['Base'],
      ['Ignore sheet'],
      ['Ignore sheet', 'Older'],
      ['Service', 'Leeds'],
    ];
    expect(await settingsOf(workbook)).toEqual(left);
    await workbook.writeSettings([{ setting: 'Ignore sheet', value: 'Oldest' }]);
    expect((await settingsOf(workbook))[2]).toEqual(['Ignore sheet', 'Oldest']);
  });

  test.each(['=1+1', '+1', '-1', '@x', "'x", '2.1.1', '1-2', '007', 'TRUE', '12%', '#N/A', ' a '])(
    'a text stays a text: %j',
    async (text) => {
      const workbook = await open(typed([['Service', 'Leeds']]));
      const wanted = [
        { setting: 'Service', value: text, reason: text },
        { setting: 'Sheet', value: text },
      ];
      await workbook.writeSettings(wanted);
      expect(await settingsOf(workbook)).toEqual([
        ['Service', text, text],
        ['Sheet', text],
      ]);
      const fresh = await open(tracker);
      await fresh.writeSettings(wanted);
      expect((await settingsOf(fresh)).slice(1)).toEqual([
        ['Service', text, text],
        ['Sheet', text],
      ]);
    },
  );
});

test('what stands there already is not written again', async () => {
  const bytes = typed([['Service', 'Leeds']]);
  const same = [{ setting: 'Service', value: 'Leeds' }];
  const file = new FileWorkbook('tracker.xlsx', bytes);
  await file.writeSettings(same);
  await file.writeSettings([{ setting: 'Base', value: null }]);
  expect(file.bytes).toBe(bytes);
  const host = openInExcel(await openBook('tracker.xlsx', bytes));
  await officeWorkbook().writeSettings(same);
  const calls = host.log.flatMap(({ batch }) => batch.Actions.map(({ ActionType }) => ActionType));
  expect(calls).not.toContain(4);
});

test('a protected sheet, a protected structure and a workbook for reading only in Excel', async () => {
  const host = openInExcel(await openBook('tracker.xlsx', typed([['Service', 'Leeds']])));
  const wanted = [{ setting: 'Service', value: 'Hull' }];
  const settings = host.book.sheets[1];
  if (!settings) throw new Error('no settings');
  settings.isProtected = true;
  await expect(officeWorkbook().writeSettings(wanted)).rejects.toThrow(
    /^The sheet YOS settings is protected, so nothing was written\. Take the protection off/,
  );
  settings.isProtected = false;
  host.book.isReadOnly = true;
  await expect(officeWorkbook().writeSettings(wanted)).rejects.toThrow(/reading only/);
  host.book.isReadOnly = false;
  host.book.isStructureProtected = true;
  await officeWorkbook().writeSettings(wanted);
  settings.name = 'Elsewhere';
  await expect(officeWorkbook().writeSettings(wanted)).rejects.toThrow(
    /^The workbook is protected against new sheets/,
  );
});

test('a workbook in Excel: a formula and a format beside the cell stay, in nine syncs', async () => {
  const host = openInExcel(
    await openBook(
      'tracker.xlsx',
      typed([
        ['Edition', 2018],
        ['Base', 1],
      ]),
    ),
  );
  const cells = host.book.sheets[1]?.rows;
  const [base, edition] = [cells?.[1]?.[1], cells?.[0]?.[1]];
  if (!base || !edition) throw new Error('no cells');
  base.formula = '=Mine!A1';
  edition.format = { ...edition.format, numberFormat: '@' };
  await officeWorkbook().writeSettings([{ setting: 'Edition', value: '2021' }]);
  expect(host.book.sheets[1]?.rows[1]?.[1]).toMatchObject({ formula: '=Mine!A1' });
  expect(host.book.sheets[1]?.rows[0]?.[1]).toMatchObject({ value: '2021', quoted: false });
  expect(host.syncs).toHaveLength(9);
});
