import { ratingColours } from '../../plan/colours';
import type { Edition } from '../../editions/edition';

interface BandTintsProps {
  readonly edition: Edition;
  /** Of the picture they stand in, whose width is 100. */
  readonly height: number;
}

/** The four bands as what lies behind a percentage in a picture. */
export function BandTints({ edition, height }: BandTintsProps) {
  const bands = edition.bands.values;
  return bands.map(({ rating, fromPercent }, i) => (
    <rect
      key={rating}
      x={fromPercent}
      y={0}
      width={(bands[i + 1]?.fromPercent ?? 100) - fromPercent}
      height={height}
      fill={`#${ratingColours(edition, rating).tint}`}
    />
  ));
}
