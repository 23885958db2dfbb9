import { ratingColours } from '../../plan/colours';
import type { Edition, Rating } from '../../editions/edition';

/** One segment of a strip. */
export interface StripSegment {
  readonly rating: Rating;
  /** Of the whole strip; a share of 1. */
  readonly share: number;
  /** Shown in the segment if there is room. */
  readonly text?: string;
  /** Whether it is the one that counts; it gets a bar below it. */
  readonly isMarked?: boolean;
}

interface StripProps {
  readonly edition: Edition;
  readonly segments: readonly StripSegment[];
  /** A description for people who cannot see it. */
  readonly label: string;
}

/** The share of a narrow strip that a letter takes. */
const SHARE_OF_A_LETTER = 0.031;

/** A bar of segments in the colours of ratings, side by side. Words beside it say what they are. */
export function Strip({ edition, segments, label }: StripProps) {
  const placed = segments.map((segment, i) => ({
    ...segment,
    from: segments.slice(0, i).reduce((sum, { share }) => sum + share, 0),
    colours: ratingColours(edition, segment.rating),
  }));
  return (
    <div className="strip">
      <svg viewBox="0 0 100 26" preserveAspectRatio="none" role="img" aria-label={label}>
        {placed.map(({ from, share, colours }, i) => (
          <rect
            key={i}
            x={from * 100}
            y={0}
            width={share * 100}
            height={20}
            fill={`#${colours.fill}`}
            stroke="#5c5c5c"
            strokeWidth={share > 0 ? 1 : 0}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {placed.map(({ from, share, isMarked }, i) =>
          isMarked ? (
            <rect
              key={i}
              className="mark"
              // So that it is visible under a tiny segment.
              x={Math.min(from * 100, 98.5)}
              y={22}
              width={Math.max(share * 100, 1.5)}
              height={4}
            />
          ) : null,
        )}
      </svg>
      {placed.map(({ from, share, text, colours }, i) =>
        text !== undefined && share >= text.length * SHARE_OF_A_LETTER ? (
          <span
            key={i}
            aria-hidden="true"
            style={{
              left: `${from * 100}%`,
              width: `${share * 100}%`,
              color: `#${colours.text}`,
            }}
          >
            {text}
          </span>
        ) : null,
      )}
    </div>
  );
}
