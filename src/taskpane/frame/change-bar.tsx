import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { PlaceButton } from '../pieces/place-button';
import { usePaneTools } from '../state/pane-context';
import type { Change } from '../state/change';
import { messages } from '../words/messages';

/** The changes made here, line by line: one or all can be undone, and Ctrl+Z and Ctrl+Y work. */
export function ChangeBar() {
  const { pane } = usePaneTools();
  const { changes, undone, busy, undo, redo } = pane;
  const texts = messages.changes;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isInField(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      void (isRedo ? redo() : undo());
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [undo, redo]);
  if (changes.length === 0 && undone.length === 0) return null;
  const isBusy = busy !== null;
  return (
    <div className="follow changes">
      <Button
        size="small"
        disabledFocusable={isBusy || changes.length === 0}
        onClick={() => void undo()}
      >
        {texts.undo}
      </Button>
      <Button
        size="small"
        disabledFocusable={isBusy || undone.length === 0}
        onClick={() => void redo()}
      >
        {texts.redo}
      </Button>
      {changes.length === 0 ? null : (
        <details>
          <summary>{texts.heading(changes.length)}</summary>
          <p className="small">{texts.why}</p>
          <ol className="set">
            {[...changes].reverse().map((change) => (
              <li key={change.id}>
                <Changed change={change} />
                <Button
                  size="small"
                  aria-label={texts.takeBackOf(change.words)}
                  disabledFocusable={isBusy}
                  onClick={() => void pane.takeBack(change)}
                >
                  {texts.takeBack}
                </Button>
              </li>
            ))}
          </ol>
          {changes.length > 1 ? (
            <Button size="small" disabledFocusable={isBusy} onClick={() => void pane.takeAllBack()}>
              {texts.takeAllBack}
            </Button>
          ) : null}
        </details>
      )}
    </div>
  );
}

/** A change in words, beginning with a link to its cell. */
function Changed({ change: { words, where } }: { readonly change: Change }) {
  if (where === null || !words.startsWith(where)) return <span>{words}</span>;
  return (
    <span>
      <PlaceButton where={where} />
      {words.slice(where.length)}
    </span>
  );
}

/** A field undoes its own input. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
