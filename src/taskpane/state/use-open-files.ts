import { useCallback } from 'react';
import type { ChosenFiles } from '../source/chosen-files';
import type { FileSource } from '../source/file-source';
import { oneFile } from '../source/one-file';
import { usePaneTools } from './pane-context';

/** Opens the chosen or dropped tracker, or compares several; says why if that is impossible. */
export function useOpenFiles(source: FileSource): (chosen: ChosenFiles) => Promise<void> {
  const { pane } = usePaneTools();
  const { open, compare, refuse } = pane;
  return useCallback(
    async (chosen) => {
      const { files, folders } = chosen;
      if (files.length > 1 || folders.length > 0) {
        await compare(chosen);
        return;
      }
      const file = oneFile(files, refuse);
      if (file) await open(() => source.choose(file));
    },
    [open, compare, refuse, source],
  );
}
