import type { Place } from './place';
import { type Band, type Edition, bandOfRating, highestScore } from '../editions/edition';
import { ratingOf } from '../reading/cells/rating-of';
import type { Cell } from '../grid/sheet';
import { isBlank } from './excel-cell';
import { noAnswer, wrongKind, wrongSize } from './excel-error';
import { isHeader } from './header';
import { messages } from './messages';
import { numberOf } from './number-arguments';
import { ALONE, type Range, forEachCell, mapCells, singleCell } from './range';
import { usualEdition } from './usual-edition';

/**
 * The band that each cell of a range names or scores, in the range's shape.
 *
 * A number 0 is a score of 0, except among ratings in words: there it is an empty cell, as desktop
 * Excel passes it.
 *
 * @returns null for a blank, for "not rated" and n/a, and for a header
 * @throws CustomFunctions.Error for anything else, and if nothing is rated
 */
export function bandsInRange(range: Range): (Band | null)[][] {
  const reader = ratingReader(range);
  const bands = mapCells(range, reader.read);
  const zero = reader.zero();
  return bands.map((row) => row.map((band) => (band === ZERO ? zero : band)));
}

/** The same without unrated cells, one after another. */
export function ratedBands(range: Range): Band[] {
  const reader = ratingReader(range);
  const found: (Band | typeof ZERO)[] = [];
  forEachCell(range, (cell, place) => {
    const band = reader.read(cell, place);
    if (band !== null) found.push(band);
  });
  const zero = reader.zero();
  return found.map((band) => (band === ZERO ? zero : band)).filter((band) => band !== null);
}

/** A number 0 whose meaning is not yet known. */
const ZERO = 'zero';

function ratingReader(range: Range) {
  const edition = usualEdition();
  let words = 0;
  let scores = 0;
  return {
    read(cell: Cell, place: Place): Band | null | typeof ZERO {
      const band = bandIn(edition, cell, place, range);
      if (band === null) return null;
      if (typeof cell === 'string' && numberOf(cell) === undefined) words++;
      else scores++;
      return cell === 0 ? ZERO : band;
    },
    /** The meaning of a number 0, once all cells are read. */
    zero(): Band | null {
      if (words + scores === 0) throw noAnswer(messages.noRatings);
      return words > 0 ? null : (bandOfScore(edition, 0) ?? null);
    },
  };
}

function bandIn(edition: Edition, cell: Cell, place: Place, range: Range): Band | null {
  if (isBlank(cell)) return null;
  const number = numberOf(cell);
  if (number !== undefined) {
    const band = bandOfScore(edition, number);
    if (band) return band;
    throw wrongSize(messages.scoreOutside(place, cell));
  }
  const rating = ratingNamed(cell);
  if (rating === null) return null;
  const band = rating === undefined ? undefined : bandOfRating(edition, rating);
  if (band) return band;
  if (isHeader(cell, range, place)) return null;
  throw wrongKind(messages.noRating(place, cell));
}

function bandOfScore(edition: Edition, score: number): Band | undefined {
  return edition.bands.values.find((band) => band.score === score);
}

/** Ratings come in a few spellings, so each is examined once. */
const known = new Map<string, string | null | undefined>();
const KNOWN_AT_MOST = 1_000;

/**
 * The rating that a text names.
 *
 * @returns null for a blank and for "not rated"; undefined for anything else
 */
export function ratingNamed(cell: Cell): string | null | undefined {
  if (typeof cell !== 'string') return isBlank(cell) ? null : undefined;
  if (cell.length > 100) return undefined;
  if (known.has(cell)) return known.get(cell);
  const rating = ratingOf([usualEdition()], cell);
  if (known.size < KNOWN_AT_MOST) known.set(cell, rating);
  return rating;
}

/**
 * The band that an argument names, by name, short form or a score above 0.
 *
 * @param name the parameter, as Excel shows it
 * @throws CustomFunctions.Error for anything else; a 0 may be an empty cell
 */
export function bandArgument(name: string, argument: unknown): Band {
  const edition = usualEdition();
  const cell = singleCell(name, argument);
  const number = numberOf(cell);
  if (number !== undefined && number !== 0 && !isScore(edition, number)) {
    throw wrongSize(messages.scoreOutside(ALONE, cell));
  }
  const band =
    number === undefined
      ? bandOfRating(edition, ratingNamed(cell) ?? '')
      : bandOfScore(edition, number);
  if (band === undefined || cell === 0) throw wrongKind(messages.noRatingGiven(name));
  return band;
}

/** Whether a number could be the score of a rating. */
export function isScore(edition: Edition, number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= highestScore(edition);
}
