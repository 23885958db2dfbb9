import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For the button that a form takes the place of: once the form is closed, and the keyboard was in
 * it, the keyboard stands on the button again. Whoever has gone elsewhere meanwhile stays there.
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
