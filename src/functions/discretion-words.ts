import { countRange } from '../sampling/possible-percentages';
import { type TestedQuestion, discretionFlags } from '../scoring/discretion';
import { coreAnswer } from './core-answer';
import { isBlank } from './excel-cell';
import { noAnswer, wrongSize } from './excel-error';
import { messages } from './messages';
import { countOf, shareOf } from './number-arguments';
import { percentIn } from './percents-in-range';
import { type Range, forEachCell } from './range';
import { usualEdition } from './usual-edition';

/** A number of yes is taken from an unrounded percentage that is this close to it. */
const NEAR = 1e-6;

/**
 * Which tests of professional discretion fire for a standard, in sentences; '' if none does.
 *
 * @param percents its key questions' percentages; blanks are left out
 * @param sizes their numbers of cases, or one for all; a blank or 0 is not known
 * @throws CustomFunctions.Error for ranges that do not belong together, and if there is nothing
 */
export function discretionWords(percents: Range, sizes: Range): string {
  const cases: number[] = [];
  forEachCell(sizes, (cell) => cases.push(isBlank(cell) ? 0 : countOf('sizes', cell)));
  const questions: TestedQuestion[] = [];
  let position = 0;
  forEachCell(percents, (cell, place) => {
    const size = (cases.length === 1 ? cases[0] : cases[position]) ?? 0;
    position++;
    const percent = percentIn(cell, place, percents);
    if (percent === null) return;
    questions.push({
      code: place.only ? 'the key question' : `key question ${position}`,
      percent,
      yes: size === 0 ? null : yesOf(shareOf(cell) ?? 0, percent, size),
      base: size === 0 ? null : size,
    });
  });
  if (cases.length !== 1 && cases.length !== position) {
    throw wrongSize(messages.unlikeShapes(position, cases.length));
  }
  if (questions.length === 0) throw noAnswer(messages.noPercentages);
  return discretionFlags(usualEdition(), questions)
    .map(({ text }) => text)
    .join(' ');
}

/**
 * The number of yes behind a percentage; null if several give the same whole per cent and the
 * percentage was rounded. One case then moves it by less than a point.
 */
function yesOf(share: number, percent: number, size: number): number | null {
  const range = coreAnswer(() => countRange(percent, size));
  if (range === null) throw wrongSize(messages.impossible(percent, size));
  if (range.lowest === range.highest) return range.lowest;
  const yes = Math.round(share * size);
  return Math.abs(share * size - yes) < NEAR ? yes : null;
}
