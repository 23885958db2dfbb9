import { annexePlan } from '../../../src/annexe/annexe-plan';
import { ratingColours } from '../../../src/plan/colours';
import { sampleComparisonSheet } from '../../../src/annexe/sample-comparison-sheet';
import type { PlanChart, SheetPlan, WorkbookPlan } from '../../../src/plan/sheet-plan';
import { EDITIONS } from '../../../src/editions/editions';
import { firmnessOf } from '../../../src/firmness/firmness';
import { rateTracker } from '../../../src/rating/rate-tracker';
import { createEngine } from '../../../src/engine/engine';
import { UNWATCHED } from '../../../src/engine/watch';
import type { EngineClient } from '../../../src/taskpane/thread/engine-client';
import { excelSource } from '../../../src/taskpane/source/excel-source';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { writePlan } from '../../../src/workbook/file-write/write-xlsx';
import { decodeEntities } from '../../../src/workbook/xml/xml-text';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import {
  type HostBook,
  type HostChart,
  type HostSheet,
  copyOfBook,
} from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { type ExcelOptions, openInExcel } from '../../support/excel-host/in-excel';
import { openBook } from '../../support/excel-host/open-book';
import { plannedCharts } from '../../support/excel-host/planned-charts';
import { textOf } from '../parts-of';
import { stateOf } from './state-of';
import { calculated, sampleBytes } from './tracker';

const NAME = 'north-yorkshire-2020.xlsx';
const BYTES = sampleBytes('north-yorkshire-2020');
const FIRM = 'YOS firmness';
let plan: WorkbookPlan;
let plain: WorkbookPlan;
/** The workbook, and the workbook once the plan is written into it. */
let untouched: HostBook;
let written: HostBook;

beforeAll(async () => {
  const { sheets } = await readXlsx(BYTES);
  const { rated } = rateTracker(NAME, sheets, { editions: EDITIONS });
  const [one] = rated;
  if (!one) throw new Error('not rated');
  const { firmness } = firmnessOf(one.inspection, one.edition, one.result, { seed: 7, draws: 200 });
  if (!firmness) throw new Error('nothing to draw from');
  const made = { fill: 'values', date: '3 November 2026', version: '0.1.0' } as const;
  plan = annexePlan(one, { ...made, firmness });
  plain = annexePlan(one, made);
  untouched = await openBook(NAME, BYTES);
  written = open().book;
  await officeWorkbook().write(plan);
});

function open(options: ExcelOptions = {}, book: HostBook = untouched): ExcelHost {
  return openInExcel(copyOfBook(book), { calculate: calculated(plan), ...options });
}

/** The workbook with the plan in it, opened in a separate Excel. */
function openWritten(options: ExcelOptions = {}): ExcelHost {
  return open(options, written);
}

function sheetNamed({ sheets }: HostBook, name: string): HostSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}.`);
  return found;
}

function firmPlan(): SheetPlan & { charts: readonly [PlanChart] } {
  const found = plan.find(({ role }) => role === 'firmness');
  const [chart] = found?.charts ?? [];
  if (!found || !chart) throw new Error('no firmness');
  return { ...found, charts: [chart] };
}

function chartsOn(book: HostBook, name: string): unknown[] {
  return plannedCharts(sheetNamed(book, name));
}

function asPlanned({ charts = [] }: SheetPlan): unknown[] {
  return charts.map(({ kind, title, categories, series, place }) => ({
    ...{ kind, title, categories, series, place },
  }));
}

/** A chart that the user has drawn of some cells. */
function usersChart(sheet: HostSheet, name: string): HostChart {
  const range = { top: 0, left: 0, bottom: 1, right: 0 };
  const values = { sheet: sheet.id, range };
  const series = [{ name: 'Mine', values, categories: values, fill: null, settings: new Map() }];
  const chart = { id: `{${name}}`, name, type: 'Line', series, settings: new Map(), place: range };
  sheet.charts.push(chart);
  return chart;
}

/** The plan with other rows above, another title and a series less: its charts are others. */
function otherPlan(): WorkbookPlan {
  const down = <T extends { top: number; bottom: number }>(range: T): T => ({
    ...range,
    top: range.top + 1,
    bottom: range.bottom + 1,
  });
  return plan.map((sheet) => {
    if (sheet.role !== 'firmness') return sheet;
    const [chart] = firmPlan().charts;
    const moved: PlanChart = {
      ...chart,
      title: 'Say "all" of it, in one: a chart',
      categories: down(chart.categories),
      place: down(chart.place),
      series: chart.series.slice(1).map((one) => ({ ...one, values: down(one.values) })),
    };
    return { ...sheet, rows: [[], ...sheet.rows], merges: [], charts: [moved, moved] };
  });
}

test('the firmness sheet has its chart: ranges, names, colours, place, axes', async () => {
  const { book } = openWritten();
  expect(chartsOn(book, FIRM)).toEqual(asPlanned(firmPlan()));
  expect(book.sheets.flatMap(({ charts }) => charts)).toHaveLength(1);
  const sheet = sheetNamed(book, FIRM);
  const [{ categories, series }] = firmPlan().charts;
  // It shows what is in the cells.
  expect(sheet.rows[categories.top]?.[categories.left]?.value).toBe('Overall');
  const edition = EDITIONS.find(({ id }) => id === '2020');
  for (const { name, colour } of series) {
    expect(edition && ratingColours(edition, name).fill).toBe(colour);
  }
  for (let row = categories.top; row <= categories.bottom; row++) {
    const shares = series.map(({ values }) => sheet.rows[row]?.[values.left]?.value as number);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
  expect(Object.fromEntries(sheet.charts[0]?.settings ?? [])).toEqual({
    'Title.Visible': true,
    'Title.Text': 'How likely each rating is in the whole caseload',
    'Legend.Visible': true,
    'Legend.Position': 'Bottom',
    'Axes.ValueAxis.Minimum': 0,
    'Axes.ValueAxis.Maximum': 1,
    'Axes.ValueAxis.MajorUnit': 0.2,
    'Axes.ValueAxis.NumberFormat': '0%',
    'Axes.CategoryAxis.ReversePlotOrder': true,
    'Axes.CategoryAxis.Position': 'Maximum',
  });
});

test('bars side by side: a chart for each column of a sample beside its caseload', async () => {
  const shares = (value: string, caseloadShare: number, sampleShare: number) => ({
    ...{ value, caseload: 100 * caseloadShare, sample: 10 * sampleShare },
    ...{ caseloadShare, sampleShare },
  });
  const columns = ['Gender', 'The "other" column, or so'].map((header) => ({
    header,
    values: [shares('A', 0.7, 0.6), shares('B', 0.3, 0.4)],
  }));
  const part = { title: 'Court cases', population: 100, drawn: 10, marginOfError: 0.1, columns };
  const comparison = { caseload: 'c.xlsx', parts: [part], notes: [] };
  const sheet = sampleComparisonSheet(comparison, 'YOS Ratings');
  const { book } = open();
  await officeWorkbook().write([sheet]);
  expect(chartsOn(book, sheet.name)).toEqual(asPlanned(sheet));
  expect(chartsOn(book, sheet.name)).toHaveLength(2);
  // Rewritten and restored, they are drawn from their notes.
  await officeWorkbook().write([{ ...sheet, charts: [] }]);
  expect(chartsOn(book, sheet.name)).toEqual([]);
  await officeWorkbook().remove();
  expect(chartsOn(book, sheet.name)).toEqual(asPlanned(sheet));
});

test('as many requests as without charts, and none that needs more than ExcelApi 1.9', async () => {
  const host = open({ requirement: '1.9' });
  await officeWorkbook().write(plan);
  expect(host.syncs).toHaveLength(5);
  host.clearLog();
  const calls: string[] = [];
  Object.assign(host.session, { onCall: (m: string) => calls.push(m) });
  await officeWorkbook().write(plan);
  expect(host.syncs).toHaveLength(5);
  expect(host.log.every(({ error }) => error === null)).toBe(true);
});

test('a second write has no chart twice; Remove brings the first ones back, then takes them out', async () => {
  const { book } = open();
  const before = stateOf(book);
  const workbook = officeWorkbook();
  await workbook.write(plan);
  const names = sheetNamed(book, FIRM).names.map((name) => ({ ...name }));
  await workbook.write(plan);
  expect(chartsOn(book, FIRM)).toEqual(asPlanned(firmPlan()));
  const other = otherPlan();
  await workbook.write(other);
  const [wanted] = other.filter(({ role }) => role === 'firmness').map(asPlanned);
  expect(chartsOn(book, FIRM)).toEqual(wanted);
  await workbook.remove();
  expect(chartsOn(book, FIRM)).toEqual(asPlanned(firmPlan()));
  expect(sheetNamed(book, FIRM).names).toEqual(expect.arrayContaining(names));
  expect(sheetNamed(book, FIRM).names).toHaveLength(names.length);
  await workbook.remove();
  expect(stateOf(book)).toBe(before);
});

test('the file end gives the chart the same name and note, by which Excel draws it again', async () => {
  const { book } = openWritten();
  const { charts, names } = sheetNamed(book, FIRM);
  const file = writePlan(BYTES, plan);
  const named = /<xdr:cNvPr id="2" name="([^"]*)"/.exec(textOf(file, 'xl/drawings/drawing1.xml'));
  expect([named?.[1]]).toEqual(charts.map(({ name }) => name));
  const workbookPart = textOf(file, 'xl/workbook.xml');
  const notes = [...workbookPart.matchAll(/name="(_YOS_chart_\d+)"[^>]* hidden="1">([^<]*)</g)].map(
    ([, name, formula = '']) => ({
      name,
      formula: `=${decodeEntities(formula, 'xl/workbook.xml')}`,
      visible: false,
    }),
  );
  expect(notes).toHaveLength(1);
  expect(names.filter(({ name }) => name.startsWith('_YOS_chart'))).toMatchObject(notes);
});

test('a sheet that is not wanted any more loses its charts as well, until Remove', async () => {
  const { book } = openWritten();
  await officeWorkbook().write(plain);
  expect(chartsOn(book, FIRM)).toEqual([]);
  await officeWorkbook().remove();
  expect(chartsOn(book, FIRM)).toEqual(asPlanned(firmPlan()));
});

test("the user's charts stay as they are, on sheets of theirs and on ours", async () => {
  const { book } = open();
  const [mine] = book.sheets;
  if (!mine) throw new Error('no sheet');
  usersChart(mine, 'Chart 1');
  const state = (): string =>
    JSON.stringify(
      book.sheets.flatMap(({ charts }) =>
        charts.filter(({ name }) => !name.startsWith('YOS')).map((one) => [one.id, one.series]),
      ),
    );
  await officeWorkbook().write(plan);
  usersChart(sheetNamed(book, FIRM), 'My picture');
  const before = state();
  await officeWorkbook().write(otherPlan());
  expect(sheetNamed(book, FIRM).charts.map(({ name }) => name)).toEqual([
    ...['My picture', 'YOS chart 1', 'YOS chart 2'],
  ]);
  await officeWorkbook().remove();
  expect(state()).toBe(before);
  await officeWorkbook().remove();
  expect(book.sheets.flatMap(({ charts }) => charts.map(({ name }) => name))).toEqual(['Chart 1']);
});

test('a chart of ours that the user deleted, or copied under its name, is drawn once', async () => {
  const { book } = openWritten();
  const sheet = sheetNamed(book, FIRM);
  sheet.charts.push(...sheet.charts.map((chart) => ({ ...chart, id: '{copied}' })));
  await officeWorkbook().write(plan);
  expect(chartsOn(book, FIRM)).toHaveLength(1);
  sheet.charts = [];
  await officeWorkbook().write(plan);
  expect(chartsOn(book, FIRM)).toEqual(asPlanned(firmPlan()));
});

test.each([
  ['whose cells were deleted', (note: string) => note.replace(/![^,]+/, '!#REF!')],
  ['that is no note', () => '="nothing"'],
  ['of a kind that there is not', (note: string) => note.replace('bar-stacked', 'pie')],
  ['with a colour that is none', (note: string) => note.replace(/"[0-9A-F]{6}"/, '"red"')],
  ['that ends in the middle', (note: string) => note.replace(/,[^,]+\)$/, ')')],
  ['with something in it that is no text', (note: string) => note.replace('(1,', '(1,NOW(),')],
])('a note %s: the sheet comes back without that chart', async (_, spoilt) => {
  const { book } = open();
  const firm = [firmPlan()];
  await officeWorkbook().write(firm);
  const note = sheetNamed(book, FIRM).names.find(({ name }) => name === '_YOS_chart_1');
  if (!note) throw new Error('no note');
  expect(note.visible).toBe(false);
  const { formula } = note;
  note.formula = spoilt(formula);
  expect(note.formula).not.toBe(formula);
  await officeWorkbook().write(firm);
  await officeWorkbook().remove();
  expect(chartsOn(book, FIRM)).toEqual([]);
});

test('one Ctrl+Z takes the charts back with the sheets', async () => {
  const host = open({ undo: 'web', requirement: '1.20' });
  const before = stateOf(host.book);
  await officeWorkbook().write(plan);
  expect(chartsOn(host.book, FIRM)).toHaveLength(1);
  expect(host.undo()).toBe(true);
  expect(stateOf(host.book)).toBe(before);
});

/** Makes Excel refuse a call, the first time or a later one. */
function refuseCall({ session }: ExcelHost, refused: string, time = 1): void {
  let calls = 0;
  Object.assign(session, {
    onCall: (member: string) => {
      if (member === refused && ++calls === time) throw new Error('refused');
    },
  });
}

describe.each([
  'ChartCollection.add',
  'ChartTitle.text',
  'ChartSeries.setXAxisValues',
  'ChartFill.setSolidColor',
  'Chart.setPosition',
])('Excel refuses %s', (refused) => {
  test('in a first write: it says so, and nothing is left', async () => {
    const host = open();
    const before = stateOf(host.book);
    refuseCall(host, refused);
    await expect(officeWorkbook().write([firmPlan()])).rejects.toMatchObject({
      code: 'write-undone',
    });
    expect(stateOf(host.book)).toBe(before);
  });
});

test('a second write that fails at its charts brings the first ones back', async () => {
  const host = openWritten();
  // The second chart of the other plan.
  refuseCall(host, 'Chart.setPosition', 2);
  await expect(officeWorkbook().write(otherPlan())).rejects.toMatchObject({
    code: 'write-undone',
  });
  expect(chartsOn(host.book, FIRM)).toEqual(asPlanned(firmPlan()));
  expect(sheetNamed(host.book, FIRM).charts.map(({ name }) => name)).toEqual(['YOS chart 1']);
  await officeWorkbook().write(plan);
  expect(chartsOn(host.book, FIRM)).toEqual(asPlanned(firmPlan()));
});

test('the pane writes firmness with its chart: the plan comes through as plain data', async () => {
  const { book } = open();
  const engine = createEngine(UNWATCHED);
  const client = {
    hasTracker: false,
    // As between two threads.
    call: async (name: 'plan', given: never) =>
      structuredClone(await engine[name](structuredClone(given))),
  };
  const source = excelSource(client as unknown as EngineClient, officeWorkbook());
  const wishes = { service: 0, fill: 'values', split: null, firm: true } as const;
  await source.write({ ...wishes, date: '3 November 2026', version: '0.1.0' });
  const [first] = chartsOn(book, FIRM);
  const [{ title, series, place }] = firmPlan().charts;
  expect(first).toMatchObject({ title, series, place });
});
