import { type Edition, highestTotal } from '../../editions/edition';
import { ratingColours } from '../../plan/colours';
import { printSetup } from '../../plan/print-setup';
import { SheetBuilder, planCell } from '../../plan/sheet-builder';
import type { PlanChart, SheetPlan } from '../../plan/sheet-plan';
import { STYLES, ratingStyle } from '../../plan/styles';
import type { RatedTracker } from '../../rating/rated-tracker';
import { wholeResult } from '../../rating/whole-result';
import { listOf } from '../../scoring/words';
import { NOT_GIVEN } from './national-sheet';
import { columnTitle, nationalColumns } from './national-columns';

const NAME = 'YOS national summary';
const WIDTHS = [46, 14, 14, 14, 14, 14, 12];

/**
 * "YOS national summary": how many services have each rating, standard by standard, with a chart;
 * the overall ratings and the median total; and what words and colours mean.
 */
export function nationalSummarySheet(
  trackers: readonly RatedTracker[],
  { date, version }: { readonly date: string; readonly version: string },
): SheetPlan {
  const edition = latestOf(trackers);
  const ratings = edition.bands.values.map(({ rating }) => rating);
  const footer = `${date} · YOS Ratings ${version}`;
  const sheet = new SheetBuilder({
    role: 'national-summary',
    name: NAME,
    columnWidths: WIDTHS,
    print: printSetup({ subject: 'Ratings by service', sheet: 'Summary', footer }),
    tabColour: '123F6B',
  });
  sheet.addAcross(planCell('Services by rating', STYLES.title), WIDTHS.length, 28);
  sheet.addAcross(planCell(totalsInWords(trackers), STYLES.text));
  sheet.addBlank();
  sheet.startTable({ caption: 'Services by rating', whole: true });
  sheet.add([
    planCell('Standard', STYLES.tableHeader),
    ...ratings.map((rating) => planCell(rating, ratingStyle(edition, rating))),
    planCell('No rating', STYLES.tableHeaderCentred),
    planCell('Services', STYLES.tableHeaderCentred),
  ]);
  const top = sheet.next;
  for (const column of nationalColumns(trackers.map((one) => one.edition))) {
    const own = trackers.flatMap(({ result }) =>
      result.standards.filter(({ code, name }) => code === column.code && name === column.name),
    );
    addCounts(
      sheet,
      columnTitle(column),
      own.map(({ rating }) => rating),
      ratings,
    );
  }
  const bottom = sheet.next - 1;
  addCounts(
    sheet,
    'Overall',
    trackers.map((one) => wholeResult(one).overall),
    ratings,
    true,
  );
  const place = { top: sheet.next + 1, left: 0, bottom: sheet.next + 24, right: WIDTHS.length - 1 };
  while (sheet.next <= place.bottom) sheet.addBlank();
  sheet.addBlank();
  addLegend(sheet, edition);
  return sheet.build({ charts: [chartOf(edition, ratings, top, bottom, place)] });
}

function addCounts(
  sheet: SheetBuilder,
  title: string,
  given: readonly (string | null)[],
  ratings: readonly string[],
  isBold = false,
): void {
  const counts = ratings.map((rating) => given.filter((one) => one === rating).length);
  const rated = counts.reduce((sum, count) => sum + count, 0);
  sheet.add([
    planCell(title, isBold ? STYLES.cellBold : STYLES.cell),
    ...[...counts, given.length - rated, given.length].map((count) =>
      planCell(count, STYLES.count),
    ),
  ]);
}

/** The median and range of the totals that are out of the same maximum. */
function totalsInWords(trackers: readonly RatedTracker[]): string {
  const byHighest = new Map<number, number[]>();
  for (const tracker of trackers) {
    const { total, outOf, from } = wholeResult(tracker);
    if (total === null || outOf !== highestTotal(tracker.edition) || from === 'incomplete')
      continue;
    byHighest.set(outOf, [...(byHighest.get(outOf) ?? []), total]);
  }
  const told = [...byHighest].map(([outOf, totals]) => {
    const sorted = [...totals].sort((a, b) => a - b);
    const services = sorted.length === 1 ? '1 service' : `${sorted.length} services`;
    return `The median total of ${services} is ${medianOf(sorted)} of ${outOf}; the lowest is ${sorted[0] ?? 0}, the highest ${sorted.at(-1) ?? 0}.`;
  });
  const without = trackers.length - [...byHighest.values()].flat().length;
  if (without > 0)
    told.push(`${without === 1 ? '1 service has' : `${without} services have`} no whole total.`);
  return told.join(' ');
}

/** For an even number, the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

function addLegend(sheet: SheetBuilder, edition: Edition): void {
  const scores = edition.bands.values.map(({ rating, score }) => `${rating} ${score}`);
  const steps = edition.overall.values.map(
    ({ rating, fromTotal }) => `${rating} from ${fromTotal}`,
  );
  sheet.addHeading(planCell('Legend', STYLES.heading), 2);
  for (const text of [
    `A total adds the scores of the standards: ${listOf(scores)}. Overall: ${listOf(steps)}.`,
    'From: "Standards" where all standards of the total are rated; "As published" where a table states total and overall rating and nothing contradicts them; "Incomplete" where the total is of the standards that are rated.',
    `"Not rated": the service has no rating of the standard. "${NOT_GIVEN}": the table that it comes from has a blank there, which may be a rating that it has lost. A blank cell: the service's edition has no such standard.`,
    '3.4 is Joint working in the 2018 and 2020 editions and Out-of-court disposal policy and provision in 2021; 4.1 is rated since 2021 and is not part of the total.',
  ]) {
    sheet.addAcross(planCell(text, STYLES.text));
  }
}

function chartOf(
  edition: Edition,
  ratings: readonly string[],
  top: number,
  bottom: number,
  place: PlanChart['place'],
): PlanChart {
  return {
    kind: 'bar-stacked',
    title: 'Share of services by rating',
    altText:
      'For each standard a bar of the shares of services with each rating, as counted in the table above.',
    categories: { top, left: 0, bottom, right: 0 },
    series: ratings.map((rating, i) => ({
      name: rating,
      values: { top, left: i + 1, bottom, right: i + 1 },
      colour: ratingColours(edition, rating).bar,
    })),
    place,
  };
}

/** The most recently published edition among those that occur. */
function latestOf(trackers: readonly RatedTracker[]): Edition {
  const [first, ...rest] = trackers.map(({ edition }) => edition);
  if (!first) throw new Error('There is no service to sum up.');
  return rest.reduce((latest, one) => (one.id > latest.id ? one : latest), first);
}
