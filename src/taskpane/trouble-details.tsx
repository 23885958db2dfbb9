import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { messages } from './messages';

/** What to copy into a report of a fault, folded away. */
export function TroubleDetails({ details }: { readonly details: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard?.writeText(details).then(() => setCopied(true));
  };
  return (
    <details className="details">
      <summary>{messages.trouble.details}</summary>
      <pre tabIndex={0}>{details}</pre>
      <Button size="small" onClick={copy}>
        {messages.trouble.copy}
      </Button>
      <span role="status">{isCopied ? messages.trouble.copied : ''}</span>
    </details>
  );
}
