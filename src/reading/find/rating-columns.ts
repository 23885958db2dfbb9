import { type Grid, gridCell, textOf } from '../../grid/grid';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import type { Cell } from '../../grid/sheet';
import type { RatingHeader } from './tables';

/** Headers of ratings from another inspection, of other people's views, or of other things. */
const OF_ANOTHER =
  /^(no|not|without|unrated)\b|\b(number|count|how many)\b|previous|\b(last|prior|earlier|former|old|self|own|target|aim|peer|yos|yot|yjs|services?|partners?|partnership|board|staff)\b|predict|expected|forecast|national|average|region|compar|change|confiden|weight|evidence|strength|importan|priorit|progress|\b(19|20)\d\d\b/i;

const OF_SCORES = /\b(scores?|ratings?|judge?ments?|grades?|bands?)\b/i;

/** How near above its first line a header is. */
const LINES_ABOVE = 6;

/** A scale in a header is near its beginning. */
const LONGEST_HEADER = 200;

/** Scores of other scales go as far as this; higher numbers are counts or percentages. */
const HIGHEST_SCORE = 10;

/**
 * The columns that hold ratings beside standards although no usual header says so.
 *
 * @param columns those that have no role in the table yet
 * @param lines the lines of standards that have no column of ratings
 * @returns the one that must be meant, if there is one, and similar ones that are not used
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
    const holds = holdRatings(cells, heading.header, index);
    return holds === 'no' ? [] : [{ heading, isOwn: holds === 'sure' && isOwn(heading) }];
  });
  const own = found.filter((one) => one.isOwn);
  const sure = own.length === 1 ? own[0]?.heading.column : undefined;
  const unsure = found.filter(({ heading }) => heading.column !== sure);
  return { sure: sure ?? null, unsure: unsure.map(({ heading }) => heading) };
}

/**
 * The columns without a header that hold ratings in words, beside the column that is named for
 * them.
 */
export function namelessRatings(
  grid: Grid,
  columns: readonly number[],
  lines: readonly number[],
  index: QuestionIndex,
): readonly RatingHeader[] {
  return columns
    .map((column) => headingOf(grid, column, lines[0] ?? 0))
    .filter(({ header, column }) => {
      const cells = lines.map((line) => gridCell(grid, line, column));
      const filled = cells.filter((cell) => textOf(cell).length > 1);
      return header === '' && holdRatings(filled, '', index) === 'sure';
    });
}

function isOwn({ header }: RatingHeader): boolean {
  return !OF_ANOTHER.test(header);
}

/**
 * Whether cells are ratings: mostly ratings in words; or only scores, under a header that mentions
 * scores. Scores are certain if the header gives their scale or one of them is 0, since other
 * scales begin above 0.
 */
export function holdRatings(
  cells: readonly Cell[],
  header: string,
  index: QuestionIndex,
): 'sure' | 'unsure' | 'no' {
  const rated = cells.filter((cell) => Boolean(ratingOf(index.editions, cell)));
  const inWords = rated.filter((cell) => !/^\d$/.test(textOf(cell))).length;
  const scale = scaleOf(header, index);
  if (inWords > 0) {
    if (inWords * 2 < cells.length) return 'no';
    return inWords < rated.length && scale === 'other' ? 'unsure' : 'sure';
  }
  const areScores = cells.every((cell) => isScore(cell) || ratingOf(index.editions, cell) === null);
  if (!cells.some(isScore) || !areScores) return 'no';
  if (scale === null && !OF_SCORES.test(header)) return 'no';
  if (scale === 'other' || rated.length < cells.filter(isScore).length) return 'unsure';
  return scale === 'own' || cells.some((cell) => textOf(cell) === '0') ? 'sure' : 'unsure';
}

function isScore(cell: Cell): boolean {
  const text = textOf(cell);
  return /^\d+$/.test(text) && Number(text) <= HIGHEST_SCORE;
}

/** Whether a header gives the scale of its scores: that of the ratings (0 to 3), or another. */
function scaleOf(header: string, { editions }: QuestionIndex): 'own' | 'other' | null {
  const text = header.slice(0, LONGEST_HEADER).replace(/\b(19|20)\d\d\b/g, '');
  const bands = editions.flatMap((edition) => edition.bands.values);
  const scores = bands.map(({ score }) => score);
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const told: boolean[] = [];
  for (const [, from, to] of text.matchAll(/\b(\d+) *(?:-|–|—|to|\.\.+|…) *(\d+)\b/gi)) {
    told.push(Number(from) === lowest && Number(to) === highest);
  }
  for (const [, most] of text.matchAll(/(?:\/|\bout of|\bmax(?:imum)?\.?|\bof) *(\d+)\b/gi)) {
    told.push(Number(most) === highest);
  }
  for (const [, before, word, after] of text.matchAll(
    /(?:(\d+) *(?:=|:|-|–|is)? *)?([a-z][a-z ]*[a-z])(?: *(?:=|:) *(\d+))?/gi,
  )) {
    const rating = ratingOf(editions, word ?? '');
    const score = before ?? after;
    if (!rating || score === undefined) continue;
    told.push(bands.some((band) => band.rating === rating && band.score === Number(score)));
  }
  if (/%/.test(text)) told.push(false);
  if (told.length === 0) return null;
  return told.every(Boolean) ? 'own' : 'other';
}

/** The nearest text above a line in a column. */
export function headingOf(grid: Grid, column: number, first: number): RatingHeader {
  for (let line = first - 1; line >= Math.max(grid.bounds.top, first - LINES_ABOVE); line--) {
    const header = textOf(gridCell(grid, line, column));
    if (header !== '') return { line, column, header };
  }
  return { line: first, column, header: '' };
}
