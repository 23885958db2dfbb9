import type { Edition, Standard } from '../editions/edition';
import { columnName } from '../grid/address';
import type { StandardResult } from '../scoring/result';
import { type AnnexeContext, NOT_RATED, footerOf, subjectOf } from './annexe-context';
import type { AnnexeSheet } from './annexe-sheet';
import { annexeColumns } from './annexe-table';
import { absoluteCellOn, textLiteral } from './formula-text';
import { printSetup } from '../plan/print-setup';
import {
  NOT_YET_RATED,
  type OverallCells,
  outOfFormula,
  overallFormula,
  overallNoteFormula,
  scoreFormula,
  totalFormula,
} from './rating-formulas';
import { RATINGS_COLUMNS, RATINGS_ROWS, ratingsRow, totalRow } from './ratings-layout';
import { SheetBuilder, blankCells, planCell } from '../plan/sheet-builder';
import type { PlanCell, PlanName, SheetPlan } from '../plan/sheet-plan';
import { isCellAddress, statedRatingFormula } from './stated-formulas';
import { STYLES, plainRatingStyle, ratingRules, ratingStyle } from '../plan/styles';

const TITLE = 'Ratings';
const WIDTHS = [7, 32, 24, 23, 8, 34];

/**
 * "YOS ratings": the front page. The service, the overall rating, the total, every standard with
 * its rating by colour and word and its score; below them what a reader needs to know about panel
 * decisions, a limiting judgement and standards that are not rated.
 */
export function ratingsSheet(context: AnnexeContext, annexe: AnnexeSheet): SheetPlan {
  const { rated, names } = context;
  const { edition } = rated;
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const sheet = new SheetBuilder({
    role: 'ratings',
    name: names.ratings,
    columnWidths: WIDTHS,
    print: printSetup(texts, { first: RATINGS_ROWS.header, last: RATINGS_ROWS.header }),
    tabColour: '123F6B',
  });
  const cells = overallCells(edition);
  sheet.addHeading(planCell(subjectOf(context), STYLES.title), 1);
  sheet.addAcross(planCell(`${edition.name}. Ratings of ${context.date}.`, STYLES.subtitle));
  sheet.addBlank();
  addOverall(sheet, context, cells);
  sheet.addBlank();
  sheet.startTable({ caption: 'Ratings of the standards', whole: true });
  sheet.add(
    ['Standard', '', 'Domain', 'Rating', 'Score', 'Rated from'].map((header, column) =>
      planCell(
        header === '' ? null : header,
        column === RATINGS_COLUMNS.rating || column === RATINGS_COLUMNS.score
          ? STYLES.tableHeaderCentred
          : STYLES.tableHeader,
      ),
    ),
  );
  sheet.merge({ top: RATINGS_ROWS.header, bottom: RATINGS_ROWS.header, left: 0, right: 1 });
  edition.standards.forEach((standard) => {
    const found = rated.result.standards.find(({ code }) => code === standard.code);
    if (found) addStandard(sheet, context, annexe, standard, found);
  });
  mergeDomains(sheet, edition);
  addTotal(sheet, context, cells);
  if (context.fill !== 'values') {
    const last = RATINGS_ROWS.first + edition.standards.length - 1;
    const column = RATINGS_COLUMNS.rating;
    const range = { top: RATINGS_ROWS.first, bottom: last, left: column, right: column };
    sheet.format(...ratingRules(edition, range, cellAt(RATINGS_ROWS.first, column)));
  }
  addNotes(sheet, context, cells);
  return sheet.build({ names: namesOf(edition) });
}

function cellAt(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The cells of the front page that the overall rating rests on. */
function overallCells(edition: Edition): OverallCells {
  const counted = edition.standards.filter((standard) => standard.inTotal);
  const column = RATINGS_COLUMNS.score;
  const first = ratingsRow(edition, counted[0]?.code ?? '');
  const last = ratingsRow(edition, counted.at(-1)?.code ?? '');
  return {
    // Standards outside the total have no score in their cell, wherever they are.
    scores: `${cellAt(first, column)}:${cellAt(last, column)}`,
    total: cellAt(totalRow(edition), column),
    ratingOf: (code) => cellAt(ratingsRow(edition, code), RATINGS_COLUMNS.rating),
  };
}

function addOverall(sheet: SheetBuilder, context: AnnexeContext, cells: OverallCells): void {
  const { fill, rated } = context;
  const { edition, result } = rated;
  const live = fill !== 'values';
  const { rating } = result.overall;
  const label = { ...STYLES.cellBold, size: 14 };
  const overall = planCell(
    rating ?? NOT_YET_RATED,
    live ? plainRatingStyle(14) : ratingStyle(edition, rating, 14),
    live ? overallFormula(edition, fill, cells) : null,
  );
  const { total, outOf } = result.score;
  const score = planCell(
    `${total} out of ${outOf}`,
    plainRatingStyle(14),
    live ? `${cells.total}&" "&${outOfFormula(edition, cells.scores)}` : null,
  );
  sheet.startTable({ caption: 'Overall rating', heads: 0 });
  const addLine = (text: string, cell: PlanCell): number => {
    const beside = [cell, ...blankCells(2, cell.style)];
    return sheet.add([planCell(text, label), ...blankCells(2, label), ...beside], 30, [
      { left: 0, right: RATINGS_COLUMNS.rating - 1 },
      { left: RATINGS_COLUMNS.rating, right: WIDTHS.length - 1 },
    ]);
  };
  const row = addLine('Overall rating', overall);
  addLine('Total score', score);
  if (live) {
    const column = RATINGS_COLUMNS.rating;
    const range = { top: row, bottom: row, left: column, right: column };
    sheet.format(...ratingRules(edition, range, cellAt(row, column)));
  }
}

function addStandard(
  sheet: SheetBuilder,
  context: AnnexeContext,
  annexe: AnnexeSheet,
  standard: Standard,
  found: StandardResult,
): void {
  const { fill, rated } = context;
  const { edition } = rated;
  const before = edition.standards[edition.standards.indexOf(standard) - 1];
  const domain = edition.domains.find(({ id }) => id === standard.domain);
  const formula = fill === 'values' ? null : ratingFormula(context, annexe, found);
  const live = fill !== 'values';
  const ratingCell = cellAt(sheet.next, RATINGS_COLUMNS.rating);
  sheet.add([
    planCell(standard.code, STYLES.cellBold),
    planCell(standard.name, STYLES.cell),
    planCell(before?.domain === standard.domain ? null : (domain?.name ?? null), STYLES.cell),
    planCell(
      found.rating ?? NOT_RATED,
      live ? plainRatingStyle() : ratingStyle(edition, found.rating),
      formula,
    ),
    planCell(
      standard.inTotal ? (found.score ?? (live ? '' : null)) : null,
      STYLES.count,
      live && standard.inTotal ? scoreFormula(edition, fill, ratingCell) : null,
    ),
    basisCell(context, annexe, found),
  ]);
}

/** Neighbouring standards of one domain share one cell with its name. */
function mergeDomains(sheet: SheetBuilder, { standards }: Edition): void {
  let first = 0;
  for (let at = 1; at <= standards.length; at++) {
    if (standards[at]?.domain === standards[first]?.domain) continue;
    const [top, bottom] = [RATINGS_ROWS.first + first, RATINGS_ROWS.first + at - 1];
    const { domain } = RATINGS_COLUMNS;
    if (bottom > top) sheet.merge({ top, bottom, left: domain, right: domain });
    first = at;
  }
}

/** The sum below the scores: the number that formulas refer to. */
function addTotal(sheet: SheetBuilder, { fill, rated }: AnnexeContext, cells: OverallCells): void {
  const { rating, score, basis } = RATINGS_COLUMNS;
  const formula = fill === 'values' ? null : totalFormula(fill, cells.scores);
  const row: (PlanCell | null)[] = blankCells(basis + 1, STYLES.tableHeader);
  row[0] = planCell('Total', STYLES.tableHeader);
  row[score] = planCell(
    rated.result.score.total,
    { ...STYLES.tableHeaderCentred, numberFormat: '0' },
    formula,
  );
  sheet.add(row, 0, [{ left: 0, right: rating }]);
}

/**
 * A panel decision stays a value; the rule's rating beside it is live. A rating that the tracker
 * also states takes precedence over the rule's, as it does when the tracker is rated again.
 */
function ratingFormula(
  { rated, frozen }: AnnexeContext,
  annexe: AnnexeSheet,
  found: StandardResult,
): string | null {
  if (found.panel || frozen?.has(found.code)) return null;
  const stated = rated.inspection.ratings.get(found.code);
  const rule = ruleFormula(rated.edition, annexe, found.code);
  if (!stated) return rule;
  if (!isCellAddress(stated.where)) return null;
  return statedRatingFormula(rated.edition, stated, rule ?? undefined);
}

/** In the annexe, the rule's rating is below its key questions. */
function ruleFormula(edition: Edition, { plan, ruleRows }: AnnexeSheet, code: string) {
  const row = ruleRows.get(code);
  return row === undefined ? null : absoluteCellOn(plan.name, row, annexeColumns(edition).percent);
}

function basisCell(context: AnnexeContext, annexe: AnnexeSheet, found: StandardResult): PlanCell {
  const { edition } = context.rated;
  if (found.panel) {
    const words = 'Ratings panel; by rule: ';
    const rule = context.fill === 'values' ? null : ruleFormula(edition, annexe, found.code);
    const formula = rule ? `${textLiteral(words)}&${rule}` : null;
    return planCell(`${words}${found.ruleRating ?? NOT_RATED}`, STYLES.cell, formula);
  }
  if (found.basis === 'judgement') return planCell('Judgement of the lead inspector', STYLES.cell);
  return planCell(
    found.ruleRating === null && found.rating ? 'Stated in the tracker' : 'Cases',
    STYLES.cell,
  );
}

function addNotes(sheet: SheetBuilder, context: AnnexeContext, cells: OverallCells): void {
  const { fill, rated } = context;
  const { edition, result } = rated;
  sheet.addBlank();
  sheet.addHeading(planCell('Notes', STYLES.heading), 2);
  const live = fill !== 'values';
  const { reason } = result.overall;
  sheet.addAcross(planCell(reason, STYLES.text, live ? overallNoteFormula(edition, cells) : null));
  for (const { code, name, panel, ruleRating } of result.standards) {
    if (!panel) continue;
    const why = panel.reason === null ? 'no reason is recorded' : panel.reason;
    const text = `${code} ${name}: ${panel.rating} by decision of the ratings panel; by rule ${ruleRating ?? NOT_RATED} when this was written. Reason: ${why}`;
    sheet.addAcross(planCell(text, STYLES.text));
  }
  for (const { code, name, rating, reason: why } of result.standards) {
    if (rating === null) sheet.addAcross(planCell(`${code} ${name}: ${why}`, STYLES.text));
  }
  const outside = result.standards.filter(({ inTotal }) => !inTotal);
  for (const { code, name } of outside) {
    const text = `${code} ${name} is rated apart and is not part of the total.`;
    sheet.addAcross(planCell(text, STYLES.quiet));
  }
}

function namesOf(edition: Edition): PlanName[] {
  const at = (name: string, row: number, column: number): PlanName => ({
    name,
    range: { top: row, bottom: row, left: column, right: column },
  });
  return [
    at('YOS_overall', RATINGS_ROWS.overall, RATINGS_COLUMNS.rating),
    at('YOS_total', totalRow(edition), RATINGS_COLUMNS.score),
    ...edition.standards.map(({ code }) =>
      at(`YOS_rating_${code.replace('.', '_')}`, ratingsRow(edition, code), RATINGS_COLUMNS.rating),
    ),
  ];
}
