import { Button } from '@fluentui/react-components';
import { messages } from './messages';
import { usePaneTools } from './pane-context';
import { TroubleDetails } from './trouble-details';

/** What went wrong last, with what to do about it. */
export function TroubleBar() {
  const { pane } = usePaneTools();
  if (!pane.trouble) return <div role="alert" />;
  const { what, details } = pane.trouble;
  return (
    <div role="alert" className="bar trouble">
      <strong>{messages.trouble.title}</strong>
      <p>{what}</p>
      {details === null ? null : <TroubleDetails details={details} />}
      <Button size="small" onClick={pane.dismiss}>
        {messages.trouble.dismiss}
      </Button>
    </div>
  );
}
