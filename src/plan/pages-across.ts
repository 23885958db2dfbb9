import { PAGE, printedWidth } from './page-breaks';
import type { PagesAcross, PrintSetup } from './sheet-plan';

/**
 * Points of paper that a digit of a column takes at most; nothing may run off the side of a page.
 */
const MOST_POINTS_A_DIGIT = 5.65;

/** Columns that stay together on one page, group after group from the first column. */
export interface ColumnGroups {
  /** Widths in digits, of all columns. */
  readonly columnWidths: readonly number[];
  /** How many columns each group has; together they are all columns. */
  readonly groups: readonly number[];
  /** How many of the first columns are on every page: the first group, or part of it. */
  readonly repeated: number;
  readonly orientation: PrintSetup['orientation'];
  /** The smallest scale at which its text is readable. */
  readonly leastScale: number;
}

/**
 * Splits a sheet that would be too small on one page into as few pages side by side as possible,
 * each with the first columns. The pages of the same rows follow each other.
 *
 * @returns null if one page is enough
 */
export function pagesAcross(columns: ColumnGroups): PagesAcross | null {
  const { columnWidths, groups, repeated, orientation, leastScale } = columns;
  const points = PAGE[orientation].width;
  const roomAt = (scale: number): number => points / (MOST_POINTS_A_DIGIT * scale);
  if (printedWidth(columnWidths) <= roomAt(leastScale)) return null;
  const heads = printedWidth(columnWidths.slice(0, repeated));
  const breaksBefore: number[] = [];
  const pages: number[] = [];
  let used = 0;
  let column = 0;
  for (const count of groups) {
    const width = printedWidth(columnWidths.slice(column, column + count));
    if (used > 0 && used + width > roomAt(leastScale)) {
      breaksBefore.push(column);
      pages.push(used);
      used = heads;
    }
    used += width;
    column += count;
  }
  const widest = Math.max(...pages, used);
  const scale = Math.min(100, Math.floor((100 * points) / (MOST_POINTS_A_DIGIT * widest)));
  return { breaksBefore, repeatColumns: { first: 0, last: repeated - 1 }, scale };
}
