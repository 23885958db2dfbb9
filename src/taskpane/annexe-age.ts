import { useCallback, useMemo } from 'react';
import type { Fill } from '../annexe/annexe-context';
import { usePaneTools } from './pane-context';
import type { TrackerView } from './tracker-view';
import { useKept } from './use-kept';

interface LastWrite {
  readonly ratings: string;
  readonly fill: Fill;
}

/** Whether what was written still says what the tracker does. */
export interface AnnexeAge {
  /** How the sheets are filled that are older than the tracker's ratings; null where none are. */
  readonly older: Fill | null;
  /** Notes that the tracker as it is shown has just been written, or that nothing is there any more. */
  note(fill: Fill | null): void;
}

/** Holds the ratings against those of the last write in this pane. */
export function useAnnexeAge(): AnnexeAge {
  const { pane } = usePaneTools();
  const { view } = pane;
  const [last, keep] = useKept<LastWrite | null>(`written ${view?.tracker}`, null);
  const ratings = useMemo(() => ratingsOf(view), [view]);
  const isThere = view?.sheets.some(({ isOurs }) => isOurs) === true;
  const isOlder = isThere && last !== null && last.ratings !== ratings;
  const note = useCallback(
    (fill: Fill | null) => keep(fill === null ? null : { ratings, fill }),
    [keep, ratings],
  );
  return { older: isOlder ? last.fill : null, note };
}

function ratingsOf(view: TrackerView | null): string {
  return JSON.stringify(view?.services.map(({ result }) => result));
}
