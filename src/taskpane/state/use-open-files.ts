import { useCallback } from 'react';
import type { FileSource } from '../source/file-source';
import { oneFile } from '../source/one-file';
import { usePaneTools } from './pane-context';

/** Opens the tracker that was chosen or dropped, and tells why where that cannot be. */
export function useOpenFiles(source: FileSource): (files: readonly File[]) => Promise<void> {
  const { pane } = usePaneTools();
  const { open, refuse } = pane;
  return useCallback(
    async (files) => {
      const file = oneFile(files, refuse);
      if (file) await open(() => source.choose(file));
    },
    [open, refuse, source],
  );
}
