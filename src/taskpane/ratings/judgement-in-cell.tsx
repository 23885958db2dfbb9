import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ServiceView } from '../../engine/tracker-view';
import type { StandardResult } from '../../scoring/result';
import { lazyPart } from '../pieces/lazy-part';
import { useFocusBack } from '../state/use-focus-back';
import { messages } from '../words/messages';

/** Fetched together with the list of cases. */
const ChangeForm = lazyPart(async () => (await import('./case-change')).ChangeForm);

interface JudgementInCellProps {
  readonly service: ServiceView;
  readonly standard: StandardResult;
}

/**
 * Changes a judgement or a panel's rating in the user's own cell, once its effect was shown and
 * approved. Null if no cell holds it.
 */
export function JudgementInCell({ service, standard }: JudgementInCellProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const { code, name } = standard;
  const own = service.ratingCells[code];
  if (!own) return null;
  const { where, cell } = own;
  const label = messages.ratings.changeCellOf(where, `${code} ${name}`);
  if (!isOpen) {
    return (
      <Button ref={opener} size="small" aria-label={label} onClick={() => setOpen(true)}>
        {messages.ratings.changeCell(where)}
      </Button>
    );
  }
  return (
    <ChangeForm
      {...{ code, what: `${code} ${name}`, where, was: cell, label }}
      field={messages.ratings.rating}
      choices={service.edition.bands.values.map(({ rating }) => ({ label: rating, value: rating }))}
      onClose={() => setOpen(false)}
    />
  );
}
