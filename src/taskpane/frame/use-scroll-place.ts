import { useLayoutEffect, useRef } from 'react';
import type { PartId } from '../state/open-part';

/**
 * The scroll position: another part begins at its own start, directly below the tabs, and another
 * tracker at the top.
 *
 * @param opening rises with each tracker that is opened
 */
export function useScrollPlace(part: PartId, opening: number): void {
  const shown = useRef(part);
  useLayoutEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    const tabs = document.querySelector<HTMLElement>('.tabs');
    const panel = document.querySelector<HTMLElement>('[role=tabpanel]');
    if (!tabs || !panel) return;
    const beginning = panel.getBoundingClientRect().top + window.scrollY - tabs.offsetHeight;
    if (window.scrollY > beginning) window.scrollTo(0, beginning);
  }, [part]);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
  }, [opening]);
}
