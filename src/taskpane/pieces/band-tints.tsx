import { bandStretches } from '../../plan/band-edges';
import { ratingColours } from '../../plan/colours';
import type { Edition } from '../../editions/edition';

interface BandTintsProps {
  readonly edition: Edition;
  /** Relative to their picture, whose width is 100. */
  readonly height: number;
}

/** The four bands as the background of a percentage in a picture. */
export function BandTints({ edition, height }: BandTintsProps) {
  return bandStretches(edition).map(({ rating, from, to }) => (
    <rect
      key={rating}
      x={from}
      y={0}
      width={to - from}
      height={height}
      fill={`#${ratingColours(edition, rating).tint}`}
    />
  ));
}
