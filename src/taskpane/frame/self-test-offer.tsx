import { useState } from 'react';
import { lazyPart } from '../pieces/lazy-part';
import { selfTestMessages as texts } from '../words/messages-self-test';

/** What the page's address says to open the test at once: `taskpane.html#self-test`. */
const SELF_TEST_HASH = '#self-test';

const Panel = lazyPart(async () => (await import('../self-test/self-test-panel')).SelfTestPanel);

/** Help, folded, in Excel: the test of this Excel, which is loaded when it is looked at. */
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
      <h3>{texts.offer}</h3>
      {isOpen && <Panel />}
    </details>
  );
}
