import { answerOf } from '../cells/answer-of';
import { attributeOf, labelOf } from '../cells/labels';
import { tellsState } from '../cells/states';
import type { QuestionIndex } from '../cells/question-index';
import { type Grid, forEachCell, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';

/** The last line before another table begins; the end of the grid if none does. */
export function endOfBody(
  grid: Grid,
  bodyTop: number,
  columns: readonly number[],
  index: QuestionIndex,
): number {
  const probes = columns.slice(0, 3);
  for (let line = bodyTop; line <= grid.bounds.bottom; line++) {
    const cells = grid.lines[line];
    if (!cells || probes.some((column) => isAnswer(answerOf(cells[column])))) continue;
    if (startsAnotherTable(grid, line, columns, index) || headsList(grid, line)) return line - 1;
  }
  return grid.bounds.bottom;
}

function isAnswer(answer: number): boolean {
  return answer !== Answer.missing && answer !== Answer.unreadable;
}

/** Whether a line is the header of a list of cases with details: "Case ID | ROSH". */
function headsList(grid: Grid, line: number): boolean {
  let ids = 0;
  let details = 0;
  let others = 0;
  forEachCell(grid, line, (cell) => {
    const text = textOf(cell);
    if (text === '') return;
    const label = labelOf(text, 'cases');
    if (label === 'case' && /[a-z]{2}/i.test(text) && !isAnswer(answerOf(cell))) ids++;
    else if (attributeOf(label) !== null || tellsState(text)) details++;
    else others++;
  });
  return ids === 1 && details > 0 && others === 0;
}

/**
 * Whether a line is the header of another table: questions in other columns or other questions in
 * the same ones, or the header of a table of figures. The same header again is not one.
 */
function startsAnotherTable(
  grid: Grid,
  line: number,
  columns: readonly number[],
  index: QuestionIndex,
): boolean {
  let questions = 0;
  let keys = 0;
  let figures = 0;
  let others = 0;
  let beginsWithKey: boolean | undefined;
  forEachCell(grid, line, (cell) => {
    const label = typeof cell === 'string' ? labelOf(cell, 'keyed') : null;
    const isKey = label === 'standard' || label === 'question';
    beginsWithKey ??= isKey;
    if (typeof cell !== 'string') {
      others++;
      return;
    }
    if (index.find(cell)?.kind === 'question') questions++;
    if (isKey) keys++;
    else if (label !== null && label !== 'reason') figures++;
    else if (label === null && cell.trim() !== '') others++;
  });
  const isAnswered = columns.some((column) => isAnswer(answerOf(gridCell(grid, line, column))));
  const isHeading = beginsWithKey === true && !isAnswered;
  if (questions >= 2) return !sameHeader(grid, line, columns, index);
  // A case may be "Standard" and answered "No": in a header, every text is a header.
  return questions === 0 && keys > 0 && figures > 0 && (others === 0 || isHeading);
}

function sameHeader(
  grid: Grid,
  line: number,
  columns: readonly number[],
  index: QuestionIndex,
): boolean {
  if (!repeatsHeader(grid, line, columns, index)) return false;
  for (let above = line - 1; above >= grid.bounds.top; above--) {
    if (!repeatsHeader(grid, above, columns, index)) continue;
    return columns.every(
      (column) =>
        index.find(gridCell(grid, above, column)) === index.find(gridCell(grid, line, column)),
    );
  }
  return false;
}

/** Whether a line names a question again in most of the header's columns. */
export function repeatsHeader(
  grid: Grid,
  line: number,
  columns: readonly number[],
  index: QuestionIndex,
): boolean {
  if (line > grid.bounds.bottom) return false;
  const again = columns.filter(
    (column) => index.find(gridCell(grid, line, column))?.kind === 'question',
  );
  return again.length > 0 && again.length * 2 >= columns.length;
}
