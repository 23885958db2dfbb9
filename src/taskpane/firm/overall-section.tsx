import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Movement, StandardChange } from '../../firmness/what-would-move';
import { whatWouldMove } from '../../firmness/what-would-move';
import { movementWords } from '../../firmness/firmness-words';
import { messages } from '../words/messages';
import { capital, whatIfMessages } from '../words/messages-what-if';
import { usePaneTools } from '../state/pane-context';
import { RatingBadge } from '../pieces/rating-badge';
import { type TriedRatings, ratingsAsIf, standardsThatCount } from '../ratings/ratings-as-if';
import { ScoreMapPicture } from './score-map-picture';
import type { ServiceView } from '../../engine/tracker-view';
import { useKept } from '../state/use-kept';

interface OverallSectionProps {
  readonly service: ServiceView;
  readonly kept: string;
}

/** Where the service stands, what would move it, and other ratings to try. */
export function OverallSection({ service, kept }: OverallSectionProps) {
  const texts = whatIfMessages.overall;
  const { pane } = usePaneTools();
  const { edition, result } = service;
  const [tried, setTried] = useKept<TriedRatings>(`${kept} tried ratings`, {});
  const asIf = useMemo(() => ratingsAsIf(edition, result, tried), [edition, result, tried]);
  const movements = useMemo(() => whatWouldMove(edition, result), [edition, result]);
  const isTried = asIf.changed.length > 0;
  const { overall, score } = asIf;
  const tryAll = (changes: readonly StandardChange[]): void =>
    setTried(Object.fromEntries(changes.map(({ standard, to }) => [standard, to])));
  const reset = (): void => {
    setTried({});
    pane.say(texts.isReset);
  };
  return (
    <>
      <ScoreMapPicture
        edition={edition}
        total={result.score.total}
        rating={result.overall.rating}
        tried={isTried ? { total: score.total, rating: overall.rating } : null}
      />
      {result.overall.rating === null ? <p>{texts.open(result.overall.possible)}</p> : null}
      {movements.length > 0 ? (
        <>
          <h4>{texts.howFar}</h4>
          {movements.map((movement) => (
            <Way key={movement.direction} service={service} movement={movement} onTry={tryAll} />
          ))}
          <p className="small">{texts.howFarNote}</p>
        </>
      ) : null}
      <h4>{texts.trying}</h4>
      <div className="tried" role="status">
        <p>
          <strong>{texts.notSaved}</strong> {isTried ? texts.changed(asIf.changed) : texts.asItIs}
        </p>
        <p className="total">
          <span className="number">{texts.result(score.total, score.outOf)}</span>
          <RatingBadge edition={edition} rating={overall.rating} large />
        </p>
        <p className="small">{overall.reason}.</p>
      </div>
      {isTried ? <Button onClick={reset}>{texts.reset}</Button> : null}
      <div className="fields rows">
        {standardsThatCount(edition, result).map(({ code, name, rating, inTotal }) => {
          const value = tried[code] === undefined ? rating : tried[code];
          const hints = [
            ...(inTotal ? [] : [texts.notInTotal]),
            ...(asIf.changed.includes(code)
              ? [texts.wasReally((rating ?? messages.notRatedYet).toLowerCase())]
              : []),
          ];
          return (
            <Field
              key={code}
              label={`${code} ${name}`}
              orientation="horizontal"
              {...(hints.length > 0 && { hint: hints.join('; ') })}
            >
              <Select
                value={value ?? ''}
                className={asIf.changed.includes(code) ? 'changed' : ''}
                onChange={(_, { value: next }) =>
                  setTried({ ...tried, [code]: next === '' ? null : next })
                }
              >
                <option value="">{messages.notRatedYet}</option>
                {edition.bands.values.map((band) => (
                  <option key={band.rating} value={band.rating}>
                    {band.rating}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </>
  );
}

interface WayProps {
  readonly service: ServiceView;
  readonly movement: Movement;
  readonly onTry: (changes: readonly StandardChange[]) => void;
}

/** One way to another overall rating: what it takes, and a button to see it. */
function Way({ service, movement, onTry }: WayProps) {
  const texts = whatIfMessages.overall;
  const [aim = '', ...ways] = movementWords(service.edition, movement);
  const { standards, rating } = movement;
  return (
    <div className="way">
      <p>
        <strong>{aim}</strong>
      </p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{capital(way)}</li>
        ))}
      </ul>
      {standards && standards.length > 0 ? (
        <Button size="small" aria-label={texts.tryOf(rating)} onClick={() => onTry(standards)}>
          {texts.tryIt}
        </Button>
      ) : null}
    </div>
  );
}
