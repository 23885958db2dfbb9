import type { Base } from '../editions/edition';
import { type AnswerKind, spellingsOf } from '../reading/words/answer-words';
import { textLiteral } from './formula-text';
import { keyFormula } from './words-formula';

/** The answers that go into the base of a percentage. */
export function answersInBase(base: Base): readonly AnswerKind[] {
  return base === 'sampled' ? ['yes', 'no', 'notApplicable'] : ['yes', 'no'];
}

/** All accepted spellings of certain answers as one text, each between two spaces. */
export function spellingList(kinds: readonly AnswerKind[]): string {
  return ` ${kinds.flatMap(spellingsOf).join(' ')} `;
}

/** Cells to count in, with tests that must hold for each: formulas of the range's length. */
export interface CountedRange {
  readonly range: string;
  readonly tests: readonly string[];
}

/**
 * Counts the cells of the tracker that give one of certain answers, live in Excel 2016 and in
 * LibreOffice: every accepted spelling, hidden rows too. An error value in a cell does not count
 * and does no harm, because only FIND sees it.
 *
 * @returns `0` if there is no cell to count
 */
export function countFormula(
  ranges: readonly CountedRange[],
  kinds: readonly AnswerKind[],
): string {
  const list = textLiteral(spellingList(kinds));
  return ranges.map((counted) => countTerm(counted, list)).join('+') || '0';
}

function countTerm({ range, tests }: CountedRange, list: string): string {
  const isAnswer = `ISNUMBER(FIND(${keyFormula(range)},${list}))`;
  if (tests.length === 0) return `SUMPRODUCT(--${isAnswer})`;
  return `SUMPRODUCT(${[isAnswer, ...tests.map((test) => `(${test})`)].join('*')})`;
}
