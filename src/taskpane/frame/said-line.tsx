import { useEffect, useState } from 'react';
import { usePaneTools } from '../state/pane-context';

/** Long enough to read a sentence twice. */
const SHOWN_FOR = 7_000;

/** What was done last: told to a screen reader, and to the eye for some seconds. */
export function SaidLine() {
  const { pane } = usePaneTools();
  const { said, busy } = pane;
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    setShown(said !== '');
    const timer = setTimeout(() => setShown(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <>
      <p role="status" className="heard-only">
        {said}
      </p>
      {isShown && busy === null ? (
        <p className="said" aria-hidden="true">
          {said}
        </p>
      ) : null}
    </>
  );
}
