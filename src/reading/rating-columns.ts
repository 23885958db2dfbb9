import { type Grid, gridCell, textOf } from './grid';
import type { QuestionIndex } from './question-index';
import { ratingOf } from './rating-of';
import type { Cell } from './sheet';
import type { RatingHeader } from './tables';

/** Headers of ratings that are not those of this inspection. */
const OF_ANOTHER =
  /previous|\b(last|prior|earlier|former|old|self|own|target|aim|peer)\b|predict|expected|forecast|national|average|region|compar|change|\b(19|20)\d\d\b/i;

const OF_SCORES = /\b(scores?|ratings?|judge?ments?|grades?|bands?)\b/i;

/** A header stands so near above the first line that it heads. */
const LINES_ABOVE = 6;

/**
 * The columns that hold ratings beside standards though no usual header says so.
 *
 * @param columns those that have no part in the table yet
 * @param lines the lines of standards that have no column of ratings
 * @returns the one that must be meant, or those of which none is certain
 */
export function ratingColumns(
  grid: Grid,
  columns: readonly number[],
  lines: readonly number[],
  index: QuestionIndex,
): { readonly sure: number | null; readonly unsure: readonly RatingHeader[] } {
  const found = columns.flatMap((column) => {
    const cells = lines.map((line) => gridCell(grid, line, column)).filter((cell) => cell !== null);
    const heading = headingOf(grid, column, lines[0] ?? 0);
    return holdRatings(cells, heading.header, index) ? [heading] : [];
  });
  const own = found.filter(({ header }) => !OF_ANOTHER.test(header));
  const [only] = own;
  if (only && own.length === 1) return { sure: only.column, unsure: [] };
  return { sure: null, unsure: own.length > 0 ? own : found };
}

/** Mostly ratings in words; or nothing but scores, under a header that speaks of scores. */
function holdRatings(cells: readonly Cell[], header: string, index: QuestionIndex): boolean {
  const rated = cells.filter((cell) => Boolean(ratingOf(index.editions, cell)));
  if (rated.length === 0) return false;
  const inWords = rated.filter((cell) => !/^\d$/.test(textOf(cell))).length;
  if (inWords > 0) return inWords * 2 >= cells.length;
  return rated.length === cells.length && OF_SCORES.test(header);
}

function headingOf(grid: Grid, column: number, first: number): RatingHeader {
  for (let line = first - 1; line >= Math.max(grid.bounds.top, first - LINES_ABOVE); line--) {
    const header = textOf(gridCell(grid, line, column));
    if (header !== '') return { line, column, header };
  }
  return { line: first, column, header: '' };
}
