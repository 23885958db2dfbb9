import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/** For a page that Excel opened unnoticeably: nothing is loaded until this is clicked. */
export function LookForExcel({ lookForExcel }: { readonly lookForExcel: () => Promise<boolean> }) {
  const { pane } = usePaneTools();
  const look = async (): Promise<void> => {
    if (!(await lookForExcel())) pane.say(messages.start.noExcel);
  };
  return (
    <p className="small">
      {messages.start.inExcel}{' '}
      <button type="button" className="plain" onClick={() => void look()}>
        {messages.start.lookForExcel}
      </button>
    </p>
  );
}
