/**
 * Spaces other than the usual one that documents, web pages and other programs put into cells; a
 * formula removes each of them by name. Line breaks and tabs are handled as well.
 */
export const OTHER_SPACES: readonly string[] = [
  '\u00a0',
  '\u2002',
  '\u2003',
  '\u2007',
  '\u2009',
  '\u200b',
  '\u202f',
  '\ufeff',
];

/** What separates words, like a space, when a text is searched for a phrase. */
export const SEPARATORS: readonly string[] = [
  ...['.', ',', ';', ':', '/', '&', '+', '*', '(', ')', '[', ']', '"', "'", '!', '?'],
  ...['-', '_', '\u2010', '\u2011', '\u2013', '\u2014', '\u2019'],
];

/** Marks that a rating may be written with and that mean nothing. */
export const RATING_MARKS: readonly string[] = [
  ...['.', ',', ';', ':', '*', '"', "'", '(', ')', '[', ']', '!', '?', '~'],
  ...['\u2018', '\u2019', '\u201c', '\u201d'],
];

// eslint-disable-next-line no-control-regex -- a cell may hold control characters
const CONTROLS = /[\u0000-\u001f]/g;

/** Control characters that end a line or a column and so may separate words. */
export const BREAKS: readonly number[] = [9, 10, 13];

const SPACES = classOf([' ', ...OTHER_SPACES]);
const BETWEEN_WORDS = classOf([...OTHER_SPACES, ...SEPARATORS, '\t', '\n', '\r']);
const RATING_MARK = classOf(RATING_MARKS);

/**
 * A text in lower case without any space or control character: "Requires\u00a0Improvement" is
 * `requiresimprovement`.
 */
export function squeezed(text: string): string {
  return text.replace(CONTROLS, '').replace(SPACES, '').toLowerCase();
}

/** The same without the marks that a rating is written with. */
export function squeezedRating(text: string): string {
  return squeezed(text).replace(RATING_MARK, '');
}

/**
 * A text as its words alone, in lower case, one space between them and a bar at either end, so that
 * a phrase can be found at the beginning, at the end, or as the whole text.
 *
 * @example wordsOf('Youth caution (2nd)') // '| youth caution 2nd |'
 */
export function wordsOf(text: string): string {
  const words = text.replace(BETWEEN_WORDS, ' ').toLowerCase().replace(/ +/g, ' ');
  return `| ${words.replace(/^ | $/g, '')} |`;
}

function classOf(characters: readonly string[]): RegExp {
  return new RegExp(`[${characters.map((one) => one.replace(/[\]\\^-]/, '\\$&')).join('')}]`, 'g');
}
