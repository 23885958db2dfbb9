import type { ChartKind, PlanChart, PlanRange } from '../../plan/sheet-plan';
import { quoteSheet } from '../../grid/address';
import { absoluteReference } from './range-reference';

/** A chart as requested from Excel, with its ranges in A1 style. */
export interface DrawnChart {
  readonly kind: ChartKind;
  readonly title: string;
  readonly place: string;
  readonly categories: string;
  readonly series: readonly DrawnSeries[];
}

export interface DrawnSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: string;
}

const KINDS: readonly ChartKind[] = ['bar-stacked', 'bar', 'column'];

/**
 * The hidden sheet-level name in which a chart is noted. The Excel writer can neither move a chart
 * nor find out its source (before ExcelApi 1.15); from the note it redraws the chart after an undo,
 * even one that came with a file. The note refers to the cells, so it follows them when rows are
 * inserted.
 */
export function noteName(index: number): string {
  return `_YOS_chart_${index + 1}`;
}

/** Which chart a name notes, from 0; `null` for any other name. */
export function notedChart(name: string): number | null {
  const number = /^_YOS_chart_(\d+)$/.exec(name)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

/**
 * The note of a chart, without "=": a function with text and reference arguments; nobody reads its
 * result.
 */
export function noteFormula(sheet: string, chart: PlanChart): string {
  const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const cells = (range: PlanRange): string => `${quoteSheet(sheet)}!${absoluteReference(range)}`;
  const { kind, title, place, categories, series } = chart;
  const given = [
    ...[text(kind), text(title), cells(place), cells(categories)],
    ...series.flatMap(({ name, colour, values }) => [text(name), text(colour), cells(values)]),
  ];
  return `CHOOSE(1,${given.join(',')})`;
}

/** One argument of a note: a text, or a sheet and its cells. */
const ARGUMENT =
  /\s*(?:"((?:[^"]|"")*)"|(?:'(?:[^']|'')*'|[^\s,"'!()]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?))\s*(?:,|$)/gy;

/**
 * Reads a note.
 *
 * @param formula with "="
 * @returns `null` if it is unusable, for example if its cells were deleted
 */
export function chartOfNote(formula: string): DrawnChart | null {
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
