import { Button } from '@fluentui/react-components';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { TroubleDetails } from '../pieces/trouble-details';

/** What went wrong last, with what to do about it. */
export function TroubleBar() {
  const { pane } = usePaneTools();
  if (!pane.trouble) return <div role="alert" />;
  const { title, what, details } = pane.trouble;
  return (
    <div role="alert" className="bar trouble">
      <strong>{title ?? messages.trouble.title}</strong>
      <p>{what}</p>
      {details === null ? null : <TroubleDetails details={details} />}
      <Button size="small" onClick={pane.dismiss}>
        {messages.trouble.dismiss}
      </Button>
    </div>
  );
}
