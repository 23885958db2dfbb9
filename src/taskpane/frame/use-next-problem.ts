import { useEffect, useRef } from 'react';
import { goToProblem } from '../pieces/next-problem';
import type { PartId } from '../state/open-part';
import { usePaneTools } from '../state/pane-context';
import { messages } from '../words/messages';

/**
 * F8 goes to the next problem, Shift+F8 to the previous one: in this part, or else under Checks.
 */
export function useNextProblem(part: PartId, openPart: (part: PartId) => void): void {
  const { pane } = usePaneTools();
  const { view, say } = pane;
  const shown = useRef(part);
  shown.current = part;
  const hasProblems = view !== null && !view.isEmpty;
  useEffect(() => {
    if (!hasProblems) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const step = event.shiftKey ? -1 : 1;
      if (goToProblem(step)) return;
      if (shown.current === 'checks') {
        say(messages.noProblems);
        return;
      }
      openPart('checks');
      const whenShown = (): void => {
        if (!document.querySelector('#part-checks h2')) requestAnimationFrame(whenShown);
        else if (!goToProblem(step)) say(messages.noProblems);
      };
      requestAnimationFrame(whenShown);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [hasProblems, openPart, say]);
}
