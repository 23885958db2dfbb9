import type { Band } from '../../editions/edition';
import { squeezedRating } from './plain-text';

/** Words before or after a rating that only say that it is a rating. */
export const RATING_TITLES: readonly string[] = [
  'overall',
  'rating',
  'judgement',
  'judgment',
  'band',
];

/** Words for no rating, in the form of {@link squeezedRating}. */
export const UNRATED_WORDS: readonly string[] = [
  'notrated',
  'n/a',
  'na',
  'notapplicable',
  'norating',
  'none',
  '-',
  '\u2013',
  '\u2014',
];

/**
 * Everything a cell may say for one rating, without titles and marks: its name, its short forms and
 * its score; a word also with the dash that separated it from a title ("Rating - Good").
 */
export function formsOfRating({ rating, shortForms, score }: Band): readonly string[] {
  const words = [...new Set([rating, ...shortForms].map(squeezedRating))];
  return [...words, String(score), ...words.flatMap((word) => [`-${word}`, `\u2013${word}`])];
}

/** A text in the form to compare with {@link formsOfRating}: "Overall rating: R.I." is `ri`. */
export function ratingKey(text: string): string {
  return RATING_TITLES.reduce((rest, title) => rest.replaceAll(title, ''), squeezedRating(text));
}
