import { type Grid, gridCell, textOf } from '../../grid/grid';
import { labelOf } from '../cells/labels';
import { areHeaders, mayDiffer, speaksOfCases, withoutTotals } from '../cells/looks-like-ids';
import { normalise } from '../cells/normalise';
import type { OtherHeader } from './tables';

const LINES_TRIED = 50;

/**
 * Before the questions these are headers of case ids; after them they are just as often headers of
 * counts.
 */
const ALSO_COUNTS = /^(no|number|#)$/;

/**
 * The column of a table's case ids: the one whose header says so, or else the first before the
 * questions that looks like ids; null if none does.
 *
 * @param firstQuestion the first column that names a question
 * @param others the columns that name none
 */
export function findIdColumn(
  grid: Grid,
  bodyTop: number,
  firstQuestion: number,
  others: readonly OtherHeader[],
): number | null {
  const labelled = others.find(
    ({ label, header, column }) =>
      label === 'case' && (column < firstQuestion || !ALSO_COUNTS.test(normalise(header))),
  );
  return labelled?.column ?? idColumnByContent(grid, bodyTop, firstQuestion, others);
}

/**
 * Before the questions, and not after the first column of something else: beside the header of the
 * questions, or else the first values that all differ and are not all headers. A title is not a
 * header.
 */
function idColumnByContent(
  grid: Grid,
  bodyTop: number,
  firstQuestion: number,
  others: readonly OtherHeader[],
): number | null {
  const headers = new Map(others.map((other) => [other.column, other]));
  let found: number | null = null;
  let isPast = false;
  for (let column = grid.bounds.left; column < firstQuestion; column++) {
    const other = headers.get(column);
    if (other && other.label !== null) continue;
    const values = valuesOf(grid, bodyTop, column);
    const besideQuestions = other !== undefined && labelOf(other.header, 'long') === 'question';
    const named = besideQuestions || speaksOfCases(other?.header ?? '');
    if (!mayBeIds(values, besideQuestions, grid.transposed && named)) {
      isPast ||= other !== undefined && values.length > 1;
    } else if (besideQuestions) return column;
    else if (!isPast) found ??= column;
  }
  return found;
}

/** @param named whether ids are expected there, so that one may occur twice by mistake */
function mayBeIds(all: readonly string[], besideQuestions: boolean, named: boolean): boolean {
  const values = named ? withoutTotals(all) : all;
  const differ = named ? mayDiffer(values) : new Set(values).size === values.length;
  const isOne = besideQuestions && values.some((value) => /\d/.test(value));
  return differ && !areHeaders(values) && (values.length > 1 || isOne);
}

function valuesOf(grid: Grid, bodyTop: number, column: number): string[] {
  const values: string[] = [];
  for (let line = bodyTop; line <= Math.min(bodyTop + LINES_TRIED, grid.bounds.bottom); line++) {
    const text = textOf(gridCell(grid, line, column));
    // Beside each case there may be a column of comments on it.
    const comments = grid.transposed && labelOf(text, 'keyed') === 'reason';
    if (text !== '' && !comments) values.push(text);
  }
  return values;
}
