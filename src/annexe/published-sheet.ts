import { BAR_COLOUR } from '../plan/colours';
import { printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';
import type { PublishedTable } from '../published/published-inspections';
import { isComparable, standingInTable } from '../published/standing-in-table';
import { type AnnexeContext, footerOf, subjectOf } from './annexe-context';

const TITLE = 'Where the total stands';
const WIDTHS = [24, 14, 34, 18];

/**
 * "YOS published": where the service's total stands among published inspections, how many of them
 * have each total, and their source. It holds counts only.
 *
 * Its figures are values in every fill, worked out from the total as it was written.
 */
export function publishedSheet(context: AnnexeContext, table: PublishedTable): SheetPlan {
  const { rated, names, date } = context;
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const sheet = new SheetBuilder({
    role: 'published',
    name: names.published,
    columnWidths: WIDTHS,
    print: printSetup(texts),
    tabColour: '595959',
  });
  sheet.addHeading(planCell(TITLE, STYLES.title), 1, [], 28);
  const of = `${subjectOf(context)}. ${rated.edition.name}. As of ${date}.`;
  sheet.addAcross(planCell(of, STYLES.subtitle));
  const { score, overall } = rated.result;
  const isCompared = isComparable(rated.result, table);
  const sentence = isCompared
    ? standingInTable(score.total, table).words
    : overall.rating === null
      ? `Not every standard is rated yet: ${score.total} of ${score.outOf} is no total to compare.`
      : `The total is out of ${score.outOf}, theirs are out of ${table.outOf}: they are not compared.`;
  sheet.addAcross(planCell(sentence, { ...STYLES.text, bold: true }));
  sheet.addAcross(planCell(CAVEAT, STYLES.text));
  addTotals(sheet, table, isCompared ? score.total : null);
  addRatings(sheet, context, table);
  addSource(sheet, table);
  return sheet.build();
}

const CAVEAT =
  'These are counts. They change no rating, and do not say how good a service is beside others: inspections are of different years and samples, and most services are not among them.';

/** One row per total, from the lowest to the highest possible, with a bar for how many have it. */
function addTotals(sheet: SheetBuilder, table: PublishedTable, own: number | null): void {
  const { counts } = standingInTable(own ?? 0, table);
  sheet.addBlank();
  sheet.addHeading(planCell('How many have each total', STYLES.heading), 2);
  const drawn = { left: 2, right: 2, title: 'As a bar' };
  sheet.startTable({ caption: 'How many have each total', drawn });
  sheet.add([
    planCell('Total', STYLES.tableHeader),
    planCell('Inspections', STYLES.tableHeaderCentred),
    planCell('As a bar', STYLES.tableHeader),
    planCell('This inspection', STYLES.tableHeaderCentred),
  ]);
  const top = sheet.next;
  const seen = table.inspections.map(({ total }) => total).concat(own ?? []);
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  for (const [total, count] of counts.entries()) {
    if (total < low || total > high) continue;
    const isOwn = total === own;
    sheet.add([
      planCell(`${total} of ${table.outOf}`, { ...STYLES.cell, wrap: false, bold: isOwn }),
      planCell(count, { ...STYLES.count, bold: isOwn }),
      planCell(count, STYLES.bar),
      planCell(isOwn ? `◀ ${total}` : null, { ...STYLES.count, bold: true }),
    ]);
  }
  sheet.format({
    kind: 'data-bar',
    range: { top, left: 2, bottom: sheet.next - 1, right: 2 },
    from: 0,
    to: Math.max(1, ...counts),
    colour: BAR_COLOUR,
    showValue: false,
  });
}

/** How many have each overall rating, with its range of totals. */
function addRatings(sheet: SheetBuilder, { rated }: AnnexeContext, table: PublishedTable): void {
  const ratings = rated.edition.bands.values.map(({ rating }) => rating);
  const rows = ratings.flatMap((rating) => {
    const totals = table.inspections.flatMap((one) => (one.overall === rating ? [one.total] : []));
    return totals.length > 0 ? [{ rating, totals }] : [];
  });
  if (rows.length === 0) return;
  sheet.addBlank();
  sheet.addHeading(planCell('How many have each overall rating', STYLES.heading), 2);
  sheet.startTable({ caption: 'How many have each overall rating', whole: true });
  sheet.add([
    planCell('Overall', STYLES.tableHeader),
    ...['Inspections', 'Totals'].map((title) => planCell(title, STYLES.tableHeaderCentred)),
  ]);
  for (const { rating, totals } of rows) {
    const [low, high] = [Math.min(...totals), Math.max(...totals)];
    sheet.add([
      planCell(rating, STYLES.cellBold),
      planCell(totals.length, STYLES.count),
      planCell(low === high ? `${low}` : `${low} to ${high}`, STYLES.count),
    ]);
  }
}

function addSource(sheet: SheetBuilder, { source, licence, leftOut }: PublishedTable): void {
  sheet.addBlank();
  sheet.addHeading(planCell('Source', STYLES.heading), 2);
  for (const text of [source, licence].filter((one) => one !== '')) {
    sheet.addAcross(planCell(text, STYLES.text));
  }
  for (const { service, date, why } of leftOut) {
    const named = date === '' ? service : `${service} (${date})`;
    sheet.addAcross(planCell(`Left out: ${named}. ${why}`, STYLES.text));
  }
  const values = 'All figures are values. After a change in the tracker write this sheet again.';
  sheet.addAcross(planCell(values, STYLES.quiet));
}
