import { Button } from '@fluentui/react-components';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/**
 * The last action: announced to screen readers, and shown only if the page itself does not show it.
 * It is in the flow of the page, so that it covers nothing, and can be closed.
 */
export function SaidLine() {
  const { pane } = usePaneTools();
  const { text, isSeen } = pane.notice;
  return (
    <>
      <p role="status" className="heard-only">
        {text}
      </p>
      {isSeen && text !== '' && pane.busy === null ? (
        <div className="said">
          <p aria-hidden="true">{text}</p>
          <Button
            size="small"
            appearance="subtle"
            aria-label={messages.trouble.dismissNotice}
            onClick={pane.dismissNotice}
          >
            ✕
          </Button>
        </div>
      ) : null}
    </>
  );
}
