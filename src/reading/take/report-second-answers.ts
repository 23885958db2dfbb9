import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { headsOneAnswer, isOfOther } from '../cells/of-other';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { messages } from '../problems/messages';
import { saysFinal } from '../words/moderation';
import type { LongTable } from '../find/tables';
import { placeOf } from './keyed-columns';
import type { ReadContext } from './read-context';

/** Headers that say whose answers they are, or that they are about the answer. */
const OF_ANSWERS =
  /\b(?:answers?|responses?|judge?ments?|review(?:er|ed)?|moderat(?:or|ed|ion)|inspector|agreed?|confirmed|correct|final|second|qa)\b/i;

/**
 * Reports a second column of answers in a list with one answer per line, if it differs and nothing
 * shows which of the two counts.
 */
export function reportSecondAnswers(
  table: LongTable,
  { settings, problems }: Pick<ReadContext, 'settings' | 'problems'>,
): void {
  const { grid, headerTop, bodyTop, bodyBottom, answerColumn, others } = table;
  const chosen = textOf(gridCell(grid, headerTop, answerColumn));
  if (saysFinal(chosen)) return;
  for (const { column, header } of others) {
    const isMeant = OF_ANSWERS.test(header) || headsOneAnswer(header);
    if (!isMeant || isOfOther(header) || settings.columns.ignores(grid, column)) continue;
    let answers = 0;
    let words = 0;
    let first: number | null = null;
    for (let line = bodyTop; line <= bodyBottom; line++) {
      const cell = gridCell(grid, line, column);
      if (isAnswerInWords(cell)) answers++;
      else if (textOf(cell) !== '') words++;
      else continue;
      if (answerOf(cell) !== answerOf(gridCell(grid, line, answerColumn))) first ??= line;
    }
    if (first === null || answers === 0 || words > answers) continue;
    const where = gridAddress(grid, first, column);
    const [place, other] = [placeOf(grid, column), placeOf(grid, answerColumn)];
    problems.add('second answers', messages.secondAnswers(where, header, chosen, place, other));
  }
}
