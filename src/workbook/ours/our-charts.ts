import type { PlanChart, SheetPlan } from '../../plan/sheet-plan';
import { shortened } from './given-names';

/** Longest text of a formula, and of a chart's title. */
const LONGEST_TEXT = 255;

/** How wide the gaps between bars are, in hundredths of a bar. */
export const GAP = 60;

/** From one percentage on the axis to the next, so that they never touch. */
export const AXIS_STEP = 0.2;

/**
 * The charts of a plan as both ends draw them: none without bars, and no text longer than Excel
 * takes.
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

/** The name by which a chart of ours is known on its sheet, at either end. */
export function chartName(index: number): string {
  return `YOS chart ${index + 1}`;
}

/** Whether a chart on a sheet of ours is one that a write has drawn, by its name. */
export function isOurChart(name: string): boolean {
  return /^YOS chart \d+$/.test(name);
}
