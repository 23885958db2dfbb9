import { bandStretches } from '../../plan/band-edges';
import type { Edition } from '../../editions/edition';
import { BandTints } from '../pieces/band-tints';

interface IntervalStripProps {
  readonly edition: Edition;
  /** Per cent of the inspected cases. */
  readonly percent: number;
  /** The per cent range in which the whole caseload probably is. */
  readonly low: number;
  readonly high: number;
  /** A description for people who cannot see it. */
  readonly label: string;
}

/** A percentage as a point, with the interval as a line, across the four bands. */
export function IntervalStrip({ edition, percent, low, high, label }: IntervalStripProps) {
  return (
    <svg
      className="interval-strip"
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <BandTints edition={edition} height={16} />
      {bandStretches(edition)
        .slice(1)
        .map(({ rating, from }) => (
          <line key={rating} className="edge" x1={from} x2={from} y1={0} y2={16} />
        ))}
      <path className="whisker" d={`M${low} 4v8M${low} 8H${high}M${high} 4v8`} />
      <path className="point" d={`M${percent} 8h0.001`} />
    </svg>
  );
}
