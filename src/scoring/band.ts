import type { Band, Edition } from '../editions/edition';

/**
 * The band that a percentage falls in.
 *
 * @param percent whole per cent, 0 to 100, already rounded
 * @throws RangeError for anything else
 * @example bandOf(edition, 65).rating // 'Good'
 */
export function bandOf(edition: Edition, percent: number): Band {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new RangeError(`${percent} is not a whole percentage from 0 to 100.`);
  }
  const band = edition.bands.values.findLast((candidate) => candidate.fromPercent <= percent);
  if (!band) throw new RangeError(`The edition ${edition.id} has no band for ${percent}%.`);
  return band;
}

/** The next better band, or undefined for the best. */
export function bandAbove(edition: Edition, band: Band): Band | undefined {
  return edition.bands.values[edition.bands.values.indexOf(band) + 1];
}

/** The next worse band, or undefined for the worst. */
export function bandBelow(edition: Edition, band: Band): Band | undefined {
  return edition.bands.values[edition.bands.values.indexOf(band) - 1];
}

/** The lowest of some bands, or undefined if there are none. */
export function lowestBand(bands: readonly Band[]): Band | undefined {
  return bands.reduce<Band | undefined>(
    (lowest, band) => (lowest && lowest.score <= band.score ? lowest : band),
    undefined,
  );
}
