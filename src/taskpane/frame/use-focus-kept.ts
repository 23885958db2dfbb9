import { useEffect, useRef } from 'react';

/**
 * If the focused element disappears, such as a button with the problem it settled, the focus goes
 * to the heading of its section, or to the current part, not to the top of the page. A part with a
 * better target takes precedence; a user who has moved on stays there.
 */
export function useFocusKept(): void {
  const last = useRef<Element | null>(null);
  const section = useRef<string | undefined>(undefined);
  useEffect(() => {
    const hear = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
      section.current = last.current?.closest('section[id]')?.id;
    };
    const look = (): void => {
      const { activeElement, body } = document;
      if (!last.current || last.current.isConnected || activeElement !== body) return;
      const heading = document.getElementById(`${section.current}-heading`);
      const part =
        document.querySelector<HTMLElement>('[role=tabpanel]') ?? document.querySelector('main');
      // A part is taller than the pane, so focusing it must not scroll.
      if (heading) heading.focus();
      else part?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() =>
      requestAnimationFrame(() => requestAnimationFrame(look)),
    );
    document.addEventListener('focusin', hear);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', hear);
      watch.disconnect();
    };
  }, []);
}
