import { BREAKS, OTHER_SPACES, RATING_MARKS, SEPARATORS } from '../reading/words/plain-text';
import { RATING_TITLES } from '../reading/words/rating-words';
import { textLiteral } from './formula-text';

/** A formula for a text with certain characters removed, or each replaced by a space. */
function without(text: string, characters: readonly string[], by = ''): string {
  const instead = textLiteral(by);
  return characters.reduce(
    (inner, one) => `SUBSTITUTE(${inner},${textLiteral(one)},${instead})`,
    text,
  );
}

/** The text of a cell or a range as `squeezed` has it: no space, no control character, lower case. */
function squeezedFormula(reference: string): string {
  return `LOWER(${without(`CLEAN(${reference})`, [' ', ...OTHER_SPACES])})`;
}

/**
 * A cell's or a range's text as the lists of spellings have it, between two spaces, so that nothing
 * in a cell can look like two words of a list.
 */
export function keyFormula(reference: string): string {
  return `" "&${squeezedFormula(reference)}&" "`;
}

/** A cell's rating in the form of `ratingKey`: without marks, and without a leading "Rating:". */
export function ratingKeyFormula(cell: string): string {
  return without(without(squeezedFormula(cell), RATING_MARKS), RATING_TITLES);
}

/** A cell's words in the form of `wordsOf`: one space between them and a bar at either end. */
export function wordsFormula(cell: string): string {
  const spaced = without(cell, [...OTHER_SPACES, ...SEPARATORS], ' ');
  const broken = BREAKS.reduce((inner, code) => `SUBSTITUTE(${inner},CHAR(${code})," ")`, spaced);
  return `IFERROR("| "&TRIM(LOWER(${broken}))&" |","")`;
}

/** Stands in a table of phrases for a phrase that has no meaning. */
export const NOT_TOLD = 'not told';

/** The meaning of the last phrase of a table found in a cell's words; empty for none. */
export function meaningFormula(words: string, phrases: string, meanings: string): string {
  return `IFERROR(SUBSTITUTE(LOOKUP(2,1/FIND(${phrases},${words}),${meanings}),"${NOT_TOLD}",""),"")`;
}
