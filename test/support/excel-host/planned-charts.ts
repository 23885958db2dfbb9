import { isDeepStrictEqual } from 'node:util';
import type { ChartKind, PlanChart } from '../../../src/plan/sheet-plan';
import type { HostChart, HostSheet } from './book';

const KINDS: Readonly<Record<string, ChartKind>> = {
  BarStacked100: 'bar-stacked',
  BarClustered: 'bar',
  ColumnClustered: 'column',
};

/**
 * The charts on a sheet of the local Excel as the plans that give them. Alternative texts, which
 * Office.js cannot write, are left out.
 *
 * @throws if one is of another kind, has no place, or uses cells of another sheet
 */
export function plannedCharts({ id, charts }: HostSheet): Omit<PlanChart, 'altText'>[] {
  return charts.map((chart) => plannedChart(id, chart));
}

function plannedChart(
  own: string,
  { name, type, series, settings, place }: HostChart,
): Omit<PlanChart, 'altText'> {
  const kind = KINDS[type];
  const categories = series[0]?.categories;
  if (!kind || !place || !categories) throw new Error(`${name} is not one of a plan.`);
  for (const one of series) {
    const isOwn = one.values.sheet === own && categories.sheet === own;
    if (!isOwn || !isDeepStrictEqual(one.categories, categories)) {
      throw new Error(`${one.name} of ${name} is of other cells.`);
    }
  }
  return {
    kind,
    title: String(settings.get('Title.Text')),
    categories: categories.range,
    series: series.map((one) => ({
      name: one.name,
      values: one.values.range,
      colour: (one.fill ?? '').slice(1),
    })),
    place,
  };
}
