import { countOf } from '../scoring/words';
import { printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { PlanChart, SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';

/** A sample beside its caseload, ready to write. */
export interface SampleComparisonSheet {
  /** The caseload's file name. */
  readonly caseload: string;
  readonly parts: readonly SampleSheetPart[];
  /** Further remarks on the sample, one sentence each. */
  readonly notes: readonly string[];
}

/** The cases of one domain, or of all. */
export interface SampleSheetPart {
  /** "Court cases"; "Cases" if they are drawn as a whole. */
  readonly title: string;
  readonly population: number;
  /** Cases in the sample. */
  readonly drawn: number;
  /** A share; 0.05 is five points. Null if there is none to show. */
  readonly marginOfError: number | null;
  readonly columns: readonly SampleSheetColumn[];
}

/** One column of the caseload, by its values. */
export interface SampleSheetColumn {
  readonly header: string;
  readonly values: readonly {
    readonly value: string;
    readonly caseload: number;
    readonly caseloadShare: number;
    readonly sample: number;
    readonly sampleShare: number;
  }[];
  /** What a test says about the sample, in a sentence; none if it was not tested. */
  readonly text?: string;
}

const NAME = 'Sample and caseload';
const WIDTHS = [30, 10, 10, 17, 17, 12];
const HEADERS = ['Cases', 'Sample', 'Share of cases', 'Share of sample', 'Difference, points'];
/** A table with no more rows than this is kept on one page. */
const ROWS_TOGETHER = 20;
const SHARES = { caseload: 3, sample: 4 } as const;

/** Light enough for black figures on them; darker in charts, which have no figures on them. */
const COLOURS = {
  caseload: { bar: 'CDD4DC', chart: '8A97A8' },
  sample: { bar: '8FB2DA', chart: '123F6B' },
} as const;

/**
 * Columns that a chart covers beside the tables, and rows: one for each value, so that each has its
 * label, and a few for title, axis and legend.
 */
const CHART = { left: 7, columns: 7, rowsAround: 6, leastRows: 10 } as const;

/**
 * "Sample and caseload": column by column how often each value is in the caseload and in the
 * sample, the shares side by side with a bar each, their difference, and the result of a test if
 * there is one.
 *
 * @param footer for every printed page
 */
export function sampleComparisonSheet(
  { caseload, parts, notes }: SampleComparisonSheet,
  footer: string,
): SheetPlan {
  const sheet = new SheetBuilder({
    role: 'method',
    name: NAME,
    columnWidths: WIDTHS,
    print: printSetup({ subject: caseload, sheet: NAME, footer }),
    tabColour: '595959',
  });
  sheet.addHeading(planCell(NAME, STYLES.title), 1);
  for (const note of notes) sheet.addAcross(planCell(note, STYLES.text));
  const charts: PlanChart[] = [];
  for (const part of parts) {
    sheet.addBlank();
    sheet.addHeading(planCell(part.title, STYLES.heading), 2);
    sheet.keep(sheet.addAcross(planCell(sizeOf(part), STYLES.text)));
    for (const column of part.columns) {
      sheet.addBlank();
      const top = addColumn(sheet, column);
      const free = (charts.at(-1)?.place.bottom ?? -2) + 2;
      charts.push(chartOf(part, column, top, Math.max(top - 1, free)));
    }
  }
  const right = WIDTHS.length - 1;
  const plan = sheet.build({ charts });
  // The charts repeat the tables; they are for the screen.
  const area = { top: 0, left: 0, bottom: sheet.next - 1, right };
  return { ...plan, print: { ...plan.print, area } };
}

function sizeOf({ drawn, population, marginOfError }: SampleSheetPart): string {
  if (drawn === population) return `All ${countOf(population, 'case')}.`;
  const size = `${drawn} of ${countOf(population, 'case')}`;
  if (marginOfError === null) return `${size}.`;
  return `${size}; margin of error ${Math.round(marginOfError * 1000) / 10} percentage points.`;
}

/** Adds the table of a column; returns the row where its values begin. */
function addColumn(sheet: SheetBuilder, { header, values, text }: SampleSheetColumn): number {
  sheet.startTable({ caption: header, whole: values.length <= ROWS_TOGETHER });
  sheet.add([
    planCell(header, STYLES.tableHeader),
    ...HEADERS.map((title) => planCell(title, STYLES.tableHeaderCentred)),
  ]);
  const top = sheet.next;
  for (const { value, caseload, caseloadShare, sample, sampleShare } of values) {
    const points = Math.round((sampleShare - caseloadShare) * 1000) / 10;
    sheet.add([
      planCell(value, STYLES.cell),
      ...[planCell(caseload, STYLES.count), planCell(sample, STYLES.count)],
      ...[planCell(caseloadShare, STYLES.percent), planCell(sampleShare, STYLES.percent)],
      planCell(points, { ...STYLES.count, numberFormat: '+0.0;-0.0;0.0' }),
    ]);
  }
  for (const name of ['caseload', 'sample'] as const) {
    const range = { top, left: SHARES[name], bottom: sheet.next - 1, right: SHARES[name] };
    const colour = COLOURS[name].bar;
    sheet.format({ kind: 'data-bar', range, from: 0, to: 1, colour, showValue: true });
  }
  if (text !== undefined) sheet.addAcross(planCell(text, STYLES.text));
  return top;
}

function chartOf(
  { title }: SampleSheetPart,
  { header, values }: SampleSheetColumn,
  top: number,
  place: number,
): PlanChart {
  const bottom = top + values.length - 1;
  const rows = Math.max(CHART.leastRows, values.length + CHART.rowsAround);
  const series = (name: 'caseload' | 'sample') => ({
    values: { top, left: SHARES[name], bottom, right: SHARES[name] },
    colour: COLOURS[name].chart,
  });
  return {
    kind: 'bar',
    title: `${title}: ${header}`,
    altText: `Two bars for each value of ${header}: its share of the caseload and of the sample. The table beside it has the figures.`,
    categories: { top, left: 0, bottom, right: 0 },
    series: [
      { name: 'Caseload', ...series('caseload') },
      { name: 'Sample', ...series('sample') },
    ],
    place: {
      top: place,
      left: CHART.left,
      bottom: place + rows - 1,
      right: CHART.left + CHART.columns - 1,
    },
  };
}
