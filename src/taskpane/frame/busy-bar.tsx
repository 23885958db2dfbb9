import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/** Shorter work needs no sign. */
const SHOWN_AFTER = 400;

/** The current work, its progress, and a button to stop it. */
export function BusyBar() {
  const { pane } = usePaneTools();
  const { busy } = pane;
  const isBusy = busy !== null;
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isBusy) {
      setShown(false);
      return undefined;
    }
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, [isBusy]);
  if (!busy || !isShown) return null;
  return (
    <div className="busy">
      <label htmlFor="progress">{busy.label}</label>
      <progress id="progress" {...(busy.done !== null && { value: busy.done })} max={1} />
      {busy.canStop ? (
        <Button size="small" onClick={pane.stop}>
          {messages.busy.stop}
        </Button>
      ) : null}
    </div>
  );
}
