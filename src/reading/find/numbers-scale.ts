import { gridCell, textOf } from '../../grid/grid';
import type { QuestionIndex } from '../cells/question-index';
import type { RatingScale } from '../cells/rating-on-scale';
import type { ServicesTable } from './tables';

/**
 * What the numbers of a national table mean, as far as the table itself shows: they go from 0 to 3
 * if a 0 is among them and nothing above 3, or if each full line adds up to its stated total. Other
 * scales begin above 0, so without a 0 nothing shows whether 1 is the best or the worst.
 *
 * @returns null if there are numbers and nothing shows their meaning; '0 is Inadequate' for a table
 * in words
 */
export function numbersScale(
  table: Pick<ServicesTable, 'grid' | 'bodyTop' | 'bodyBottom' | 'standards' | 'stated'>,
  { editions }: QuestionIndex,
): RatingScale | null {
  const scores = new Set(editions.flatMap(({ bands }) => bands.values.map(({ score }) => score)));
  const total = table.stated.get('total');
  let count = 0;
  let words = 0;
  let hasZero = false;
  let hasOther = false;
  let added = 0;
  let contradicted = 0;
  for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
    const texts = table.standards.map(({ column }) => textOf(gridCell(table.grid, line, column)));
    const numbers = texts.filter((text) => /^\d$/.test(text)).map(Number);
    count += numbers.length;
    words += texts.filter((text) => /[a-z]/i.test(text)).length;
    hasZero ||= numbers.includes(0);
    hasOther ||= numbers.some((number) => !scores.has(number));
    const stated = total === undefined ? null : gridCell(table.grid, line, total);
    if (typeof stated !== 'number' || numbers.length < 2) continue;
    const sum = numbers.reduce((before, number) => before + number, 0);
    // A standard outside the total may be among them; a blank one may be part of it.
    if (stated === sum || numbers.some((number) => stated === sum - number)) added++;
    else if (numbers.length === texts.length) contradicted++;
  }
  if (count <= words) return '0 is Inadequate';
  if (hasOther) return null;
  return hasZero || (added > 0 && contradicted === 0) ? '0 is Inadequate' : null;
}
