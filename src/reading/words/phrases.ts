import { wordsOf } from './plain-text';

/**
 * Some phrases and the meaning of a text that contains one of them. A phrase has the form of
 * {@link wordsOf}: `' caution '` is found anywhere, `'| cr |'` is the whole text, `'| nfa '` begins
 * it.
 */
export interface PhraseGroup<Meaning extends string> {
  /** Empty if the phrases mean that no meaning can be given. */
  readonly meaning: Meaning | '';
  readonly phrases: readonly string[];
}

/**
 * What a text means: the meaning of the last phrase in the table that it contains. So general
 * phrases come first and particular ones after them.
 *
 * A formula finds the same with `LOOKUP(2,1/FIND(phrases,words),meanings)`.
 *
 * @returns undefined if no phrase is found, or if the last one gives no meaning
 */
export function meaningOf<Meaning extends string>(
  groups: readonly PhraseGroup<Meaning>[],
  text: string,
): Meaning | undefined {
  const words = wordsOf(text);
  for (let i = groups.length - 1; i >= 0; i--) {
    const { meaning, phrases } = groups[i] as PhraseGroup<Meaning>;
    if (phrases.some((phrase) => words.includes(phrase))) return meaning || undefined;
  }
  return undefined;
}

/** A text that is nothing else: `'| ycc |'`. */
export function wholeText(text: string): string {
  return `| ${text} |`;
}

/** A word or words anywhere in a text: `' caution '`. */
export function anywhere(text: string): string {
  return ` ${text} `;
}

/** What a text begins with: `'| nfa '`. */
export function beginning(text: string): string {
  return `| ${text} `;
}
