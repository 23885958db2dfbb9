import type { Edition, Rating } from '../editions/edition';

/** A band as a stretch of a picture whose width is 100 per cent. */
export interface BandStretch {
  readonly rating: Rating;
  /** Where it begins and ends, in per cent of the width. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where the bands stand in a picture of percentages. Percentages are whole, and a bar of 50% fills
 * the fiftieth place of a hundred: a band from 50% begins where that place does, right behind 49%.
 * So a bar reaches into the very band that its rating names, at a boundary too.
 *
 * @example bandStretches(edition)[1] // { rating: 'Requires improvement', from: 49, to: 64 }
 */
export function bandStretches(edition: Edition): readonly BandStretch[] {
  const bands = edition.bands.values;
  const startOf = (percent: number): number => Math.max(0, percent - 1);
  return bands.map(({ rating, fromPercent }, i) => ({
    rating,
    from: startOf(fromPercent),
    to: startOf(bands[i + 1]?.fromPercent ?? 101),
  }));
}
