import { useEffect, useRef } from 'react';
import { keptWork } from './kept-work';
import { takeSample } from './take-sample';
import type { TrackerSource } from '../source/tracker-source';
import type { Pane } from './use-pane';

/** What the page's address says to begin with the sample: `taskpane.html#sample`. */
const SAMPLE_HASH = '#sample';

/** Opens the sample where the address of the page asks for it; in Excel there is a workbook. */
export function useAddress(pane: Pane, source: TrackerSource): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    // Unsaved work that comes back after a reload goes before it.
    const isFree = source.kind === 'file' && keptWork().work === null;
    if (isFree && location.hash === SAMPLE_HASH) {
      void pane.open(() => takeSample(source));
    }
  }, [pane, source]);
}
