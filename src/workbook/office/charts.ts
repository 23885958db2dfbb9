import type { ChartKind, PlanChart, SheetPlan } from '../../plan/sheet-plan';
import {
  type DrawnChart,
  chartOfNote,
  noteFormula,
  noteName,
  notedChart,
} from '../ours/chart-notes';
import { type LazySheet, type Step, callStep } from './steps';
import type { GivenName } from './survey';
import { AXIS_STEP, GAP, chartName, chartsOf } from '../ours/our-charts';
import { rangeReference } from '../ours/range-reference';

const TYPES: Readonly<Record<ChartKind, Excel.ChartType>> = {
  'bar-stacked': 'BarStacked100' as Excel.ChartType,
  bar: 'BarClustered' as Excel.ChartType,
  column: 'ColumnClustered' as Excel.ChartType,
};

const CALLS_A_CHART = 20;
const CALLS_A_SERIES = 10;

/**
 * Draws the charts of a plan as native Excel charts, and notes each in a name. They come after the
 * cells with their widths and heights.
 *
 * A chart's alternative text cannot be set through Office.js; the cells have the figures.
 */
export function chartSteps(sheet: LazySheet, plan: SheetPlan): Step[] {
  return chartsOf(plan).flatMap((chart, i) => [
    drawStep(sheet, i, drawn(chart)),
    callStep(3, () => {
      sheet().names.add(noteName(i), `=${noteFormula(plan.name, chart)}`).visible = false;
    }),
  ]);
}

/**
 * Redraws charts from the notes in a sheet's names. A chart whose cells are gone is left out.
 *
 * @param names of the copy that was kept of the sheet
 */
export function redrawSteps(sheet: LazySheet, names: readonly GivenName[]): Step[] {
  return names.flatMap(({ name, formula }) => {
    const index = notedChart(name);
    const chart = index === null ? null : chartOfNote(formula);
    return index !== null && chart ? [drawStep(sheet, index, chart)] : [];
  });
}

function drawStep(sheet: LazySheet, index: number, chart: DrawnChart): Step {
  const calls = CALLS_A_CHART + CALLS_A_SERIES * chart.series.length;
  return callStep(calls, () => draw(sheet(), chartName(index), chart));
}

function draw(sheet: Excel.Worksheet, name: string, chart: DrawnChart): void {
  const { kind, title, place, categories, series } = chart;
  const [first] = series;
  if (!first) return;
  // One column of numbers, so Excel cannot take anything for a header.
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
  valueAxis.majorUnit = AXIS_STEP;
  valueAxis.numberFormat = '0%';
  if (kind !== 'column') {
    // The first category at the top, and the percentages still at the bottom.
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

function drawn({ kind, title, place, categories, series }: PlanChart): DrawnChart {
  return {
    kind,
    title,
    place: rangeReference(place),
    categories: rangeReference(categories),
    series: series.map(({ name, colour, values }) => ({
      ...{ name, colour },
      values: rangeReference(values),
    })),
  };
}
