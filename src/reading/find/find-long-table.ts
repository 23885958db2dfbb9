import { type Grid, forEachCell, gridCell, holdsAnything, textOf } from '../../grid/grid';
import { labelAttributes } from './label-attributes';
import { labelOf } from '../cells/labels';
import type { QuestionIndex } from '../cells/question-index';
import type { ColumnChoices } from './read-settings';
import type { LongTable, OtherHeader } from './tables';

/** A long table's header stands near the top of its sheet. */
const LINES_LOOKED_AT = 100;
const LINES_TRIED = 20;

/** A table of one line an answer: a header of case, question and answer, with questions below. */
export function findLongTable(
  grid: Grid,
  index: QuestionIndex,
  choices: ColumnChoices,
): LongTable | null {
  const { top, bottom } = grid.bounds;
  for (let line = top; line <= Math.min(bottom, top + LINES_LOOKED_AT); line++) {
    const headers: OtherHeader[] = [];
    forEachCell(grid, line, (cell, column) => {
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
    // "Ref" may head the codes of the questions.
    const caseColumn = columnsOf('case').find((column) => !namesQuestions(column));
    const [questionColumn] = columnsOf('question');
    const [answerColumn] = columnsOf('answer');
    if (caseColumn === undefined || questionColumn === undefined || answerColumn === undefined) {
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
