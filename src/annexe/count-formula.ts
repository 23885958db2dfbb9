import type { Base } from '../editions/edition';
import { type AnswerKind, spellingsOf } from '../reading/words/answer-words';
import { textLiteral } from './formula-text';
import { keyFormula } from './words-formula';

/** The answers that stand under the line of a percentage. */
export function answersInBase(base: Base): readonly AnswerKind[] {
  return base === 'sampled' ? ['yes', 'no', 'notApplicable'] : ['yes', 'no'];
}

/** All accepted spellings of some answers as one text, each between two spaces. */
export function spellingList(kinds: readonly AnswerKind[]): string {
  return ` ${kinds.flatMap(spellingsOf).join(' ')} `;
}

/** Cells to count in, with tests that have to hold beside each: formulas of the range's length. */
export interface CountedRange {
  readonly range: string;
  readonly tests: readonly string[];
}

/**
 * Counts the cells of the tracker that give one of some answers, live in Excel 2016 and in
 * LibreOffice: every accepted spelling, hidden rows too. An error value in a cell counts for nothing
 * and spoils nothing, since FIND alone sees it.
 *
 * @returns `0` where there is no cell to count
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
