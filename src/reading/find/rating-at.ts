import { type Grid, gridCell, textOf } from '../../grid/grid';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';

/** The rating in words at the end of a standard's own cell, or alone in the cell below it. */
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
  const behind = behindName(text, isRating, index);
  if (behind !== null) return behind;
  const below = textOf(gridCell(grid, line + 1, column));
  return isRating(below) && index.find(below) === null ? below : null;
}

/** The rating after a standard's code and name: "1.2 Staff Requires improvement". */
function behindName(
  text: string,
  isRating: (word: string) => boolean,
  index: QuestionIndex,
): string | null {
  const words = text.trim().split(/\s+/);
  if (!/^[1-9]\.[1-9][.:)]?$/.test(words[0] ?? '')) return null;
  for (let at = 1; at < words.length; at++) {
    const rating = words.slice(at).join(' ');
    if (!isRating(rating)) continue;
    const name = words.slice(1, at).join(' ');
    return name === '' || index.find(name)?.kind === 'standard' ? rating : null;
  }
  return null;
}
