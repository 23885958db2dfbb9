import { answerOf } from '../cells/answer-of';
import { standsForAnswer } from '../cells/choice-in-cell';
import { domainOf } from '../cells/domain-of';
import { labelOf } from '../cells/labels';
import { headsOneAnswer, isOfOther } from '../cells/of-other';
import type { QuestionIndex } from '../cells/question-index';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import type { QuestionHeader } from './tables';

/** A heading is short; a longer text below a question is a remark. */
const LONGEST = 30;
const LINES_TRIED = 50;

/**
 * The questions of a table whose header continues in a second line: "2.1.1" over "Inspector" and
 * "Moderator", each with its answers. Each column gets the header above and its own, which shows
 * whose answers they are; a column of comments is not a question.
 *
 * @returns null if the line below the header is not of this kind
 */
export function secondHeader(
  grid: Grid,
  headerTop: number,
  headerBottom: number,
  questions: readonly QuestionHeader[],
  index: QuestionIndex,
): readonly QuestionHeader[] | null {
  const second = headerBottom + 1;
  if (second > grid.bounds.bottom) return null;
  const columns = questions.map(({ column }) => column);
  const under = (column: number) => textOf(gridCell(grid, second, column));
  const isHeading = (column: number): boolean => {
    const cell = gridCell(grid, second, column);
    const text = under(column);
    return (
      text.length > 1 &&
      text.length <= LONGEST &&
      answerOf(cell) === Answer.unreadable &&
      !standsForAnswer(cell) &&
      !/^[\d.,%]+$/.test(text) &&
      index.find(cell) === null
    );
  };
  if (columns.length === 0 || !columns.every(isHeading)) return null;
  let further = 0;
  const found = questions.flatMap((question): QuestionHeader[] => {
    const own: QuestionHeader[] = [];
    for (let at = question.column; at <= grid.bounds.right; at++) {
      const isNext = at > question.column;
      if (isNext && (columns.includes(at) || isHeaded(grid, headerTop, headerBottom, at))) break;
      if (!isHeading(at)) break;
      if (isNext) further++;
      const text = under(at);
      if (labelOf(text, 'keyed') === 'reason' || (isNext && !holdsAnswers(grid, second, at)))
        continue;
      const isAnswer = labelOf(text, 'long') === 'answer';
      const header = isAnswer ? question.header : `${question.header} ${text}`;
      own.push({ ...question, column: at, header });
    }
    return own;
  });
  const isKnown = columns.every((column) => isWhose(under(column)));
  return found.length > 0 && (further > 0 || isKnown) ? found : null;
}

/** Whether a column has answers below a line, rather than remarks. */
function holdsAnswers(grid: Grid, line: number, column: number): boolean {
  let answers = 0;
  let others = 0;
  for (let at = line + 1; at <= Math.min(grid.bounds.bottom, line + LINES_TRIED); at++) {
    const cell = gridCell(grid, at, column);
    if (standsForAnswer(cell)) answers++;
    else if (textOf(cell) !== '') others++;
  }
  return answers > 0 && answers >= others;
}

/** Whether a text says whose answers they are, from when, or of which domain. */
function isWhose(text: string): boolean {
  return headsOneAnswer(text) || isOfOther(text) || domainOf(text) !== undefined;
}

function isHeaded(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let line = top; line <= bottom; line++) {
    if (textOf(gridCell(grid, line, column)) !== '') return true;
  }
  return false;
}
