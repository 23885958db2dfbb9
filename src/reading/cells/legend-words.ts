import { normalise } from './normalise';
import { remembered } from './remembered';

/** What a legend may use for an answer or a rating: a number, a letter, a mark. */
const CODE =
  '\\d{1,2}|[a-z]|[-\\u2013](?=\\s*=)|[\\u2610-\\u2612\\u2705\\u274c\\u2713-\\u2718\\u221a\\u00d7]';
/** What may come between a code and its meaning. */
const MEANS = '=|:|\\u2192|->|\\bis\\b|\\bmeans\\b|\\bfor\\b|\\s[-\\u2013\\u2014]\\s';

const CODE_FIRST = new RegExp(
  `(?<![\\w.])(${CODE})\\s*(?:${MEANS})\\s*["']?([^\\s,;|=:][^,;|=:\\n]*?)["']?` +
    `(?=\\s*(?:[,;|\\n)\\]]|$)|\\.(?:\\s|$)|\\s+(?:and\\s+|or\\s+|\\/\\s*)?(?:${CODE})\\s*(?:${MEANS}))`,
  'gi',
);
const CODE_LAST = new RegExp(
  `([a-z][a-z /'-]*?)\\s*(?:=|:|\\()\\s*(${CODE})(?![\\w.])\\)?(?=\\s*(?:[,;|/\\n)\\]]|$|and\\b|\\.))`,
  'gi',
);

/** Longer texts are instructions, in which a scale would be lost. */
const LONGEST_LEGEND = 400;

/**
 * The meaning of codes in a legend: "1 = Yes, 2 = No", "Key: 0 - Yes; 1 - No", "Yes (1) / No (2)".
 *
 * @returns the words by their code, in lower case; none for a text that is not a legend
 * @example legendIn('1 = Yes, 2 = No').get('2') // 'No'
 */
export const legendIn: (text: string) => ReadonlyMap<string, string> = remembered((text) => {
  const found = new Map<string, string>();
  if (text.length > LONGEST_LEGEND || !/[=:(\u2192-]|\b(is|means|for)\b/i.test(text)) return found;
  for (const [, code = '', word = ''] of text.matchAll(CODE_FIRST)) put(code, word);
  if (found.size >= 2) return found;
  for (const [, word = '', code = ''] of text.matchAll(CODE_LAST)) put(code, word);
  return found;

  function put(code: string, word: string): void {
    const key = code.toLowerCase();
    if (!found.has(key) && normalise(word) !== '') found.set(key, word.trim());
  }
});

/**
 * What a person has said about codes or whole words: in the form of a legend, and also for any word
 * ("Partly met = No").
 */
export function meaningsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map(legendIn(text));
  for (const part of text.split(/[,;|\n]/)) {
    const [, word = '', meaning = ''] = /^\s*([^=]{2,40}?)\s*=\s*([^=]+)$/.exec(part) ?? [];
    if (word !== '') found.set(word.toLowerCase(), meaning.trim());
  }
  return found;
}
