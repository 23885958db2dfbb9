import { type ReactNode, useState } from 'react';
import { messages } from '../words/messages';

interface WhyProps {
  /** What the reason is of, for who hears the button by itself. */
  readonly of: string;
  readonly children: ReactNode;
  /** What is fetched and drawn only once somebody asks. */
  readonly more?: () => ReactNode;
}

/** The reason of a figure, folded until it is asked for. */
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
