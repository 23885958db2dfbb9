import { useState } from 'react';
import { lazyPart } from '../pieces/lazy-part';
import { selfTestMessages as texts } from '../words/messages-self-test';

/** The page's address for opening the test at once: `taskpane.html#self-test`. */
const SELF_TEST_HASH = '#self-test';

const ThisExcel = lazyPart(async () => (await import('../self-test/this-excel')).ThisExcel);
const Panel = lazyPart(async () => (await import('../self-test/self-test-panel')).SelfTestPanel);

/** Help, folded, in Excel: what this Excel offers and a test of it, loaded when opened. */
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
