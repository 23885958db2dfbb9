import type { ChartKind, PlanChart, PlanRange, SheetPlan } from '../annexe/sheet-plan';
import { quoteSheet } from '../reading/address';
import { type LazySheet, type Step, callStep } from './office-steps';
import type { GivenName } from './office-survey';
import { absoluteReference, rangeReference } from './range-reference';

/** A chart as it is asked for from Excel, its ranges in A1 style. */
interface DrawnChart {
  readonly kind: ChartKind;
  readonly title: string;
  readonly place: string;
  readonly categories: string;
  readonly series: readonly DrawnSeries[];
}

interface DrawnSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: string;
}

const TYPES: Readonly<Record<ChartKind, Excel.ChartType>> = {
  'bar-stacked': 'BarStacked100' as Excel.ChartType,
  bar: 'BarClustered' as Excel.ChartType,
  column: 'ColumnClustered' as Excel.ChartType,
};

/** Longest text of a formula, and of a chart's title. */
const LONGEST_TEXT = 255;

/** How wide the gaps between bars are, in hundredths of a bar. */
const GAP = 60;

const CALLS_A_CHART = 20;
const CALLS_A_SERIES = 10;

/** Whether a chart on a sheet of ours is one that a write has drawn, by its name. */
export function isOurChart(name: string): boolean {
  return /^YOS chart \d+$/.test(name);
}

/**
 * Draws the charts of a plan as Excel's own. They come after the cells, their widths and heights.
 *
 * Office.js can neither move a chart nor tell what it is of (before ExcelApi 1.15), so each is also
 * noted in a hidden name of its sheet's scope, from which it is drawn again after an undo. The note
 * refers to the cells, and so follows them when rows are inserted.
 *
 * A chart's alternative text cannot be set through Office.js; the cells have the figures.
 */
export function chartSteps(sheet: LazySheet, plan: SheetPlan): Step[] {
  const charts = (plan.charts ?? []).filter((chart) => !isEmpty(chart));
  return charts.flatMap((chart, i) => [
    drawStep(sheet, i, drawn(chart)),
    callStep(3, () => {
      sheet().names.add(noteName(i), noteFormula(plan.name, chart)).visible = false;
    }),
  ]);
}

/**
 * Draws charts again as they are noted in the names of a sheet. One whose cells are gone is left out.
 *
 * @param names of the copy that was kept of the sheet
 */
export function redrawSteps(sheet: LazySheet, names: readonly GivenName[]): Step[] {
  return names.flatMap(({ name, formula }) => {
    const number = /^_YOS_chart_(\d+)$/.exec(name)?.[1];
    const chart = number === undefined ? null : chartOfNote(formula);
    return chart ? [drawStep(sheet, Number(number) - 1, chart)] : [];
  });
}

function drawStep(sheet: LazySheet, index: number, chart: DrawnChart): Step {
  const calls = CALLS_A_CHART + CALLS_A_SERIES * chart.series.length;
  return callStep(calls, () => draw(sheet(), `YOS chart ${index + 1}`, chart));
}

function draw(sheet: Excel.Worksheet, name: string, chart: DrawnChart): void {
  const { kind, title, place, categories, series } = chart;
  const [first] = series;
  if (!first) return;
  // One column of numbers: there is nothing for Excel to take for a header.
  const made = withRange(sheet, first.values, (source) =>
    sheet.charts.add(TYPES[kind], source, 'Columns' as Excel.ChartSeriesBy),
  );
  made.name = name;
  made.title.visible = true;
  made.title.text = title;
  series.forEach((one, i) => {
    const each = i === 0 ? made.series.getItemAt(0) : made.series.add(one.name);
    if (i === 0) each.name = one.name;
    withRange(sheet, one.values, (values) => each.setValues(values));
    withRange(sheet, categories, (values) => each.setXAxisValues(values));
    each.format.fill.setSolidColor(`#${one.colour}`);
    each.gapWidth = GAP;
  });
  made.legend.visible = series.length > 1;
  if (series.length > 1) made.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = made.axes;
  valueAxis.minimum = 0;
  valueAxis.maximum = 1;
  valueAxis.numberFormat = '0%';
  if (kind !== 'column') {
    // The first category on top, and the percentages below all the same.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  const [start = place, end = start] = place.split(':');
  made.setPosition(start, end);
}

function withRange<T>(sheet: Excel.Worksheet, address: string, act: (range: Excel.Range) => T): T {
  const range = sheet.getRange(address);
  const given = act(range);
  range.untrack();
  return given;
}

function isEmpty({ categories, series }: PlanChart): boolean {
  return categories.bottom < categories.top || series.length === 0;
}

function drawn({ kind, title, place, categories, series }: PlanChart): DrawnChart {
  return {
    kind,
    title: title.slice(0, LONGEST_TEXT),
    place: rangeReference(place),
    categories: rangeReference(categories),
    series: series.map(({ name, colour, values }) => ({
      ...{ name: name.slice(0, LONGEST_TEXT), colour },
      values: rangeReference(values),
    })),
  };
}

function noteName(index: number): string {
  return `_YOS_chart_${index + 1}`;
}

/** A function that takes texts and references side by side; what it gives is of no account. */
function noteFormula(sheet: string, chart: PlanChart): string {
  const text = (value: string): string => `"${value.slice(0, LONGEST_TEXT).replaceAll('"', '""')}"`;
  const cells = (range: PlanRange): string => `${quoteSheet(sheet)}!${absoluteReference(range)}`;
  const { kind, title, place, categories, series } = chart;
  const given = [
    ...[text(kind), text(title), cells(place), cells(categories)],
    ...series.flatMap(({ name, colour, values }) => [text(name), text(colour), cells(values)]),
  ];
  return `=CHOOSE(1,${given.join(',')})`;
}

/** One argument of a note: a text, or a sheet and its cells. */
const ARGUMENT =
  /\s*(?:"((?:[^"]|"")*)"|(?:'(?:[^']|'')*'|[^\s,"'!()]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?))\s*(?:,|$)/gy;

/** What a note says; `null` where it says nothing of use, as when its cells were deleted. */
function chartOfNote(formula: string): DrawnChart | null {
  const inner = /^=CHOOSE\(1,(.*)\)$/s.exec(formula)?.[1] ?? '';
  const found = [...inner.matchAll(ARGUMENT)];
  const isWhole = found.reduce((length, [all]) => length + all.length, 0) === inner.length;
  const parts = found.map(([, text, cells]) => ({
    text: text?.replaceAll('""', '"') ?? null,
    cells: cells?.replaceAll('$', '') ?? null,
  }));
  const [kindPart, titlePart, placePart, categoriesPart, ...rest] = parts;
  const kind = KINDS.find((one) => one === kindPart?.text);
  const title = titlePart?.text ?? null;
  const place = placePart?.cells ?? null;
  const categories = categoriesPart?.cells ?? null;
  const series = seriesOf(rest);
  if (!isWhole || !kind || title === null || !place || !categories || !series) return null;
  return { kind, title, place, categories, series };
}

const KINDS = Object.keys(TYPES) as readonly ChartKind[];

interface NotePart {
  readonly text: string | null;
  readonly cells: string | null;
}

function seriesOf(parts: readonly NotePart[]): DrawnSeries[] | null {
  const series: DrawnSeries[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    const [name, colour, values] = parts.slice(i, i + 3);
    if (typeof name?.text !== 'string' || !values?.cells) return null;
    if (!/^[0-9A-F]{6}$/i.test(colour?.text ?? '')) return null;
    series.push({ name: name.text, colour: colour?.text ?? '', values: values.cells });
  }
  return series.length > 0 ? series : null;
}
