import type { Place } from './place';
import { EDITIONS } from '../editions/editions';
import { type QuestionIndex, questionIndex } from '../reading/cells/question-index';
import type { Cell } from '../grid/sheet';
import { type Range } from './range';

/** Usual names of a column of figures or ratings; the tracker readers have the full list. */
const COLUMN =
  /^(% ?yes|yes ?%|%|per ?cent(age)?|answers?|(overall |final )?ratings?|judge?ment|band|scores?|standard)$/i;

/**
 * Whether a text at the top of a range is its header, as in a formula over a whole column (F:F): it
 * names a key question, prompt or standard, or says what the column holds (% yes, Rating). Only the
 * first row with content can be one.
 */
export function isHeader(cell: Cell, range: Range, place: Place): boolean {
  if (typeof cell !== 'string' || place.only || range.length < 2) return false;
  if (!COLUMN.test(cell.trim()) && wordings().find(cell) === null) return false;
  return range.slice(0, place.row).every((row) => row.every((value) => !value));
}

let index: QuestionIndex | undefined;

/** All editions' codes and wording, made on first use. */
export function wordings(): QuestionIndex {
  return (index ??= questionIndex(EDITIONS));
}
