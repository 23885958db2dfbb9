import type { PrintSetup } from './sheet-plan';

/**
 * A4 without the margins that both writers set, in points: 0.6 inches at the sides, 0.8 at the top.
 */
export const PAGE = {
  portrait: { width: 508.9, height: 726.7 },
  landscape: { width: 755.5, height: 480.1 },
} as const;

/** A column's padding in digits: how much wider it is than stated. */
const SIDES = 0.71;

/** Points of paper that a digit of a column takes: 5.25 in Excel, 5.6 in LibreOffice. */
const POINTS_A_DIGIT = 5.4;

/** Spare room: a font may make columns narrower, so that the page holds fewer rows. */
const SPARE = 0.97;

/** The part of a page that may stay empty to keep things together. */
const MOST_EMPTY = 0.2;

/**
 * How closely a row belongs to the next one. 1: never separated, like a header from its table. 2
 * and 3: together if that leaves little of a page empty, 2 more closely than 3.
 */
export type Bond = 1 | 2 | 3;

/** The input for working out a sheet's pages. */
export interface PagedRows {
  /** The height of every row, in points. */
  readonly heights: readonly number[];
  /** Rows that must not be the last on a page. */
  readonly bonds: ReadonlyMap<number, Bond>;
  /** Rows that are empty: no page begins with one. */
  readonly empty: ReadonlySet<number>;
  /** Rows that always begin a new page. */
  readonly forced: ReadonlySet<number>;
  /** The width of the printed columns, in digits. */
  readonly width: number;
  readonly print: Pick<PrintSetup, 'orientation' | 'fitToWidth' | 'repeatRows' | 'pagesAcross'>;
}

/** The scale at which a sheet is printed to fit its width on a page; 1 at most. */
function printScale({ width, print }: Pick<PagedRows, 'width' | 'print'>): number {
  if (print.pagesAcross) return print.pagesAcross.scale / 100;
  if (!print.fitToWidth || width === 0) return 1;
  return Math.min(1, PAGE[print.orientation].width / (width * POINTS_A_DIGIT));
}

/** The width of a sheet's columns on paper, in digits. */
export function printedWidth(columnWidths: readonly number[]): number {
  return columnWidths.reduce((sum, each) => sum + each + SIDES, 0);
}

/** The height of rows that a page holds, in points before scaling. */
export function pagePoints(sheet: Pick<PagedRows, 'width' | 'print'>): number {
  return (PAGE[sheet.print.orientation].height * SPARE) / printScale(sheet);
}

/**
 * The rows that begin a new page, so that each page ends where a reader can stop. Rows that belong
 * to the next one move to its page, unless they would fill a page on their own.
 *
 * @returns in ascending order, each once
 */
export function pageBreaks(rows: PagedRows): number[] {
  const { heights, empty, forced, print } = rows;
  const page = pagePoints(rows);
  const { repeatRows } = print;
  const repeated = repeatRows ? sumOf(heights.slice(repeatRows.first, repeatRows.last + 1)) : 0;
  const breaks: number[] = [];
  let start = 0;
  let used = 0;
  const begin = (row: number): void => {
    breaks.push(row);
    start = row;
    used = repeatRows && row > repeatRows.last ? repeated : 0;
  };
  for (let row = 0; row < heights.length; row++) {
    const height = heights[row] ?? 0;
    if (forced.has(row) && row > start) begin(row);
    else if (used + height > page && row > start && !empty.has(row)) {
      const most = MOST_EMPTY * page;
      const moved = ([3, 2, 1] as const).map((bond) => firstOfGroup(row, start, rows, bond));
      const at = moved.find((first) => used - sumOf(heights.slice(first, row)) >= page - most);
      const chosen = at ?? moved[2] ?? row;
      begin(chosen);
      used += sumOf(heights.slice(chosen, row));
    }
    used += height;
  }
  return breaks;
}

/**
 * The first of the rows that have to move with this one; this row itself if that would leave a page
 * empty.
 */
function firstOfGroup(
  row: number,
  top: number,
  { bonds, empty }: PagedRows,
  loosest: Bond,
): number {
  const isKept = (one: number): boolean => (bonds.get(one) ?? 4) <= loosest;
  let at = row;
  while (at > top && (isKept(at - 1) || empty.has(at - 1))) {
    // Blank rows at the foot stay there, unless a header is above them.
    if (empty.has(at - 1) && !isKept(lastFilled(at - 1, empty))) break;
    at--;
  }
  return at > top ? at : row;
}

function lastFilled(row: number, empty: ReadonlySet<number>): number {
  let at = row;
  while (empty.has(at)) at--;
  return at;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
