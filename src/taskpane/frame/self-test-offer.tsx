import { useState } from 'react';
import { lazyPart } from '../pieces/lazy-part';
import { selfTestMessages as texts } from '../words/messages-self-test';

/** What the page's address says to open the test at once: `taskpane.html#self-test`. */
const SELF_TEST_HASH = '#self-test';

const ThisExcel = lazyPart(async () => (await import('../self-test/this-excel')).ThisExcel);
const Panel = lazyPart(async () => (await import('../self-test/self-test-panel')).SelfTestPanel);

/** Help, folded, in Excel: what this one offers and a test of it, loaded when they are looked at. */
export function SelfTestOffer() {
  const [isOpen, setOpen] = useState(() => location.hash.includes(SELF_TEST_HASH));
  const [isFirst] = useState(isOpen);
  return (
    <details
      className="functions"
      open={isFirst}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpen(true);
      }}
    >
      <summary>{texts.help}</summary>
      {isOpen && <ThisExcel />}
      <h3>{texts.offer}</h3>
      {isOpen && <Panel />}
    </details>
  );
}
