import { isAnswerInWords } from '../cells/answer-of';
import { textOf } from '../../grid/grid';
import type { Sheet } from '../../grid/sheet';

/** Fewer columns of yes and no may be a list of answers to choose from, or facts about a child. */
const COLUMNS_AT_LEAST = 3;
const ANSWERS_AT_LEAST = 2;
const ROWS_LOOKED_AT = 400;

/**
 * How many columns of a sheet hold answers in words, if there are enough of them for an
 * inspection's cases; otherwise 0. For a sheet whose headers were not understood.
 */
export function answersPassedOver({ rows }: Sheet): number {
  const answers: number[] = [];
  const others: number[] = [];
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    row?.forEach((cell, column) => {
      if (isAnswerInWords(cell)) answers[column] = (answers[column] ?? 0) + 1;
      else if (textOf(cell) !== '') others[column] = (others[column] ?? 0) + 1;
    });
  }
  const columns = answers.filter(
    (count, column) => count >= ANSWERS_AT_LEAST && count >= (others[column] ?? 0),
  );
  return columns.length >= COLUMNS_AT_LEAST ? columns.length : 0;
}
