import { useEffect, useRef } from 'react';

/**
 * Where what the keyboard stood on is taken away, as a button is with what it settled, the keyboard
 * goes to the heading of the section it was in, or to the part that is shown, not back to the top of
 * the page. A part that knows better goes first; who has gone elsewhere stays there.
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
      // A part is taller than the pane: going to it must not scroll.
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
