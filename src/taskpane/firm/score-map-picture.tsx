import { type Edition, type Rating, highestTotal } from '../../editions/edition';
import { messages } from '../words/messages';
import { whatIfMessages } from '../words/messages-what-if';
import { Strip } from '../pieces/strip';
import { Swatch } from '../pieces/swatch';

interface ScoreMapPictureProps {
  readonly edition: Edition;
  readonly total: number;
  readonly rating: Rating | null;
  /** The total being tried; null if none is. */
  readonly tried: { readonly total: number; readonly rating: Rating | null } | null;
}

/** All totals across the overall ratings, with the service's present and tried positions. */
export function ScoreMapPicture({ edition, total, rating, tried }: ScoreMapPictureProps) {
  const texts = whatIfMessages.overall;
  const places = highestTotal(edition) + 1;
  const steps = edition.overall.values.map((step, i, all) => ({
    rating: step.rating,
    from: step.fromTotal,
    to: (all[i + 1]?.fromTotal ?? places) - 1,
  }));
  const at = (one: number): number => (100 * (one + 0.5)) / places;
  const label = texts.map(total, rating ?? messages.notRatedYet);
  const triedLabel = tried ? texts.mapTried(tried.total, tried.rating ?? messages.notRatedYet) : '';
  return (
    <figure className="map">
      <Pointer at={at(total)} text={texts.now(total)} />
      <Strip
        edition={edition}
        label={`${label}${triedLabel}`}
        segments={steps.map((step) => ({
          rating: step.rating,
          share: (step.to - step.from + 1) / places,
          text: `${step.from}–${step.to}`,
        }))}
      />
      {tried ? <Pointer at={at(tried.total)} text={texts.tried(tried.total)} isBelow /> : null}
      <ul className="legend">
        {steps.map((step) => (
          <li key={step.rating}>
            <Swatch edition={edition} rating={step.rating} />
            {texts.span(step.from, step.to, step.rating)}
          </li>
        ))}
      </ul>
      <figcaption>{texts.caption}</figcaption>
    </figure>
  );
}

interface PointerProps {
  /** Per cent of the width. */
  readonly at: number;
  readonly text: string;
  readonly isBelow?: boolean;
}

/** A word with an arrow to a position on the strip above or below it. */
function Pointer({ at, text, isBelow = false }: PointerProps) {
  const arrow = isBelow ? '▲' : '▼';
  return (
    <div className={isBelow ? 'pointer below' : 'pointer'} aria-hidden="true">
      <span
        className={at > 50 ? 'before' : ''}
        style={
          at > 50 ? { right: `calc(${100 - at}% - 0.45em)` } : { left: `calc(${at}% - 0.45em)` }
        }
      >
        {at > 50 ? `${text} ${arrow}` : `${arrow} ${text}`}
      </span>
    </div>
  );
}
