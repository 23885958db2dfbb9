import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { headsOneAnswer, isOfOther } from '../cells/of-other';
import { Answer } from '../../inspection/inspection';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { messages } from '../problems/messages';
import { saysFinal } from '../words/moderation';
import type { CasesTable, CodedColumn, LongTable } from '../find/tables';
import { placeOf } from './keyed-columns';
import type { ReadContext } from './read-context';

/** Headers that say whose answers they are, or that they are about the answer. */
const OF_ANSWERS =
  /\b(?:answers?|responses?|judge?ments?|review(?:er|ed)?|moderat(?:or|ed|ion)|inspector|agreed?|confirmed|correct|final|second|qa|mod|changed to|amended)\b/i;

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

/** Headers of a second answer to the question beside them, without its code. */
const SECOND =
  /^(?:mod|qa|changed to|change to|amended|revised|rev\.?|check(?:ed)?|lead|second inspector|2nd inspector|after qa)$/i;

/** Headers under which a yes only says that somebody has looked. */
const LOOKED_AT = /^(?:qa|rev\.?|check(?:ed)?|moderated|agreed)$/i;

/**
 * Reports a column of answers beside a question's, under a header such as "Final" that names no
 * question, if it says otherwise.
 */
export function reportSecondColumns(
  { grid, bodyTop, bodyBottom, others, taken }: CasesTable,
  columns: readonly CodedColumn[],
  { settings, problems }: Pick<ReadContext, 'settings' | 'problems'>,
): void {
  const coded = new Map(columns.map((one) => [one.column, one]));
  for (const { column, header, label } of others) {
    const first = coded.get(column - 1);
    const code = first?.codes[0];
    const name = header.trim();
    if (!first || code === undefined || label !== null || taken?.has(column)) continue;
    if (!(headsOneAnswer(name) || SECOND.test(name)) || settings.columns.ignores(grid, column)) {
      continue;
    }
    let answers = 0;
    let words = 0;
    let other: number | null = null;
    let isNo = false;
    for (let line = bodyTop; line <= bodyBottom; line++) {
      const cell = gridCell(grid, line, column);
      if (isAnswerInWords(cell)) answers++;
      else if (textOf(cell) !== '') words++;
      else continue;
      isNo ||= answerOf(cell) === Answer.no;
      if (answerOf(cell) !== answerOf(gridCell(grid, line, first.column))) other ??= line;
    }
    if (other === null || answers === 0 || words > answers) continue;
    if (LOOKED_AT.test(name) && !isNo) continue;
    const where = gridAddress(grid, other, column);
    const places = [placeOf(grid, column), placeOf(grid, first.column)] as const;
    const { header: chosen } = first;
    problems.add('second answers', messages.secondColumn(where, header, chosen, code, places));
  }
}
