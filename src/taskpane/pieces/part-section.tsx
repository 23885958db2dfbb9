import type { ReactNode } from 'react';

interface PartSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A section of a part with a heading, which can take the focus if the focused element is gone. */
export function PartSection({ id, title, children }: PartSectionProps) {
  const heading = `${id}-heading`;
  return (
    <section id={id} aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
