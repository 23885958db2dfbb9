import type { RatedTracker } from '../../rating/rated-tracker';
import { type WholeResult, wholeResult } from '../../rating/whole-result';
import { countOf } from '../../scoring/words';
import { NOT_RATED } from '../annexe-context';
import { type NationalColumn, columnTitle, nationalColumns } from './national-columns';
import { pagesAcross } from '../../plan/pages-across';
import { acrossPages, printSetup } from '../../plan/print-setup';
import { NOT_YET_RATED } from '../rating-formulas';
import { SheetBuilder, planCell } from '../../plan/sheet-builder';
import type { CellNote, PlanCell, SheetPlan } from '../../plan/sheet-plan';
import { STYLES, ratingStyle } from '../../plan/styles';

const NAME = 'YOS national';
const HEADER_ROW = 2;
/** So that all columns are readable on a landscape page. */
const RATING_POINTS = 9;
const HEADER_POINTS = 8;
/** As narrow as "improvement" and "Implementation" allow in those sizes. */
const RATING_WIDTH = 10.9;

/** A header must be at least 8 points on A4. */
const LEAST_SCALE = 0.95;

/** Shown where a national table has no rating and may have lost it. */
export const NOT_GIVEN = 'Not given';

/** Where a total and an overall rating come from, in words. */
export const FROM_WORDS: Readonly<Record<WholeResult['from'], string>> = {
  standards: 'Standards',
  published: 'As published',
  incomplete: 'Incomplete',
};

/**
 * "YOS national": one row per service, with filters; one column per standard by code and name (3.4
 * of 2018 and 2020, and 3.4 of 2021, have one each), then total and overall rating with their
 * source. A standard that a service's edition does not have is left blank; one that is not rated
 * says so.
 *
 * @param trackers rated, in the order to show them
 * @param date as printed
 */
export function nationalSheet(
  trackers: readonly RatedTracker[],
  { date, version }: { readonly date: string; readonly version: string },
): SheetPlan {
  const standards = nationalColumns(trackers.map(({ edition }) => edition));
  const footer = `${date} · YOS Ratings ${version}`;
  const texts = {
    subject: 'Ratings by service',
    sheet: countOf(trackers.length, 'service'),
    footer,
  };
  const columnWidths = [
    ...[24, 8],
    ...standards.map(() => RATING_WIDTH),
    ...[6.5, 6.5, RATING_WIDTH, 10],
  ];
  const sheet = new SheetBuilder({
    role: 'national',
    name: NAME,
    columnWidths,
    print: acrossPages(
      printSetup(texts, { first: HEADER_ROW, last: HEADER_ROW }, 'landscape'),
      pagesAcross({
        ...{ columnWidths, repeated: 1, orientation: 'landscape', leastScale: LEAST_SCALE },
        groups: [2, ...domainSizes(standards), 4],
      }),
    ),
    tabColour: '123F6B',
  });
  sheet.add([planCell('Ratings by service', STYLES.title)], 28);
  sheet.addBlank();
  const header = { ...STYLES.tableHeaderCentred, bold: false, size: HEADER_POINTS };
  sheet.add([
    planCell('Service', STYLES.tableHeader),
    planCell('Edition', header),
    ...standards.map((standard) => planCell(columnTitle(standard), header)),
    ...['Total', 'Out of', 'Overall', 'From'].map((title) => planCell(title, header)),
  ]);
  for (const tracker of trackers) sheet.add(serviceRow(tracker, standards), 30);
  const right = standards.length + 5;
  // The title is in the header of each printed page; across several pages it would be cut off.
  const area = { top: HEADER_ROW, left: 0, bottom: sheet.next - 1, right };
  const plan = sheet.build({
    frozen: { rows: HEADER_ROW + 1, columns: 1 },
    autoFilter: { top: HEADER_ROW, left: 0, bottom: sheet.next - 1, right },
    notes: standards.map((standard, index): CellNote => ({
      row: HEADER_ROW,
      column: index + 2,
      text: `${standard.name} (${standard.editions.join(', ')})`,
    })),
  });
  return { ...plan, print: { ...plan.print, area } };
}

/** How many columns each domain has, from the first digit of the codes. */
function domainSizes(standards: readonly NationalColumn[]): number[] {
  const domains = new Map<string, number>();
  for (const { code } of standards) {
    const domain = code.split('.')[0] ?? '';
    domains.set(domain, (domains.get(domain) ?? 0) + 1);
  }
  return [...domains.values()];
}

function serviceRow(rated: RatedTracker, standards: readonly NationalColumn[]): PlanCell[] {
  const { tracker, edition, inspection, result } = rated;
  const whole = wholeResult(rated);
  const blank = inspection.published?.hasLostRatings ? NOT_GIVEN : NOT_RATED;
  return [
    planCell(result.service ?? tracker, STYLES.cellBold),
    planCell(edition.id, STYLES.count),
    ...standards.map(({ code, name }) => {
      const found = result.standards.find((one) => one.code === code && one.name === name);
      return found
        ? planCell(found.rating ?? blank, ratingStyle(edition, found.rating, RATING_POINTS))
        : planCell(null, STYLES.cell);
    }),
    planCell(whole.total, STYLES.count),
    planCell(whole.outOf, STYLES.count),
    planCell(whole.overall ?? NOT_YET_RATED, ratingStyle(edition, whole.overall, RATING_POINTS)),
    planCell(FROM_WORDS[whole.from], {
      ...STYLES.cell,
      ...{ indent: 0, horizontal: 'centre', size: RATING_POINTS },
    }),
  ];
}
