import { isGiven } from './answer-of';
import { answerOf } from './answer-of';
import { textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { legendIn } from './legend-words';
import type { Cell } from '../../grid/sheet';

/** What the codes of a sheet mean: an answer in words, by the code in lower case. */
export type Scale = ReadonlyMap<string, string>;

const WORDS: Readonly<Record<number, string>> = {
  [Answer.yes]: 'Yes',
  [Answer.no]: 'No',
  [Answer.notApplicable]: 'n/a',
};

/** A cell in the form that a scale uses: "1", "x", "☒"; '' if it cannot be a code. */
export function codeOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || typeof cell === 'boolean') return '';
  const text = textOf(cell)
    .toLowerCase()
    .replace(/[\ufe0e\ufe0f]/g, '');
  return text.length <= 3 ? text : '';
}

/** Short forms: a legend for Y also covers Yes. */
const SHORT: Readonly<Record<string, string>> = { yes: 'y', no: 'n', y: 'yes', n: 'no' };

/** A cell's answer according to a scale, as a code or as a word; undefined for none. */
export function meaningOf(scale: Scale, cell: Cell | undefined): string | undefined {
  const code = codeOf(cell);
  return scale.get(code) ?? scale.get(wordOf(cell)) ?? scale.get(SHORT[code] ?? code);
}

/** A plain answer in the words of a scale: "Yes" for "y"; undefined for a code. */
export function usualMeaning(text: string): string | undefined {
  return WORDS[answerOf(text)];
}

/** Longer texts are remarks, which no scale contains. */
const LONGEST_WORD = 40;

/** A text longer than a code in the form that a scale uses: "partly met"; '' for no word. */
export function wordOf(cell: Cell | undefined): string {
  if (typeof cell !== 'string' || cell.length > LONGEST_WORD) return '';
  return cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The scale that a text gives: codes with their answers. It needs at least a yes and a no; a
 * meaning that is not an answer ("Partly") is left out.
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
