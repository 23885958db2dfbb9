import { Button, Switch } from '@fluentui/react-components';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/** Says that the tracker has changed, and whether to read it again automatically. */
export function StaleBar() {
  const { pane } = usePaneTools();
  const { view, isStale, follows, kind, busy } = pane;
  if (kind !== 'excel' || !view) return null;
  return (
    <div className={isStale ? 'bar stale' : 'follow'}>
      {isStale ? <p role="status">{messages.stale.changed}</p> : null}
      <Button size="small" disabled={busy !== null} onClick={() => void pane.read()}>
        {messages.stale.again}
      </Button>
      <Switch
        label={messages.stale.follow}
        checked={follows}
        onChange={(_, { checked }) => pane.setFollows(checked)}
      />
    </div>
  );
}
