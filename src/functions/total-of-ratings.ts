import type { Edition, Rating } from '../editions/edition';
import { overallRating } from '../scoring/overall';
import type { StandardResult } from '../scoring/result';
import { noAnswer, wrongSize } from './excel-error';
import { isBlank } from './excel-cell';
import { messages } from './messages';
import { type Range, singleCell } from './range';
import { bandArgument, ratedBands, ratingNamed } from './ratings-in-range';
import { usualEdition } from './usual-edition';

/**
 * The sum of the scores of a range of ratings or scores; unrated cells add nothing.
 *
 * @throws CustomFunctions.Error for more ratings than standards, and if there is none
 */
export function totalOfRatings(range: Range): number {
  const edition = usualEdition();
  const scores = ratedBands(range).map((band) => band.score);
  const counted = scores.filter((score) => score > 0).length;
  const wanted = standardsInTotal(edition).length;
  if (counted > wanted) throw wrongSize(messages.tooManyRatings(counted, wanted));
  return scores.reduce((sum, score) => sum + score, 0);
}

/**
 * The overall rating of twelve ratings or scores, with the limiting judgement.
 *
 * @param resettlement its rating; nothing, a blank or "not rated" limits nothing
 * @throws CustomFunctions.Error for other counts; with fewer, #N/A names what is still possible
 */
export function overallOfRatings(range: Range, resettlement: unknown): Rating {
  const edition = usualEdition();
  const bands = ratedBands(range);
  const inTotal = standardsInTotal(edition);
  if (bands.length > inTotal.length) {
    throw wrongSize(messages.tooManyRatings(bands.length, inTotal.length));
  }
  const limiting = limitingRating(resettlement);
  const standards = edition.standards.map((standard): StandardResult => {
    const band = standard.inTotal ? bands[inTotal.indexOf(standard)] : undefined;
    const isLimit = edition.limits.some((limit) => limit.standard === standard.code);
    return {
      code: standard.code,
      name: standard.name,
      domain: standard.domain,
      basis: standard.basis,
      inTotal: standard.inTotal,
      rating: isLimit && !standard.inTotal ? limiting : (band?.rating ?? null),
      ruleRating: null,
      panel: null,
      stated: null,
      score: band?.score ?? null,
      reason: '',
      keyQuestions: [],
      discretion: [],
    };
  });
  const { rating, possible } = overallRating(edition, standards);
  if (rating !== null) return rating;
  throw noAnswer(messages.incomplete(bands.length, inTotal.length, possible));
}

function standardsInTotal(edition: Edition) {
  return edition.standards.filter((standard) => standard.inTotal);
}

/** The rating that may limit the overall one; null for none. A number 0 may be an empty cell. */
function limitingRating(argument: unknown): Rating | null {
  const cell = singleCell('resettlement', argument);
  if (isBlank(cell) || cell === 0 || ratingNamed(cell) === null) return null;
  return bandArgument('resettlement', cell).rating;
}
