import type { Edition } from '../editions/edition';
import type { Figures } from '../scoring/result';
import { NO_FIGURE } from './annexe-context';
import { absoluteCell } from './formula-text';
import { barCells, barParts } from './percent-bars';
import type { LiveFigure } from './percent-formula';
import { type ColumnSpan, type SheetBuilder, planCell } from '../plan/sheet-builder';
import type { CellStyle, DrawnColumns, PlanCell, PlanValue } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';
import { columnName } from '../grid/address';

/** The columns of every table of the annexe, from A on. */
export interface AnnexeColumns {
  readonly text: number;
  readonly percent: number;
  /** The first of the bar's columns. */
  readonly bars: number;
  readonly yes: number;
  readonly base: number;
  readonly widths: readonly number[];
}

export function annexeColumns(edition: Edition): AnnexeColumns {
  const bars = barParts(edition).map(({ width }) => width);
  return {
    text: 0,
    percent: 1,
    bars: 2,
    yes: 2 + bars.length,
    base: 3 + bars.length,
    widths: [64, 11, ...bars, 6.5, 7.5],
  };
}

/** The columns a rating spans: the percentage column is too narrow for the longest name. */
export function ratingSpan(edition: Edition): ColumnSpan {
  const { percent, bars } = annexeColumns(edition);
  return { left: percent, right: bars };
}

/** The columns that draw the percentage. */
export function barColumns(edition: Edition): DrawnColumns {
  const { bars, yes } = annexeColumns(edition);
  return { left: bars, right: yes - 1, title: 'Against the bands' };
}

/** How a share is shown: as a number, or as a dash if there is none. */
function shareOf(percent: number | null): PlanValue {
  return percent === null ? NO_FIGURE : percent / 100;
}

/** A row with a question's text, its percentage, bar and counts. */
interface FigureRow {
  readonly text: PlanCell;
  readonly figures: Figures;
  /** Of the percentage; left out: the usual style. */
  readonly style?: CellStyle;
}

/**
 * Adds a row with a question's figures.
 *
 * @param question `live` are its formulas; undefined for values
 * @returns the row
 */
export function addFigureRow(
  sheet: SheetBuilder,
  edition: Edition,
  question: FigureRow & { readonly live: LiveFigure | undefined },
): number {
  const { text, figures, live, style = STYLES.percent } = question;
  const columns = annexeColumns(edition);
  const row = sheet.next + 1;
  const yesCell = `${columnName(columns.yes)}${row}`;
  const baseCell = `${columnName(columns.base)}${row}`;
  const percentCell = `${columnName(columns.percent)}${row}`;
  const formula = live?.percent(yesCell, baseCell) ?? null;
  const share = shareOf(figures.percent);
  return sheet.add([
    text,
    planCell(share, style, formula),
    ...barCells(edition, share, formula ? percentCell : null),
    planCell(figures.yes, STYLES.count, live?.yes),
    planCell(figures.base, STYLES.count, live?.base),
  ]);
}

/**
 * Adds a row that repeats a question's figures.
 *
 * @param question `follows` is the row of the same sheet that its figures follow; null for values
 */
export function addFollowingRow(
  sheet: SheetBuilder,
  edition: Edition,
  question: FigureRow & { readonly follows: number | null },
): number {
  const { text, figures, follows, style = STYLES.percent } = question;
  const columns = annexeColumns(edition);
  const share = shareOf(figures.percent);
  const followed = (column: number): string | null =>
    follows === null ? null : absoluteCell(follows, column);
  // A reference to an empty cell would show 0, so an unknown count has no formula.
  const count = (value: number | null, column: number): PlanCell =>
    planCell(value, STYLES.count, value === null ? null : followed(column));
  return sheet.add([
    text,
    planCell(share, style, followed(columns.percent)),
    ...barCells(edition, share, followed(columns.percent)),
    count(figures.yes, columns.yes),
    count(figures.base, columns.base),
  ]);
}
