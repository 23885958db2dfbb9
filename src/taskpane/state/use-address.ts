import { useEffect, useRef } from 'react';
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
    if (source.kind === 'file' && location.hash === SAMPLE_HASH) {
      void pane.open(() => takeSample(source));
    }
  }, [pane, source]);
}
