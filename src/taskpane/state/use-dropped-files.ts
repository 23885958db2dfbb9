import { useEffect } from 'react';
import { type ChosenFiles, droppedFiles } from '../source/chosen-files';

/**
 * Handles drops anywhere on the page. Otherwise the browser would leave the page for the file, and
 * input would be lost. Text may still be dropped into a field.
 */
export function useDroppedFiles(take: (chosen: ChosenFiles) => unknown): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!isTextForField(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      // A dedicated drop area has already handled it.
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
