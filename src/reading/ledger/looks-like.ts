import type { Edition } from '../../editions/edition';
import { textOf } from '../../grid/grid';
import type { Cell } from '../../grid/sheet';
import { isAnswerInWords } from '../cells/answer-of';
import { ratingOf } from '../cells/rating-of';

/** What unread cells look like. */
export type Likeness = 'answers' | 'ratings' | 'figures';

/** Counts what cells hold, one cell at a time. */
export interface LikenessCount {
  add(cell: Cell): void;
  /**
   * What at least half of the cells are, if there are several; null for texts, dates and the like.
   */
  likeness(): Likeness | null;
}

const FIGURE = /^\d+([.,]\d+)?\s*%?$/;

/** Starts counting what some cells look like. */
export function likenessCount(editions: readonly Edition[]): LikenessCount {
  const counts = { answers: 0, ratings: 0, figures: 0 };
  let filled = 0;
  return {
    add(cell) {
      const text = textOf(cell);
      if (text === '') return;
      filled++;
      if (isAnswerInWords(cell)) counts.answers++;
      else if (FIGURE.test(text)) counts.figures++;
      else if (ratingOf(editions, cell)) counts.ratings++;
    },
    likeness() {
      const kinds = ['answers', 'ratings', 'figures'] as const;
      return kinds.find((kind) => counts[kind] > 1 && counts[kind] * 2 >= filled) ?? null;
    },
  };
}
