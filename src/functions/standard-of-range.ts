import type { Band } from '../editions/edition';
import { bandOfRating } from '../editions/edition';
import { bandOf, lowestBand } from '../scoring/band';
import { noAnswer, wrongKind } from './excel-error';
import { isBlank } from './excel-cell';
import { messages } from './messages';
import { percentIn } from './percents-in-range';
import { type Range, forEachCell } from './range';
import { isScore, ratingNamed } from './ratings-in-range';
import { numberOf, shareOf } from './number-arguments';
import { usualEdition } from './usual-edition';

/**
 * The rating of a standard: the lowest band among its key questions' percentages, or their ratings.
 *
 * A 0 among percentages is 0%; among ratings it is an empty cell.
 *
 * @throws CustomFunctions.Error for a mixture of the two, for scores, and if there is nothing
 */
export function standardOfRange(range: Range): string {
  const edition = usualEdition();
  const byRating: Band[] = [];
  const byPercent: Band[] = [];
  let zeros = 0;
  let scoreLike = 0;
  let aboveOne = 0;
  forEachCell(range, (cell, place) => {
    if (isBlank(cell)) return;
    if (shareOf(cell) === undefined) {
      const rating = ratingNamed(cell);
      const band = rating === null || rating === undefined ? null : bandOfRating(edition, rating);
      if (band) byRating.push(band);
      if (band || rating === null) return;
    }
    const percent = percentIn(cell, place, range);
    if (percent === null) return;
    if (cell === 0) zeros++;
    const number = numberOf(cell);
    if (number !== undefined && isScore(edition, number)) scoreLike++;
    if (number !== undefined && number > 1) aboveOne++;
    byPercent.push(bandOf(edition, percent));
  });
  if (byRating.length > 0 && byPercent.length > zeros) {
    throw wrongKind(messages.ratingsAndPercentages);
  }
  if (aboveOne > 0 && byPercent.length > 1 && scoreLike === byPercent.length) {
    throw wrongKind(messages.scoresGiven);
  }
  const lowest = lowestBand(byRating.length > 0 ? byRating : byPercent);
  if (lowest) return lowest.rating;
  throw noAnswer(messages.noPercentages);
}
