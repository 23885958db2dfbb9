import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceOptions } from './choice-options';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';
import type { Offer } from './offers-for';

/** How much of a long list is shown first. */
const OPTIONS_AT_ONCE = 15;

/** The ways to settle a problem on the spot. */
export function OfferList({ offers }: { readonly offers: readonly Offer[] }) {
  const { pane } = usePaneTools();
  if (offers.length === 0) return null;
  return (
    <div className="offers" role="group" aria-label={readMessages.offers}>
      {offers.map((offer) =>
        offer.kind === 'button' ? (
          <Button key={offer.label} size="small" onClick={() => void pane.saveSettings(offer.rows)}>
            {offer.label}
          </Button>
        ) : (
          <OfferedChoice key={offer.label} offer={offer} />
        ),
      )}
    </div>
  );
}

interface OfferedChoiceProps {
  readonly offer: Extract<Offer, { kind: 'choice' }>;
}

function OfferedChoice({ offer: { label, options } }: OfferedChoiceProps) {
  const { pane } = usePaneTools();
  const [isOpen, setOpen] = useState(options.length <= OPTIONS_AT_ONCE);
  const [chosen, setChosen] = useState('');
  const [wasOpened, setOpened] = useState(false);
  if (!isOpen) {
    const open = (): void => {
      setOpen(true);
      setOpened(true);
    };
    return (
      <Button size="small" onClick={open}>
        {`${label}…`}
      </Button>
    );
  }
  const rows = options[Number(chosen)]?.rows;
  return (
    <form
      className="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '' && rows) void pane.saveSettings(rows);
      }}
    >
      <Field label={label} size="small">
        <Select
          size="small"
          value={chosen}
          onChange={(_, { value }) => setChosen(value)}
          {...(wasOpened && { autoFocus: true })}
        >
          <option value="">{readMessages.offer.choose}</option>
          <ChoiceOptions options={options} />
        </Select>
      </Field>
      <Button size="small" type="submit" appearance="primary" disabled={chosen === ''}>
        {readMessages.save}
      </Button>
    </form>
  );
}
