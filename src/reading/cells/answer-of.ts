import { Answer } from '../../inspection/inspection';
import { type AnswerKind, spellingsOf } from '../words/answer-words';
import { squeezed } from '../words/plain-text';
import { remembered } from './remembered';
import { type Cell, isCellError } from '../../grid/sheet';

const ANSWERS: Readonly<Record<AnswerKind, number>> = {
  yes: Answer.yes,
  no: Answer.no,
  notApplicable: Answer.notApplicable,
};

const SPELLINGS = new Map<string, number>(
  (['yes', 'no', 'notApplicable'] as const).flatMap((kind) =>
    spellingsOf(kind).map((word) => [word, ANSWERS[kind]] as const),
  ),
);

/** Spaces before and after may make an answer longer than it looks; a comment is longer still. */
const LONGEST_ANSWER = 500;

/**
 * The answer in a cell. Anything other than the accepted spellings is unreadable, never a guess; an
 * empty cell, or one with only spaces, is a missing answer.
 *
 * @returns one of {@link Answer}
 */
export function answerOf(cell: Cell | undefined): number {
  if (cell === undefined || cell === null) return Answer.missing;
  if (typeof cell === 'string') return answerOfText(cell);
  if (typeof cell === 'boolean') return cell ? Answer.yes : Answer.no;
  if (isCellError(cell)) return Answer.unreadable;
  return cell === 1 ? Answer.yes : cell === 0 ? Answer.no : Answer.unreadable;
}

const answerOfText = remembered((text): number => {
  if (text.length > LONGEST_ANSWER) {
    return text.trim() === '' ? Answer.missing : Answer.unreadable;
  }
  const plain = squeezed(text);
  return plain === '' ? Answer.missing : (SPELLINGS.get(plain) ?? Answer.unreadable);
});

/** Whether a cell says yes, no or not applicable in words rather than in figures. */
export function isAnswerInWords(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell.trim() === '0' || cell.trim() === '1') {
    return typeof cell === 'boolean';
  }
  const answer = answerOf(cell);
  return isGiven(answer);
}

/** Whether a question is answered: yes, no or not applicable. */
export function isGiven(answer: number | undefined): boolean {
  return answer === Answer.yes || answer === Answer.no || answer === Answer.notApplicable;
}
