import type { Base } from '../editions/edition';
import { type AnswerKind, spellingsOf } from '../reading/words/answer-words';
import { type AnswerRange, type ColumnCondition } from './answer-sources';
import { absoluteRange, textLiteral } from './formula-text';

/** The kinds of answer that a formula counts. */
export type CountedAnswer = AnswerKind;

const NO_BREAK_SPACE = '\u00a0';

/** The answers that stand under the line of a percentage. */
export function answersInBase(base: Base): readonly CountedAnswer[] {
  return base === 'sampled' ? ['yes', 'no', 'notApplicable'] : ['yes', 'no'];
}

/**
 * A cell's or a range's text as the formulas compare it: lower case, without spaces or control
 * characters, between two spaces, so that nothing in a cell can look like two words of a list.
 */
export function keyFormula(reference: string): string {
  const bare = `SUBSTITUTE(SUBSTITUTE(CLEAN(${reference})," ",""),"${NO_BREAK_SPACE}","")`;
  return `" "&LOWER(${bare})&" "`;
}

/** All accepted spellings of some answers as one text, each between two spaces. */
export function spellingList(kinds: readonly CountedAnswer[]): string {
  return wordList(kinds.flatMap((kind) => spellingsOf(kind)));
}

/** Words between spaces; an empty word is two spaces, which a blank cell's key finds. */
function wordList(words: readonly string[]): string {
  if (words.length === 0) return ' ';
  const blank = words.includes('') ? ' ' : '';
  return `${blank} ${words.filter((word) => word !== '').join(' ')} `;
}

/**
 * Counts the cells of the tracker that give one of some answers, live in Excel 2016 and in
 * LibreOffice: every accepted spelling, hidden rows too. An error value in a cell counts for nothing
 * and spoils nothing, since FIND alone sees it.
 *
 * @returns `0` where there is no cell to count
 */
export function countFormula(
  ranges: readonly AnswerRange[],
  kinds: readonly CountedAnswer[],
): string {
  const list = textLiteral(spellingList(kinds));
  return ranges.map((source) => countTerm(source, list)).join('+') || '0';
}

function countTerm({ sheet, range, conditions }: AnswerRange, list: string): string {
  const isAnswer = `ISNUMBER(FIND(${keyFormula(absoluteRange(sheet, range))},${list}))`;
  if (conditions.length === 0) return `SUMPRODUCT(--${isAnswer})`;
  const tests = conditions.map((condition) => conditionTest(sheet, condition));
  return `SUMPRODUCT(${[isAnswer, ...tests].join('*')})`;
}

function conditionTest(sheet: string, { range, values, among }: ColumnCondition): string {
  const list = textLiteral(wordList(values));
  const found = `ISNUMBER(FIND(${keyFormula(absoluteRange(sheet, range))},${list}))`;
  return among ? found : `(1-${found})`;
}
