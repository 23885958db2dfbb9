import { type ReactNode, useState } from 'react';
import { messages } from '../words/messages';

interface WhyProps {
  /** What the reason is about, for screen readers. */
  readonly of: string;
  readonly children: ReactNode;
  /** Content that is fetched and drawn only on request. */
  readonly more?: () => ReactNode;
}

/** The reason for a figure, folded until requested. */
export function Why({ of, children, more }: WhyProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className="why"
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary aria-label={messages.whyOf(of)}>{messages.why}</summary>
      <div>
        {children}
        {wasOpened ? more?.() : null}
      </div>
    </details>
  );
}
