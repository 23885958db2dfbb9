import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { LARGEST_SEED } from '../../sampling/random-source';
import { FirmnessResult } from './firmness-result';
import type { FirmnessView } from '../../engine/firmness-view';
import { HelpWord } from '../pieces/help-word';
import { messages } from '../words/messages';
import { whatIfMessages } from '../words/messages-what-if';
import { numberOfText } from '../pieces/number-of-text';
import { usePaneTools } from '../state/pane-context';
import type { ServiceView } from '../../engine/tracker-view';
import { useCurrent } from '../state/use-current';
import { useKept } from '../state/use-kept';

interface FirmnessSectionProps {
  readonly service: ServiceView;
  readonly kept: string;
}

/** The request, as typed. */
interface Asked {
  readonly seed: string;
  /** Eligible cases by domain id; empty if unknown. */
  readonly populations: Readonly<Record<string, string>>;
}

/** The result, and its input. */
interface WorkedOut {
  readonly reading: number;
  readonly asked: Asked;
  readonly view: FirmnessView;
}

/** How firm the ratings are: requested with a button, worked out in the background. */
export function FirmnessSection({ service, kept }: FirmnessSectionProps) {
  const texts = whatIfMessages.firmness;
  const { pane, engine } = usePaneTools();
  const domains = service.edition.domains.filter(({ id }) => (service.result.sample[id] ?? 0) > 0);
  const [asked, setAsked] = useKept<Asked>(`${kept} firmness asked`, {
    seed: '1',
    populations: Object.fromEntries(
      domains.map(({ id }) => [id, String(service.populations[id] ?? '')]),
    ),
  });
  const [workedOut, setWorkedOut] = useKept<WorkedOut | null>(`${kept} firmness`, null);
  const [isTried, setTried] = useState(false);
  const reading = useCurrent(pane.reading);
  const seed = numberOfText(asked.seed) ?? NaN;
  const isSeed = Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED;
  const given = domains.map(({ id }) => {
    const cases = service.result.sample[id] ?? 0;
    const population = numberOfText(asked.populations[id] ?? '');
    const isRight = population === null || (Number.isInteger(population) && population >= cases);
    return { id, cases, population, isRight };
  });
  const run = async (): Promise<void> => {
    setTried(true);
    if (!isSeed || given.some(({ isRight }) => !isRight)) return;
    const populations = Object.fromEntries(
      given.flatMap(({ id, population }) => (population === null ? [] : [[id, population]])),
    );
    // If an earlier stop ended the engine, it has to read the tracker again.
    if (!engine.hasTracker) await pane.read();
    const wishes = { service: pane.serviceIndex, seed, populations };
    const view = await pane.work({ label: messages.busy.firmness, canStop: true }, (progress) =>
      engine.call('firmness', wishes, progress),
    );
    if (!view) return;
    setWorkedOut({ reading: reading.current, asked, view });
    pane.say(view.firmness ? texts.done(view.firmness.draws) : texts.nothing);
  };
  const isOld = workedOut !== null && workedOut.reading !== pane.reading;
  const isOther = workedOut !== null && JSON.stringify(workedOut.asked) !== JSON.stringify(asked);
  return (
    <>
      <p>
        {texts.intro} <HelpWord word="firm" />
      </p>
      <div className="fields">
        {given.map(({ id, cases, isRight }) => (
          <Field
            key={id}
            label={texts.population(domains.find((one) => one.id === id)?.name ?? id)}
            hint={texts.populationHint}
            {...(!isRight && { validationMessage: texts.wrongPopulation(cases) })}
          >
            <Input
              inputMode="numeric"
              value={asked.populations[id] ?? ''}
              onChange={(_, { value }) =>
                setAsked({ ...asked, populations: { ...asked.populations, [id]: value } })
              }
            />
          </Field>
        ))}
        <Field
          label={whatIfMessages.seed}
          hint={whatIfMessages.seedHint}
          {...(!isSeed &&
            (isTried || asked.seed.trim() !== '') && {
              validationMessage: whatIfMessages.wrongSeed,
            })}
        >
          <Input
            inputMode="numeric"
            value={asked.seed}
            onChange={(_, { value }) => setAsked({ ...asked, seed: value })}
          />
        </Field>
      </div>
      <div className="buttons">
        <Button appearance="primary" disabled={pane.busy !== null} onClick={() => void run()}>
          {workedOut ? texts.again : texts.run}
        </Button>
      </div>
      {isOld || isOther ? <p className="out-of-date">{isOld ? texts.old : texts.other}</p> : null}
      {workedOut ? (
        <div className={isOld || isOther ? 'aged' : ''}>
          <FirmnessResult service={service} view={workedOut.view} />
        </div>
      ) : null}
    </>
  );
}
