import type { Edition, Standard } from '../editions/edition';
import { columnName } from '../grid/address';
import { lowestPercent } from '../scoring/lowest-percent';
import type { Result, StandardResult } from '../scoring/result';
import { type AnnexeContext, NOT_RATED } from './annexe-context';
import { addFollowingRow, annexeColumns, barColumns, ratingSpan } from './annexe-table';
import { blankBarHeaders } from './percent-bars';
import { standardFormula } from './rating-formulas';
import { type SheetBuilder, planCell } from '../plan/sheet-builder';
import { STYLES, plainRatingStyle, ratingRules, ratingStyle } from '../plan/styles';

/** Where a live table finds its figures; nulls give a table of values. */
export interface TableSources {
  /** The row of the same sheet with a key question's own figures, if they are live. */
  liveRow(code: string): number | null;
  /** The formula of a standard's published rating. */
  ratingFormula(code: string): string | null;
}

export const VALUES_ONLY: TableSources = { liveRow: () => null, ratingFormula: () => null };

/**
 * The tables from the body of the reports: for each standard rated from cases, its rating and its
 * key questions with their percentages, the lowest in bold, and below them the rating by rule.
 *
 * @returns the row of each standard's rating by rule
 */
export function addBodyTables(
  sheet: SheetBuilder,
  context: AnnexeContext,
  result: Result,
  sources: TableSources,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const standard of context.rated.edition.standards) {
    const rated = result.standards.find(({ code }) => code === standard.code);
    if (standard.basis !== 'cases' || !rated) continue;
    rows.set(standard.code, addBodyTable(sheet, context, standard, rated, sources));
  }
  return rows;
}

function addBodyTable(
  sheet: SheetBuilder,
  context: AnnexeContext,
  standard: Standard,
  rated: StandardResult,
  sources: TableSources,
): number {
  const { edition } = context.rated;
  const columns = annexeColumns(edition);
  addRatingRow(sheet, context, standard, rated, { formula: sources.ratingFormula(standard.code) });
  sheet.startTable({
    ...{ caption: `${standard.code}. ${standard.name}: key questions in short`, whole: true },
    drawn: barColumns(edition),
  });
  sheet.add(
    [
      planCell(
        `Our rating for ${standard.name.toLowerCase()} is based on the following key questions:`,
        STYLES.tableHeader,
      ),
      planCell('% yes', STYLES.tableHeaderCentred),
      ...blankBarHeaders(edition),
      planCell('Yes', STYLES.tableHeaderCentred),
      planCell('Cases', STYLES.tableHeaderCentred),
    ],
    0,
    [barColumns(edition)],
  );
  const first = sheet.next;
  const lowest = lowestPercent(rated);
  let live = false;
  for (const question of rated.keyQuestions) {
    const text = standard.keyQuestions.find(({ code }) => code === question.code)?.text ?? '';
    const follows = sources.liveRow(question.code);
    live ||= follows !== null;
    const bold = question.percent === lowest && sources === VALUES_ONLY;
    addFollowingRow(sheet, edition, {
      text: planCell(text, bold ? STYLES.cellBold : STYLES.cell),
      figures: question,
      follows,
      style: bold ? STYLES.percentBold : STYLES.percent,
    });
  }
  const last = sheet.next - 1;
  const column = columnName(columns.percent);
  const range = `$${column}$${first + 1}:$${column}$${last + 1}`;
  if (sources !== VALUES_ONLY) {
    sheet.format({
      kind: 'rule',
      range: { top: first, bottom: last, left: columns.text, right: columns.percent },
      formula: `$${column}${first + 1}=MIN(${range})`,
      style: { bold: true },
    });
  }
  const rule = live ? standardFormula(edition, context.fill, range) : null;
  const row = sheet.add(
    [
      planCell('Rating by rule, from the lowest key question', STYLES.cell),
      planCell(rated.ruleRating ?? NOT_RATED, STYLES.percent, rule),
      planCell(null, STYLES.percent),
    ],
    0,
    [ratingSpan(edition)],
  );
  sheet.addBlank();
  return row;
}

/**
 * Puts the lowest live percentage in bold, whichever it turns out to be.
 *
 * @param rows those of the key questions; anything between them stays as it is
 */
export function boldenLowest(sheet: SheetBuilder, edition: Edition, rows: readonly number[]): void {
  const { percent } = annexeColumns(edition);
  const column = columnName(percent);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const cells = rows.map((row) => `$${column}$${row + 1}`).join(',');
  const isOne = rows.map((row) => `ROW()=${row + 1}`).join(',');
  sheet.format({
    kind: 'rule',
    range: { top, bottom, left: percent, right: percent },
    formula: `AND(OR(${isOne}),$${column}${top + 1}=MIN(${cells}))`,
    style: { bold: true },
  });
}

/** A standard's name beside its rating, by colour and word. */
export function addRatingRow(
  sheet: SheetBuilder,
  { rated: { edition } }: AnnexeContext,
  standard: { readonly code: string; readonly name: string },
  { rating }: StandardResult,
  shown: { readonly formula: string | null; readonly text?: string },
): number {
  const { formula, text = `${standard.code}. ${standard.name}` } = shown;
  const style = formula ? plainRatingStyle() : ratingStyle(edition, rating);
  const span = ratingSpan(edition);
  const row = sheet.addHeading(
    planCell(text, STYLES.cellBold),
    3,
    [planCell(rating ?? NOT_RATED, style, formula), planCell(null, style)],
    0,
    [span],
  );
  const column = span.left;
  const range = { top: row, bottom: row, left: column, right: column };
  if (formula) sheet.format(...ratingRules(edition, range, `${columnName(column)}${row + 1}`));
  return row;
}
