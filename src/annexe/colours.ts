import { type Edition, type Rating } from '../editions/edition';

/** The colours of a rating's cell; six hex digits each. */
export interface RatingColours {
  readonly fill: string;
  readonly text: string;
  /** Of its part of the bar, on white. */
  readonly bar: string;
}

/**
 * Worst to best. Told apart without red and green alone (they differ in lightness too), each text
 * at 4.5:1 or more on its fill, each bar at 3:1 or more on white. None is an inspectorate's own.
 */
const PALETTE: readonly RatingColours[] = [
  { fill: '8E1B1B', text: 'FFFFFF', bar: '8E1B1B' },
  { fill: 'FFD27F', text: '000000', bar: 'B26A00' },
  { fill: 'BFE3F5', text: '000000', bar: '3B83A6' },
  { fill: '123F6B', text: 'FFFFFF', bar: '123F6B' },
];

const UNRATED: RatingColours = { fill: 'FFFFFF', text: '595959', bar: '595959' };

/**
 * The colours of a rating, by its place among the edition's bands; white and grey for a rating that
 * is none of them, such as "Not rated". The word always stands in the cell: colour is never alone.
 */
export function ratingColours(edition: Edition, rating: Rating | null): RatingColours {
  const bands = edition.bands.values;
  const index = bands.findIndex((band) => band.rating === rating);
  const step = bands.length > 1 ? (PALETTE.length - 1) / (bands.length - 1) : 0;
  return (index < 0 ? undefined : PALETTE[Math.round(index * step)]) ?? UNRATED;
}
