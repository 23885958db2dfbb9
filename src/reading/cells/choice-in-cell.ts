import { answerOf, isGiven } from './answer-of';
import type { Cell } from '../../grid/sheet';

/** Marked and unmarked boxes and brackets. */
const MARKED =
  /[\u2611\u2612\u2705\u2713\u2714\u25a0\u25cf\u25c9]|\[\s*[xX\u2713\u2714]\s*\]|\(\s*[xX\u2713\u2714]\s*\)/u;
const EMPTY = /[\u2610\u25a1\u25cb\u25ef]|\[\s*\]|\(\s*\)/u;
const ANY = new RegExp(`(${MARKED.source}|${EMPTY.source})`, 'u');

/**
 * Whether a cell answers in words or signs, or offers the answers with a box each: it is where an
 * answer goes, marked or not.
 */
export function standsForAnswer(cell: Cell | undefined): boolean {
  return isGiven(answerOf(cell)) || (typeof cell === 'string' && hasChoice(cell));
}

/** Whether a cell offers answers with a box each: "Yes ☒ No ☐ N/A ☐". */
export function hasChoice(text: string): boolean {
  // Most cells offer no choice, because they have no box.
  return text.length > 4 && text.length <= 80 && ANY.test(text) && choicesIn(text).length > 1;
}

/**
 * The marked answer in a cell that offers answers; null if none or several are marked.
 *
 * @example choiceIn('☐ Yes ☒ No') // 'No'
 */
export function choiceIn(text: string): string | null {
  const marked = choicesIn(text).filter(({ isMarked }) => isMarked);
  return marked.length === 1 ? (marked[0]?.word ?? null) : null;
}

function choicesIn(text: string): { word: string; isMarked: boolean }[] {
  const parts = text
    .replace(/[\ufe0e\ufe0f]/g, '')
    .split(ANY)
    .filter((part) => part?.trim());
  const isBox = (part: string) => MARKED.test(part) || EMPTY.test(part);
  // The boxes come before their words, or after them.
  const before = isBox(parts[0] ?? '');
  const found: { word: string; isMarked: boolean }[] = [];
  parts.forEach((part, at) => {
    if (isBox(part)) return;
    const word = part.replace(/[\s/|,;:]+$|^[\s/|,;:]+/g, '');
    const box = parts[before ? at - 1 : at + 1];
    if (box !== undefined && isBox(box) && isGiven(answerOf(word))) {
      found.push({ word, isMarked: MARKED.test(box) });
    }
  });
  return found;
}
