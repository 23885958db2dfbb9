import { useEffect, useRef } from 'react';
import { keptWork } from './kept-work';
import { takeSample } from './take-sample';
import type { TrackerSource } from '../source/tracker-source';
import type { Pane } from './use-pane';

/** The page's address for starting with the sample: `taskpane.html#sample`. */
const SAMPLE_HASH = '#sample';

/** Opens the sample if the page's address asks for it; in Excel there is already a workbook. */
export function useAddress(pane: Pane, source: TrackerSource): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    // Unsaved work restored after a reload takes precedence.
    const isFree = source.kind === 'file' && keptWork().work === null;
    if (isFree && location.hash === SAMPLE_HASH) {
      void pane.open(() => takeSample(source));
    }
  }, [pane, source]);
}
