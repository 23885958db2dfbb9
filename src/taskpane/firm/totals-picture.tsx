import { ratingColours } from '../../plan/colours';
import { type Edition, highestTotal } from '../../editions/edition';
import type { FirmOverall } from '../../firmness/firm-overall';
import { ratingOfTotal } from '../../scoring/overall';
import { whatIfMessages } from '../words/messages-what-if';

interface TotalsPictureProps {
  readonly edition: Edition;
  readonly overall: FirmOverall;
}

/** How likely each total is for the whole caseload, as a bar each. */
export function TotalsPicture({ edition, overall }: TotalsPictureProps) {
  const texts = whatIfMessages.firmness;
  const places = highestTotal(edition) + 1;
  const { totals, range, ruleTotal } = overall;
  const highest = Math.max(...totals, 0.01);
  const steps = edition.overall.values;
  return (
    <figure className="totals">
      <svg
        viewBox={`0 0 ${places} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.totalsLabel(range.low, range.high, ruleTotal)}
      >
        {steps.slice(1).map(({ rating, fromTotal }) => (
          <line key={rating} className="edge" x1={fromTotal} x2={fromTotal} y1={0} y2={100} />
        ))}
        {totals.map((probability, total) =>
          probability > 0 ? (
            <rect
              key={total}
              className="bar"
              x={total + 0.08}
              y={92 - (88 * probability) / highest}
              width={0.84}
              height={(88 * probability) / highest}
              fill={`#${ratingColours(edition, ratingOfTotal(edition, total)).fill}`}
            />
          ) : null,
        )}
        <rect className="mark" x={ruleTotal} y={94} width={1} height={6} />
      </svg>
      <div className="scale" aria-hidden="true">
        {steps.map(({ rating, fromTotal }, i) => {
          const to = (steps[i + 1]?.fromTotal ?? places) - 1;
          return (
            <span key={rating} style={{ width: `${(100 * (to - fromTotal + 1)) / places}%` }}>
              {fromTotal}–{to}
              <span className="wide"> {rating}</span>
            </span>
          );
        })}
      </div>
      <figcaption>{texts.totals}</figcaption>
    </figure>
  );
}
