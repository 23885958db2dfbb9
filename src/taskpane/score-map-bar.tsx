import { ratingColours } from '../annexe/colours';
import type { Edition } from '../editions/edition';
import { highestTotal } from '../editions/edition';

interface ScoreMapBarProps {
  readonly edition: Edition;
  readonly total: number;
  readonly label: string;
}

/** Where a total stands between the lowest and the highest, across the overall ratings. */
export function ScoreMapBar({ edition, total, label }: ScoreMapBarProps) {
  const steps = edition.overall.values;
  const highest = highestTotal(edition);
  // Each total from 0 on has a place of its own, as wide as the others.
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
        <rect x={total + 0.1} y={0} width={0.8} height={10} fill="#ffffff" />
        <rect x={total + 0.3} y={1} width={0.4} height={8} fill="#000000" />
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
