import { wordsOf } from './plain-text';

/**
 * Some phrases and what a text means that has one of them. A phrase stands as in {@link wordsOf}:
 * `' caution '` is found anywhere, `'| cr |'` is the whole text, `'| nfa '` begins it.
 */
export interface PhraseGroup<Meaning extends string> {
  /** Empty where the phrases tell that nothing is to be told. */
  readonly meaning: Meaning | '';
  readonly phrases: readonly string[];
}

/**
 * What a text means: the meaning of the last phrase in the table that it has. So the general stands
 * first and the particular after it.
 *
 * A formula finds the same with `LOOKUP(2,1/FIND(phrases,words),meanings)`.
 *
 * @returns undefined where no phrase is found, or where the last says that nothing is told
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
