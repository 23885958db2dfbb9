import { type Edition, highestTotal } from '../editions/edition';
import type { RatedTracker } from '../rating/rated-tracker';
import { countOf } from '../scoring/words';
import { NOT_RATED } from './annexe-context';
import { printSetup } from '../plan/print-setup';
import { NOT_YET_RATED } from './rating-formulas';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { CellNote, PlanCell, SheetPlan } from '../plan/sheet-plan';
import { STYLES, ratingStyle } from '../plan/styles';

const NAME = 'YOS national';
const HEADER_ROW = 2;

/** A column of the table: one standard, by its code across editions. */
interface StandardColumn {
  readonly code: string;
  /** "Joint working (2018, 2020) / Out-of-court disposal policy and provision (2021)". */
  readonly name: string;
}

/**
 * "YOS national": one row a service, with filters; a column a standard by its code across editions,
 * then total and overall rating. A standard that a service's edition does not have is left blank;
 * one that is not rated says so.
 *
 * @param trackers rated, in the order in which they are to stand
 * @param date as it is to be printed
 */
export function nationalSheet(
  trackers: readonly RatedTracker[],
  { date, version }: { readonly date: string; readonly version: string },
): SheetPlan {
  const standards = standardColumns(trackers.map(({ edition }) => edition));
  const footer = `${date} · YOS Ratings ${version}`;
  const texts = {
    subject: 'Ratings by service',
    sheet: countOf(trackers.length, 'service'),
    footer,
  };
  const sheet = new SheetBuilder({
    role: 'national',
    name: NAME,
    columnWidths: [28, 9, ...standards.map(() => 14), 8, 8, 16, 28],
    print: printSetup(texts, { first: HEADER_ROW, last: HEADER_ROW }, 'landscape'),
    tabColour: '123F6B',
  });
  sheet.addHeading(planCell('Ratings by service', STYLES.title), 1);
  sheet.addBlank();
  sheet.startTable({ caption: 'Ratings by service' });
  sheet.add([
    planCell('Service', STYLES.tableHeader),
    planCell('Edition', STYLES.tableHeaderCentred),
    ...standards.map(({ code }) => planCell(code, STYLES.tableHeaderCentred)),
    planCell('Total', STYLES.tableHeaderCentred),
    planCell('Out of', STYLES.tableHeaderCentred),
    planCell('Overall', STYLES.tableHeaderCentred),
    planCell('Tracker', STYLES.tableHeader),
  ]);
  for (const tracker of trackers) sheet.add(serviceRow(tracker, standards));
  const right = standards.length + 5;
  return sheet.build({
    frozen: { rows: HEADER_ROW + 1, columns: 1 },
    autoFilter: { top: HEADER_ROW, left: 0, bottom: sheet.next - 1, right },
    notes: standards.map(({ name }, index): CellNote => ({
      row: HEADER_ROW,
      column: index + 2,
      text: name,
    })),
  });
}

function serviceRow(
  { tracker, edition, result }: RatedTracker,
  standards: readonly StandardColumn[],
): PlanCell[] {
  const { score, overall, service } = result;
  return [
    planCell(service ?? tracker, STYLES.cellBold),
    planCell(edition.id, STYLES.count),
    ...standards.map(({ code }) => {
      const found = result.standards.find((standard) => standard.code === code);
      return found
        ? planCell(found.rating ?? NOT_RATED, ratingStyle(edition, found.rating))
        : planCell(null, STYLES.cell);
    }),
    planCell(score.total, STYLES.count),
    planCell(overall.rating === null ? score.outOf : highestTotal(edition), STYLES.count),
    planCell(overall.rating ?? NOT_YET_RATED, ratingStyle(edition, overall.rating)),
    planCell(tracker, STYLES.cell),
  ];
}

/** The standards of all editions that occur, by code, with their names where these differ. */
function standardColumns(editions: readonly Edition[]): StandardColumn[] {
  const names = new Map<string, Map<string, Set<string>>>();
  for (const { id, standards } of editions) {
    for (const { code, name } of standards) {
      const byName = names.get(code) ?? new Map<string, Set<string>>();
      byName.set(name, (byName.get(name) ?? new Set()).add(id));
      names.set(code, byName);
    }
  }
  return [...names]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([code, byName]) => ({ code, name: columnTitle([...byName]) }));
}

function columnTitle(names: readonly (readonly [name: string, editions: ReadonlySet<string>])[]) {
  if (names.length === 1) return names[0]?.[0] ?? '';
  return names.map(([name, ids]) => `${name} (${[...ids].sort().join(', ')})`).join(' / ');
}
