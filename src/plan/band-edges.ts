import type { Edition, Rating } from '../editions/edition';

/** A band as part of a picture that is 100 per cent wide. */
export interface BandStretch {
  readonly rating: Rating;
  /** Where it begins and ends, in per cent of the width. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where the bands are in a picture of percentages. Percentages are whole, and a bar of 50% fills
 * the fiftieth place of a hundred: a band from 50% begins where that place does, directly after
 * 49%. So a bar always reaches into the band of its rating, even at a boundary.
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
