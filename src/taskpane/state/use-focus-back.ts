import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For a button replaced by a form: once the form is closed, and the focus was in it, the focus
 * returns to the button. A user who has moved on stays there.
 */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      opener.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
