import { useEffect, useRef, useState } from 'react';
import type { FileSource } from '../source/file-source';
import { messages } from '../words/messages';
import { keepWork, keptWork } from './kept-work';
import { usePaneTools } from './pane-context';

/** Whether unsaved work survives a reload of the page, and the setter for it. */
export interface KeepsWork {
  readonly isWanted: boolean;
  want(isWanted: boolean): void;
}

/** Keeps unsaved work for a reload if the user wants it, and restores it after one. */
export function useKeptWork(source: FileSource): KeepsWork {
  const { pane } = usePaneTools();
  const { open, say, view } = pane;
  const [isWanted, setWanted] = useState(() => keptWork().isWanted);
  const isBack = useRef(false);
  useEffect(() => {
    if (isBack.current) return;
    isBack.current = true;
    const { work } = keptWork();
    if (!work) return;
    const bring = async (): Promise<void> => {
      await open(() => source.restore(work.name, work.bytes));
      if (source.finished()?.name === work.name) say(messages.file.isBack(work.name));
    };
    void bring();
  }, [open, say, source]);
  const held = source.finished();
  useEffect(() => {
    // Kept work is not dropped before it has been restored.
    if (!isWanted || view === null) return undefined;
    let isCurrent = true;
    const keep = async (): Promise<void> => {
      const isUnsaved = held !== null && source.unsaved() !== null;
      const bytes = isUnsaved ? new Uint8Array(await held.blob.arrayBuffer()) : null;
      if (!isCurrent) return;
      const isKept = keepWork(true, bytes && held ? { name: held.name, bytes } : null);
      if (!isKept) say(messages.file.tooLargeToKeep);
    };
    void keep();
    return () => {
      isCurrent = false;
    };
  }, [isWanted, held, view, source, say]);
  return {
    isWanted,
    want(wanted) {
      setWanted(wanted);
      keepWork(wanted, null);
    },
  };
}
