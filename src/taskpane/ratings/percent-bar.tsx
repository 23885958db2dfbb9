import { BAR_COLOUR } from '../../plan/colours';
import { bandStretches } from '../../plan/band-edges';
import type { Edition, Rating } from '../../editions/edition';
import { BandTints } from '../pieces/band-tints';
import { messages } from '../words/messages';

interface PercentBarProps {
  readonly edition: Edition;
  /** Whole per cent. */
  readonly percent: number;
  /** Null for a prompt, which has none. */
  readonly band: Rating | null;
  /** What it is a percentage of, for people who cannot see it. */
  readonly label: string;
}

/** A percentage as a bar across the four bands, with a mark where each band begins. */
export function PercentBar({ edition, percent, band, label }: PercentBarProps) {
  const name = `${label}: ${messages.ratings.figure(percent, band)}`;
  return (
    <svg
      className="percent-bar"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      <BandTints edition={edition} height={12} />
      <rect x={0} y={3} width={percent} height={6} fill={`#${BAR_COLOUR}`} />
      {bandStretches(edition)
        .slice(1)
        .map(({ rating, from }) => (
          <line
            key={rating}
            x1={from}
            x2={from}
            y1={0}
            y2={12}
            stroke="#404040"
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
          />
        ))}
    </svg>
  );
}
