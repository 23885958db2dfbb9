import type { ReactNode } from 'react';
import { messages } from '../words/messages';

interface WhyProps {
  /** What the reason is of, for who hears the button by itself. */
  readonly of: string;
  readonly children: ReactNode;
}

/** The reason of a figure, folded until it is asked for. */
export function Why({ of, children }: WhyProps) {
  return (
    <details className="why">
      <summary aria-label={messages.whyOf(of)}>{messages.why}</summary>
      <div>{children}</div>
    </details>
  );
}
