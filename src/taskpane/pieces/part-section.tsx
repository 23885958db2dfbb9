import type { ReactNode } from 'react';

interface PartSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A headed section of a part; its heading can take the focus where what had it is gone. */
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
