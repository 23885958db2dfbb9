import { ratingColours } from '../../plan/colours';
import type { Edition } from '../../editions/edition';
import { highestTotal } from '../../editions/edition';

interface ScoreMapBarProps {
  readonly edition: Edition;
  readonly total: number;
  readonly label: string;
}

/** Where a total stands between the lowest and the highest, across the overall ratings. */
export function ScoreMapBar({ edition, total, label }: ScoreMapBarProps) {
  const steps = edition.overall.values;
  const highest = highestTotal(edition);
  // Each total from 0 on has its own place, all equally wide.
  const places = highest + 1;
  return (
    <div className="score-map">
      <svg viewBox={`0 0 ${places} 10`} preserveAspectRatio="none" role="img" aria-label={label}>
        {steps.map(({ rating, fromTotal }, i) => (
          <rect
            key={rating}
            x={fromTotal}
            y={0}
            width={(steps[i + 1]?.fromTotal ?? places) - fromTotal}
            height={10}
            fill={`#${ratingColours(edition, rating).fill}`}
          />
        ))}
        {[
          ['#ffffff', 7],
          ['#000000', 3],
        ].map(([colour, width]) => (
          <line
            key={colour}
            x1={total + 0.5}
            x2={total + 0.5}
            y1={0}
            y2={10}
            stroke={String(colour)}
            strokeWidth={width}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <div className="scale" aria-hidden="true">
        {steps.map(({ rating, fromTotal }, i) => {
          const to = (steps[i + 1]?.fromTotal ?? places) - 1;
          return (
            <span key={rating} style={{ flexGrow: to - fromTotal + 1 }} title={rating}>
              {fromTotal}–{to}
            </span>
          );
        })}
      </div>
    </div>
  );
}
