import { Button } from '@fluentui/react-components';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/** Shown in Excel until its workbook has been read for the first time. */
export function NotRead() {
  const { pane } = usePaneTools();
  if (pane.busy !== null) return <p className="opening">{messages.start.reading}</p>;
  return (
    <div className="not-read">
      <p>{messages.start.notRead}</p>
      <Button appearance="primary" onClick={() => void pane.read()}>
        {messages.start.readNow}
      </Button>
    </div>
  );
}
