import { useCallback } from 'react';
import type { FileSource } from './file-source';
import { usePaneTools } from './pane-context';
import { refusalOf } from './refusal-of-files';

/** Opens the tracker that was chosen or dropped, and tells why where that cannot be. */
export function useOpenFiles(source: FileSource): (files: readonly File[]) => Promise<void> {
  const { pane } = usePaneTools();
  const { open, refuse } = pane;
  return useCallback(
    async (files) => {
      const refusal = refusalOf(files);
      const [file] = files;
      if (refusal !== null) refuse(refusal);
      else if (file) await open(() => source.choose(file));
    },
    [open, refuse, source],
  );
}
