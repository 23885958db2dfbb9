import { isAnswerInWords } from '../cells/answer-of';
import { saysFinal } from '../words/moderation';
import { type Grid, forEachCell, gridCell, holdsAnything, textOf } from '../../grid/grid';
import { labelAttributes } from './label-attributes';
import { labelOf } from '../cells/labels';
import type { QuestionIndex } from '../cells/question-index';
import type { ColumnChoices } from './read-settings';
import type { LongTable, OtherHeader } from './tables';

/** A long table's header is near the top of its sheet. */
const LINES_LOOKED_AT = 100;
const LINES_TRIED = 20;

/**
 * A table with one line per answer: a header of case, question and answer, with questions below.
 */
export function findLongTable(
  grid: Grid,
  index: QuestionIndex,
  choices: ColumnChoices,
): LongTable | null {
  const { top, bottom } = grid.bounds;
  for (let line = top; line <= Math.min(bottom, top + LINES_LOOKED_AT); line++) {
    const headers: OtherHeader[] = [];
    forEachCell(grid, line, (cell, column) => {
      if (choices.ignores(grid, column)) return;
      const header = textOf(cell);
      const label = choices.label(grid, column) ?? labelOf(header, 'long');
      if (header !== '') headers.push({ column, header, label });
    });
    const columnsOf = (label: string) =>
      headers.filter((header) => header.label === label).map(({ column }) => column);
    const namesQuestions = (column: number) =>
      Array.from({ length: LINES_TRIED }, (_, i) => line + 1 + i).some(
        (below) => index.find(gridCell(grid, below, column))?.kind === 'question',
      );
    // "Ref" may be the header of the questions' codes.
    const caseColumn = columnsOf('case').find((column) => !namesQuestions(column));
    // A line with an answer, or one that names a question, is not a header of this kind.
    const isAmongAnswers = headers.some(
      ({ column, header }) =>
        isAnswerInWords(header) || index.find(gridCell(grid, line, column))?.kind === 'question',
    );
    if (caseColumn === undefined) continue;
    const questionColumn =
      columnsOf('question')[0] ??
      (isAmongAnswers
        ? undefined
        : headers.find(({ column, label }) => label === null && namesQuestions(column))?.column);
    const answerColumn = answersOf(
      grid,
      line,
      isAmongAnswers,
      headers.filter(({ column }) => column !== caseColumn && column !== questionColumn),
    );
    if (questionColumn === undefined || answerColumn === undefined) {
      continue;
    }
    if (!namesQuestions(questionColumn)) continue;
    const others = labelAttributes(
      headers.filter(({ column }) => ![caseColumn, questionColumn, answerColumn].includes(column)),
      (column) => holdsAnything(grid, column, line + 1),
    );
    return {
      kind: 'long',
      grid,
      headerTop: line,
      bodyTop: line + 1,
      bodyBottom: bottom,
      caseColumn,
      questionColumn,
      answerColumn,
      others,
    };
  }
  return null;
}

/**
 * The column of the answers: the one that a header calls agreed, or else the one headed as answers,
 * or else the only one that holds answers, whatever its header.
 */
function answersOf(
  grid: Grid,
  headerLine: number,
  isAmongAnswers: boolean,
  headers: readonly OtherHeader[],
): number | undefined {
  const holds = (column: number): boolean => {
    let given = 0;
    let others = 0;
    for (let line = headerLine + 1; line <= headerLine + LINES_TRIED; line++) {
      const cell = gridCell(grid, line, column);
      if (isAnswerInWords(cell)) given++;
      else if (cell !== null) others++;
    }
    return given > 0 && given >= others * 3;
  };
  const headed = headers.filter(({ label }) => label === 'answer');
  const free = headers.filter(({ label }) => label === null);
  const final = [...headed, ...free].filter(
    ({ column, header }) => saysFinal(header) && holds(column),
  );
  if (final.length === 1) return final[0]?.column;
  if (headed.length > 0) return headed[0]?.column;
  if (isAmongAnswers) return undefined;
  const holding = free.filter(({ column }) => holds(column));
  return holding.length === 1 ? holding[0]?.column : undefined;
}
