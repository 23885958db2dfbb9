import { Answer } from '../../inspection/inspection';
import { remembered } from './remembered';
import { type Cell, isCellError } from '../../grid/sheet';

/** Accepted spellings, without spaces and in lower case. */
const YES = ['yes', 'y', 'true', '1', 'sufficient', 'met', '✓', '✔', '☑', '✅'];
const NO = [
  'no',
  'n',
  'false',
  '0',
  'insufficient',
  'notsufficient',
  'notmet',
  '✗',
  '✘',
  '☒',
  '❌',
];
const NOT_APPLICABLE = ['n/a', 'na', 'n.a', 'notapplicable', '-', '–', '—', '−'];

const SPELLINGS = new Map<string, number>([
  ...YES.map((word) => [word, Answer.yes] as const),
  ...NO.map((word) => [word, Answer.no] as const),
  ...NOT_APPLICABLE.map((word) => [word, Answer.notApplicable] as const),
]);

/**
 * What a cell answers. Anything that is not one of the accepted spellings is unreadable, never a
 * guess; an empty cell, or one with spaces alone, is a missing answer.
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
  if (text.length > 40) return text.trim() === '' ? Answer.missing : Answer.unreadable;
  // A tick may carry a mark that asks for its coloured or its plain form.
  const plain = text.toLowerCase().replace(/\s|\u00a0|\u200b|\ufe0e|\ufe0f/g, '');
  if (plain === '') return Answer.missing;
  return SPELLINGS.get(plain) ?? SPELLINGS.get(plain.replace(/\.$/, '')) ?? Answer.unreadable;
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

/** The accepted spellings in lower case without spaces, for whoever has to count them in a formula. */
export const ANSWER_SPELLINGS = { yes: YES, no: NO, notApplicable: NOT_APPLICABLE } as const;
