import { useEffect } from 'react';
import { type ChosenFiles, droppedFiles } from '../source/chosen-files';

/**
 * Takes what is dropped anywhere on the page. Without it a browser would leave the page for the
 * file, and what was entered would be lost. Text may be dropped into a field.
 */
export function useDroppedFiles(take: (chosen: ChosenFiles) => unknown): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!isTextForField(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      // A place of its own for it has taken it already.
      if (event.defaultPrevented || isTextForField(event)) return;
      event.preventDefault();
      if (event.dataTransfer) take(droppedFiles(event.dataTransfer));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
}

function isTextForField({ target, dataTransfer }: DragEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea');
  return isField && !dataTransfer?.types.includes('Files');
}
