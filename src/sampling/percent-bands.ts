import { messages } from './messages';
import { SamplingError } from './sampling-error';

/** One rating and the whole per cent it starts from; an edition's bands have this shape. */
export interface PercentBand<Rating extends string = string> {
  readonly rating: Rating;
  readonly fromPercent: number;
}

/**
 * Refuses bands that leave a percentage without a rating or give it two.
 *
 * @param bands from the lowest to the highest; the first starts from 0
 * @throws SamplingError saying which band is wrong
 * @example checkBands([{ rating: 'Any', fromPercent: 0 }]) // undefined
 */
export function checkBands(bands: readonly PercentBand[]): void {
  let before = -1;
  for (const { rating, fromPercent } of bands) {
    const fits = Number.isInteger(fromPercent) && fromPercent > before && fromPercent <= 100;
    if (!fits || (before === -1 && fromPercent !== 0)) {
      throw new SamplingError('bands', messages.bands(`${rating} starts at ${fromPercent}`));
    }
    before = fromPercent;
  }
  if (bands.length === 0) throw new SamplingError('bands', messages.bands('there are none'));
}
