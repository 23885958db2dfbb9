import { type Grid, gridCell, textOf } from '../../grid/grid';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';

/** The rating in words that a standard's own cell ends with, or that stands alone under it. */
export function ratingAt(
  grid: Grid,
  line: number,
  column: number,
  text: string,
  index: QuestionIndex,
): string | null {
  const isRating = (word: string) =>
    /[a-z]{2}/i.test(word) && Boolean(ratingOf(index.editions, word));
  const [, tail = ''] = /[:=\u2013\u2014(-]\s*([a-z][a-z. ]*?)\s*\)?$/i.exec(text) ?? [];
  if (isRating(tail)) return tail;
  const below = textOf(gridCell(grid, line + 1, column));
  return isRating(below) && index.find(below) === null ? below : null;
}
