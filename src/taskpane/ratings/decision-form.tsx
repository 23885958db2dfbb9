import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Rating } from '../../editions/edition';
import type { ServiceView } from '../../engine/tracker-view';
import type { Result, StandardResult } from '../../scoring/result';
import { usePaneTools } from '../state/pane-context';
import { useKept } from '../state/use-kept';
import { messages } from '../words/messages';
import { ratingsAsIf } from './ratings-as-if';

/** The choices and input so far. */
interface Draft {
  readonly rating: string;
  readonly reason: string;
}

interface DecisionFormProps {
  readonly service: ServiceView;
  readonly standard: StandardResult;
  readonly onClose: () => void;
}

/** The form for a judgement or a panel decision, with its effect. */
export function DecisionForm({ service, standard, onClose }: DecisionFormProps) {
  const { pane } = usePaneTools();
  const { code, name, basis, panel } = standard;
  const isJudgement = basis === 'judgement';
  const kept = pane.view?.settings.ratings.find((one) => one.standard === code);
  // Half-finished input is kept while the user looks at another part.
  const [draft, setDraft] = useKept<Draft | null>(`decision ${code} draft`, null);
  const rating =
    draft?.rating ?? kept?.rating ?? (isJudgement ? standard.rating : panel?.rating) ?? '';
  const reason = draft?.reason ?? kept?.reason ?? panel?.reason ?? '';
  const close = (): void => {
    setDraft(null);
    onClose();
  };
  const [isTried, setTried] = useState(false);
  const texts = messages.ratings;
  const setting = kept?.name ?? `${isJudgement ? 'Judgement' : 'Panel decision'} ${code}`;
  const lacksReason = !isJudgement && reason.trim() === '';
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (rating === '' || lacksReason) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    if (await pane.saveSettings([{ setting, value: rating, reason: reason.trim() || null }])) {
      close();
    }
  };
  const takeBack = async (): Promise<void> => {
    if (await pane.saveSettings([{ setting, value: null }])) close();
  };
  const first = (select: HTMLSelectElement | null): void => {
    if (select && !isTried && document.activeElement === document.body) select.focus();
  };
  return (
    <form
      className="decision"
      aria-label={(isJudgement ? texts.judgementOf : texts.panelOf)(`${code} ${name}`)}
      onSubmit={(event) => void save(event)}
      onKeyDown={({ key }) => (key === 'Escape' ? close() : undefined)}
      noValidate
    >
      <Field
        label={texts.rating}
        required
        {...(!kept && panel && { hint: texts.elsewhere(panel.where) })}
        {...(isTried && rating === '' && { validationMessage: texts.needsRating })}
      >
        <Select
          ref={first}
          value={rating}
          onChange={(_, { value }) => setDraft({ rating: value, reason })}
        >
          <option value="" />
          {service.edition.bands.values.map((band) => (
            <option key={band.rating} value={band.rating}>
              {band.rating}
            </option>
          ))}
        </Select>
      </Field>
      <DecisionEffect service={service} standard={standard} rating={rating} />
      <Field
        label={texts.reason}
        required={!isJudgement}
        hint={texts.reasonHint}
        {...(isTried && lacksReason && { validationMessage: texts.needsReason })}
      >
        <Textarea value={reason} onChange={(_, { value }) => setDraft({ rating, reason: value })} />
      </Field>
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={pane.busy !== null}>
          {texts.save}
        </Button>
        <Button onClick={close}>{texts.cancel}</Button>
        {kept ? <Button onClick={() => void takeBack()}>{texts.takeBack}</Button> : null}
      </div>
    </form>
  );
}

interface DecisionEffectProps extends Omit<DecisionFormProps, 'onClose'> {
  /** As chosen; empty for none. */
  readonly rating: string;
}

/** The effect of a decision on the standard and the overall rating, before it is saved. */
function DecisionEffect({ service, standard, rating }: DecisionEffectProps) {
  const { edition, result } = service;
  const isOther = rating !== '' && rating !== standard.rating;
  const then = isOther ? ratingsAsIf(edition, result, { [standard.code]: rating as Rating }) : null;
  const words = ({ score, overall }: Pick<Result, 'score' | 'overall'>): string =>
    `${messages.ratings.ofTotal(score.total, score.outOf)}, ${overall.rating ?? messages.notRatedYet}`;
  return (
    <div role="status" className="effect">
      {then ? (
        <p>
          {messages.ratings.goes(standard.code, standard.rating ?? messages.notRatedYet, rating)}{' '}
          {messages.ratings.goes(messages.ratings.overall, words(result), words(then))}
        </p>
      ) : null}
    </div>
  );
}
