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
  const { grid, headerTop, answerColumn, others } = table;
  const chosen = textOf(gridCell(grid, headerTop, answerColumn));
  if (saysFinal(chosen)) return;
  for (const { column, header } of others) {
    const isMeant = OF_ANSWERS.test(header) || headsOneAnswer(header);
    if (!isMeant || isOfOther(header) || settings.columns.ignores(grid, column)) continue;
    const otherwise = saysOtherwise(table, column, answerColumn);
    if (!otherwise) continue;
    const where = gridAddress(grid, otherwise.line, column);
    const [place, other] = [placeOf(grid, column), placeOf(grid, answerColumn)];
    problems.add('second answers', messages.secondAnswers(where, header, chosen, place, other));
  }
}

/**
 * Where a column of answers first differs from the one before it, and whether it ever says no; null
 * if it does not differ, or holds other words rather than answers.
 */
function saysOtherwise(
  { grid, bodyTop, bodyBottom }: Pick<CasesTable, 'grid' | 'bodyTop' | 'bodyBottom'>,
  column: number,
  before: number,
): { readonly line: number; readonly isNo: boolean } | null {
  let answers = 0;
  let words = 0;
  let first: number | null = null;
  let isNo = false;
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const cell = gridCell(grid, line, column);
    if (isAnswerInWords(cell)) answers++;
    else if (textOf(cell) !== '') words++;
    else continue;
    const answer = answerOf(cell);
    isNo ||= answer === Answer.no;
    if (answer !== answerOf(gridCell(grid, line, before))) first ??= line;
  }
  return first === null || answers === 0 || words > answers ? null : { line: first, isNo };
}

/** Further headers of a second answer to the question beside them, without its code. */
const SECOND = /^(?:change to|rev\.|checked|2nd inspector|after qa)$/i;

/** Headers under which a yes only says that somebody has looked. */
const LOOKED_AT = /^(?:qa|rev\.?|check(?:ed)?|moderated|agreed)$/i;

/**
 * Reports a column of answers beside a question's, under a header such as "Final" that names no
 * question, if it says otherwise.
 */
export function reportSecondColumns(
  table: CasesTable,
  columns: readonly CodedColumn[],
  { settings, problems }: Pick<ReadContext, 'settings' | 'problems'>,
): void {
  const { grid, others, taken } = table;
  const coded = new Map(columns.map((one) => [one.column, one]));
  for (const { column, header, label } of others) {
    const first = coded.get(column - 1);
    const code = first?.codes[0];
    const name = header.trim();
    if (!first || code === undefined || label !== null || taken?.has(column)) continue;
    if (!(headsOneAnswer(name) || SECOND.test(name)) || settings.columns.ignores(grid, column)) {
      continue;
    }
    const otherwise = saysOtherwise(table, column, first.column);
    if (!otherwise || (LOOKED_AT.test(name) && !otherwise.isNo)) continue;
    const where = gridAddress(grid, otherwise.line, column);
    const places = [placeOf(grid, column), placeOf(grid, first.column)] as const;
    const { header: chosen } = first;
    problems.add('second answers', messages.secondColumn(where, header, chosen, code, places));
  }
}
