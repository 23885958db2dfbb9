import type { PlanChart, SheetPlan } from '../../plan/sheet-plan';
import { shortened } from './given-names';

/** The longest text in a formula, and in a chart's title. */
const LONGEST_TEXT = 255;

/** The width of the gaps between bars, in hundredths of a bar. */
export const GAP = 60;

/** The distance between percentages on the axis, so that they never touch. */
export const AXIS_STEP = 0.2;

/**
 * The charts of a plan as both writers draw them: none without bars, and no text longer than Excel
 * accepts.
 */
export function chartsOf({ charts = [] }: SheetPlan): PlanChart[] {
  return charts
    .filter(({ categories, series }) => categories.bottom >= categories.top && series.length > 0)
    .map((chart) => ({
      ...chart,
      title: shortened(chart.title, LONGEST_TEXT),
      series: chart.series.map((one) => ({ ...one, name: shortened(one.name, LONGEST_TEXT) })),
    }));
}

/** The name of one of our charts on its sheet, for both writers. */
export function chartName(index: number): string {
  return `YOS chart ${index + 1}`;
}

/** Whether a chart on one of our sheets was drawn by a write, by its name. */
export function isOurChart(name: string): boolean {
  return /^YOS chart \d+$/.test(name);
}
