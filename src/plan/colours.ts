import { type Edition, type Rating } from '../editions/edition';

/** The colours of a rating's cell; six hex digits each. */
export interface RatingColours {
  readonly fill: string;
  readonly text: string;
  /** Behind its part of a bar. */
  readonly tint: string;
  /** A bar of this rating with black figures on it. */
  readonly bar: string;
}

/**
 * The colour of the bars: one for all bands, at 3:1 or more on each tint, because the length
 * carries the meaning.
 */
export const BAR_COLOUR = '667A94';

/**
 * Worst to best. They do not rely on red and green: no two have the same grey, so they also differ
 * in black and white print. Each text is at 4.5:1 or more on its fill. None is an inspectorate's
 * own colour.
 */
const PALETTE: readonly RatingColours[] = [
  { fill: '6B1016', text: 'FFFFFF', tint: 'F6DEDE', bar: 'E9A9A9' },
  { fill: 'EDB04B', text: '000000', tint: 'FFF6E3', bar: 'FFD27F' },
  { fill: 'D3ECF9', text: '000000', tint: 'DFF0F9', bar: 'A6D6EF' },
  { fill: '1F5C99', text: 'FFFFFF', tint: 'D3E0EE', bar: '8FB2DA' },
];

const UNRATED: RatingColours = { fill: 'FFFFFF', text: '595959', tint: 'FFFFFF', bar: 'D9D9D9' };

/**
 * The colours of a rating, by its place among the edition's bands; white and grey for any other
 * text, such as "Not rated". The word is always in the cell: colour is never used alone.
 */
export function ratingColours(edition: Edition, rating: Rating | null): RatingColours {
  const bands = edition.bands.values;
  const index = bands.findIndex((band) => band.rating === rating);
  const step = bands.length > 1 ? (PALETTE.length - 1) / (bands.length - 1) : 0;
  return (index < 0 ? undefined : PALETTE[Math.round(index * step)]) ?? UNRATED;
}
