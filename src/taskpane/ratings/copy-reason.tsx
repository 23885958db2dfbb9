import { Button } from '@fluentui/react-components';
import { usePaneTools } from '../state/pane-context';
import { caseMessages } from '../words/messages-cases';
import { copyText } from '../pieces/copy-text';

interface CopyReasonProps {
  /** What the reason is about. */
  readonly of: string;
  readonly text: string;
}

/** Copies a reason to the clipboard as a sentence, for a report or an email. */
export function CopyReason({ of, text }: CopyReasonProps) {
  const { pane } = usePaneTools();
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    pane.say(isCopied ? caseMessages.copied(text) : caseMessages.notCopied(text));
  };
  return (
    <Button size="small" aria-label={caseMessages.copyOf(of)} onClick={() => void copy()}>
      {caseMessages.copy}
    </Button>
  );
}
