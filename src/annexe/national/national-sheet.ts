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
/** So that all columns can be read on a page across. */
const RATING_POINTS = 9;
const HEADER_POINTS = 8;
/** As narrow as "improvement" and "Implementation" allow in those sizes. */
const RATING_WIDTH = 10.9;

/** A header of 8 points is to be read on A4. */
const LEAST_SCALE = 0.95;

/** What stands where a national table has no rating and may have lost it. */
export const NOT_GIVEN = 'Not given';

/** Where a total and an overall rating come from, in words. */
export const FROM_WORDS: Readonly<Record<WholeResult['from'], string>> = {
  standards: 'Standards',
  published: 'As published',
  incomplete: 'Incomplete',
};

/**
 * "YOS national": one row a service, with filters; a column a standard by code and name, where 3.4
 * of 2018 and 2020 and of 2021 have one each, then total and overall rating with where they come
 * from. A standard that a service's edition does not have is left blank; one that is not rated says
 * so.
 *
 * @param trackers rated, in the order in which they are to stand
 * @param date as it is to be printed
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
  // Each printed page has the title at its head; over several pages across it would be cut off.
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

/** How many columns each domain has, told from the first figure of the codes. */
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
