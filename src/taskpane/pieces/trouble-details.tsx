import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { messages } from '../words/messages';

/** Details to copy into a fault report, folded. */
export function TroubleDetails({ details }: { readonly details: string }) {
  const [said, say] = useState('');
  const text = useRef<HTMLPreElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(details);
      say(messages.trouble.copied);
    } catch {
      // A frame, such as the pane in Excel, may not use the clipboard directly.
      if (text.current) getSelection()?.selectAllChildren(text.current);
      say(messages.trouble.marked);
    }
  };
  return (
    <details className="details">
      <summary>{messages.trouble.details}</summary>
      <pre tabIndex={0} ref={text}>
        {details}
      </pre>
      <Button size="small" onClick={() => void copy()}>
        {messages.trouble.copy}
      </Button>
      <span role="status">{said}</span>
    </details>
  );
}
