import { isGiven } from './answer-of';
import { answerOf } from './answer-of';
import { textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { legendIn } from './legend-words';
import type { Cell } from '../../grid/sheet';

/** What the codes of a sheet stand for: an answer in words, by the code in lower case. */
export type Scale = ReadonlyMap<string, string>;

const WORDS: Readonly<Record<number, string>> = {
  [Answer.yes]: 'Yes',
  [Answer.no]: 'No',
  [Answer.notApplicable]: 'n/a',
};

/** A cell as a scale would know it: "1", "x", "☒"; '' for what can be no code. */
export function codeOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || typeof cell === 'boolean') return '';
  const text = textOf(cell)
    .toLowerCase()
    .replace(/[\ufe0e\ufe0f]/g, '');
  return text.length <= 3 ? text : '';
}

/** Short for one another: a legend that speaks of Y means Yes as well. */
const SHORT: Readonly<Record<string, string>> = { yes: 'y', no: 'n', y: 'yes', n: 'no' };

/** What a scale says that a cell answers, as a code or as a word; undefined for nothing. */
export function meaningOf(scale: Scale, cell: Cell | undefined): string | undefined {
  const code = codeOf(cell);
  return scale.get(code) ?? scale.get(wordOf(cell)) ?? scale.get(SHORT[code] ?? code);
}

/** What an answer is by itself, in a scale's words: "Yes" of "y"; undefined for a code. */
export function usualMeaning(text: string): string | undefined {
  return WORDS[answerOf(text)];
}

/** Longer texts are remarks, which no scale knows. */
const LONGEST_WORD = 40;

/** A text as a scale would know it where it is longer than a code: "partly met"; '' for no word. */
export function wordOf(cell: Cell | undefined): string {
  if (typeof cell !== 'string' || cell.length > LONGEST_WORD) return '';
  return cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The scale that a text tells: codes with what they answer. It has to tell at least a yes and a no;
 * a meaning that is no answer ("Partly") is left out.
 */
export function scaleIn(text: string): Scale | null {
  const scale = new Map<string, string>();
  for (const [code, word] of legendIn(text)) {
    const answer = answerOf(word.replace(/\s*\(.*$/, ''));
    if (isGiven(answer)) scale.set(code, WORDS[answer] ?? '');
  }
  const says = [...scale.values()];
  return says.includes('Yes') && says.includes('No') ? scale : null;
}

/** A scale as a person writes it: "1 = Yes, 2 = No". */
export function scaleText(scale: Scale): string {
  return [...scale].map(([code, word]) => `${code} = ${word}`).join(', ');
}
