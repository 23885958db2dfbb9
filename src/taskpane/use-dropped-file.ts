import { useEffect } from 'react';

/**
 * Takes a file that is dropped anywhere on the page. Without it a browser would leave the page for
 * the file, and what was entered would be lost.
 */
export function useDroppedFile(take: (file: File | undefined) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      // A place of its own for it has taken it already.
      if (event.defaultPrevented) return;
      event.preventDefault();
      take(event.dataTransfer?.files[0]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
}
