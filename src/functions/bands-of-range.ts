import type { Band, Base } from '../editions/edition';
import { bandOf } from '../scoring/band';
import { percentOf } from '../scoring/percent';
import { baseOf } from '../scoring/tally';
import { type AnswersInRange, answersInRange, saysYesOrNo, tallyOf } from './answers-in-range';
import { noAnswer } from './excel-error';
import { messages } from './messages';
import { percentIn } from './percents-in-range';
import { type Range, isOneCell, mapCells } from './range';
import { usualEdition } from './usual-edition';

/**
 * The rounded percentage of yes in a range of answers, as whole per cent.
 *
 * @throws CustomFunctions.Error for anything that is not an answer, and if no case counts
 */
export function percentOfAnswers(found: AnswersInRange, base: Base): number {
  const tally = tallyOf(found);
  const size = baseOf(tally, base);
  if (size > 0) return percentOf(tally.yes, size);
  throw noAnswer(tally.notApplicable > 0 ? messages.noBase : messages.noAnswers);
}

/**
 * The band of a range of answers, or of each of a range of percentages.
 *
 * A range holds answers as soon as one is in words. A single number is a percentage, and so are
 * several that are all 1: as answers they would be Outstanding too. With a 0 among them they could
 * be answers, empty cells or percentages, and are refused.
 *
 * @param show what to return for a band
 * @returns one cell for answers; the range's shape for percentages, with '' for a blank or n/a
 * @throws CustomFunctions.Error for anything else, and if there is nothing to rate
 */
export function bandsOfRange(range: Range, base: Base, show: (band: Band) => string): string[][] {
  const found = answersInRange(range);
  if (isOfPercentages(range, found)) return bandsOfPercentages(range, show);
  return [[show(bandOf(usualEdition(), percentOfAnswers(found, base)))]];
}

function isOfPercentages(range: Range, found: AnswersInRange): boolean {
  if (saysYesOrNo(found)) return false;
  if (found.other !== null) return true;
  if (isOneCell(range)) return found.zeros + found.ones === 1;
  return found.ones > 0 && found.zeros + found.inDigits + found.notApplicable === 0;
}

function bandsOfPercentages(range: Range, show: (band: Band) => string): string[][] {
  const edition = usualEdition();
  let rated = 0;
  const bands = mapCells(range, (cell, place) => {
    const percent = percentIn(cell, place, range);
    if (percent === null) return '';
    rated++;
    return show(bandOf(edition, percent));
  });
  if (rated === 0) throw noAnswer(messages.noPercentages);
  return bands;
}
