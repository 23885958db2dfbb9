import { useMemo } from 'react';
import { type MarginPoint, marginPoints } from './margin-points';
import { pointsOf, whatIfMessages } from '../words/messages-what-if';

/** Up to this many cases are drawn one by one. */
const FEW_CASES = 30;

/** A name at the bottom would cover the curve's end, so it is directly above it. */
function nameTop(y: number): number {
  return y > 80 ? 58 : y;
}

interface MarginCurveProps {
  readonly population: number;
  /** A share. */
  readonly confidence: number;
  /** The margin of error asked for; a share. */
  readonly asked: number;
  /** The samples marked on the curve. */
  readonly marks: readonly MarginPoint[];
}

/** The margin of error against the number of cases, with the samples in question marked. */
export function MarginCurve({ population, confidence, asked, marks }: MarginCurveProps) {
  const texts = whatIfMessages.size;
  const all = useMemo(
    () =>
      marginPoints(
        population,
        confidence,
        marks.map(({ cases }) => cases),
      ),
    [population, confidence, marks],
  );
  const last = all.at(-1)?.cases ?? 1;
  const steepest = Math.max(...all.map(({ margin }) => margin), 0.01);
  // With few cases the whole curve is of interest; with many, the part near the requested margin.
  const wanted =
    last <= FEW_CASES
      ? steepest
      : Math.max(2.6 * asked, ...marks.map(({ margin }) => 1.3 * margin));
  // In whole steps of five points, so that the scale does not jitter during typing.
  const top = Math.ceil(Math.min(steepest, wanted) * 20) / 20;
  // It begins where it falls below the top.
  const points = all.filter(({ margin }) => margin <= top);
  const first = points[0]?.cases ?? 1;
  const x = (cases: number): number =>
    last === first ? 50 : (100 * (cases - first)) / (last - first);
  const y = (margin: number): number => 100 - (100 * margin) / top;
  const line = points.map(({ cases, margin }) => `${x(cases)},${y(margin)}`).join(' ');
  const names = marks.map(({ cases, margin }) => texts.mark(cases, pointsOf(margin)));
  return (
    <figure>
      <div className="curve">
        <span className="top" aria-hidden="true">
          {texts.points(Math.round(top * 100))}
        </span>
        <div className="plot">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            aria-label={texts.curveLabel(names)}
          >
            <polygon className="under" points={`${x(first)},100 ${line} ${x(last)},100`} />
            {asked <= top ? (
              <line className="asked" x1={0} x2={100} y1={y(asked)} y2={y(asked)} />
            ) : null}
            <polyline className="line" points={line} />
            {marks.map(({ cases, margin }) => (
              <path key={cases} className="point" d={`M${x(cases)} ${y(margin)}h0.001`} />
            ))}
          </svg>
          {marks.map(({ cases, margin }, i) => (
            <span
              key={cases}
              aria-hidden="true"
              className={x(cases) > 55 ? 'name before' : 'name'}
              style={{
                // To the upper right or lower left, the curve is not in the way.
                ...(x(cases) > 55
                  ? { right: `${100 - x(cases)}%`, top: `${nameTop(y(margin))}%` }
                  : { left: `${x(cases)}%`, top: `max(${y(margin)}%, 20px)` }),
              }}
            >
              {names[i]}
            </span>
          ))}
        </div>
        <span className="ends" aria-hidden="true">
          <span>{texts.cases(first)}</span>
          <span>{texts.cases(last)}</span>
        </span>
      </div>
      <figcaption>{texts.curve(population)}</figcaption>
    </figure>
  );
}
