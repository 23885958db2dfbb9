import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { TroubleDetails } from '../pieces/trouble-details';

/**
 * The last error, with what to do about it. It is in the flow of the page and covers nothing: the
 * page scrolls up to it, and back once it is closed.
 */
export function TroubleBar() {
  const { pane } = usePaneTools();
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef(0);
  const { trouble } = pane;
  useLayoutEffect(() => {
    if (!trouble) return;
    before.current = window.scrollY;
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  const close = (): void => {
    pane.dismiss();
    requestAnimationFrame(() => window.scrollTo(0, before.current));
  };
  if (!trouble) return <div role="alert" />;
  const { title, what, details } = trouble;
  return (
    <div role="alert" className="bar trouble" ref={bar}>
      <strong>{title ?? messages.trouble.title}</strong>
      <p>{what}</p>
      {details === null ? null : <TroubleDetails details={details} />}
      <Button size="small" onClick={close}>
        {messages.trouble.dismiss}
      </Button>
    </div>
  );
}
