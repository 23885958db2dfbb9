import { useState } from 'react';
import { lazyPart } from '../pieces/lazy-part';
import { PartSection } from '../pieces/part-section';
import { useKept } from '../state/use-kept';
import { readMessages } from '../words/messages-read';

const LedgerShown = lazyPart(async () => (await import('./ledger-shown')).LedgerShown);

/** What every row and column was read as, folded: looked up only on request. */
export function LedgerSection() {
  const [isOpen, keepOpen] = useKept('ledger open', false);
  const [wasOpen] = useState(isOpen);
  return (
    <PartSection id="ledger" title={readMessages.ledger}>
      <details open={wasOpen} onToggle={({ currentTarget }) => keepOpen(currentTarget.open)}>
        <summary>{readMessages.ledgerShow}</summary>
        {isOpen ? <LedgerShown /> : null}
      </details>
    </PartSection>
  );
}
