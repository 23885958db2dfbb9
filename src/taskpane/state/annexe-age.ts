import { useCallback, useMemo } from 'react';
import type { Fill } from '../../annexe/annexe-context';
import { usePaneTools } from './pane-context';
import type { TrackerView } from '../../engine/tracker-view';
import { useKept } from './use-kept';

interface LastWrite {
  readonly ratings: string;
  readonly frame: string;
  readonly fill: Fill;
}

/** How far sheets that are older than the ratings are from them. */
export type Older = 'follows' | 'values' | 'behind';

/** Whether what was written still says what the tracker does. */
export interface AnnexeAge {
  /**
   * What is to be told of sheets that are older than the tracker's ratings; null where none are.
   * `follows`: their formulas show what the tracker gives now, as answers in place are all that has
   * changed. `values`: they stay as they were written. `behind`: they are formulas, and more has changed than formulas can follow.
   */
  readonly older: Older | null;
  /** Notes that the tracker as it is shown has just been written, or that nothing is there any more. */
  note(fill: Fill | null): void;
}

/** Holds the ratings against those of the last write in this pane. */
export function useAnnexeAge(): AnnexeAge {
  const { pane } = usePaneTools();
  const { view } = pane;
  const [last, keep] = useKept<LastWrite | null>(`written ${view?.tracker}`, null);
  const ratings = useMemo(() => ratingsOf(view), [view]);
  const frame = useMemo(() => frameOf(view), [view]);
  const isThere = view?.sheets.some(({ isOurs }) => isOurs) === true;
  // Of what was written before the pane was opened only its ratings can be told.
  const isOlder = isThere && (last ? last.ratings !== ratings : view.saysOtherRatings);
  const note = useCallback(
    (fill: Fill | null) => keep(fill === null ? null : { ratings, frame, fill }),
    [keep, ratings, frame],
  );
  return { older: isOlder ? (last ? olderOf(last, frame) : 'values') : null, note };
}

function olderOf({ fill, frame: written }: LastWrite, frame: string): Older {
  if (fill === 'values') return 'values';
  return written === frame ? 'follows' : 'behind';
}

/** All that a rating hangs on beside the answers: a formula has it fixed from when it was written. */
function frameOf(view: TrackerView | null): string {
  const services = view?.services.map(({ edition, cases, sources, result }) => [
    edition.id,
    cases,
    sources,
    result.standards.map(({ basis, rating, panel }) => [
      panel,
      basis === 'judgement' ? rating : null,
    ]),
  ]);
  const tables = view?.sheets.flatMap(({ name, use, tables: found }) =>
    use === 'read' ? [[name, found]] : [],
  );
  const settings = view?.settings.lines.map((line) => JSON.stringify(line)).sort();
  return JSON.stringify([view?.base, services, tables, settings]);
}

function ratingsOf(view: TrackerView | null): string {
  return JSON.stringify(view?.services.map(({ result }) => result));
}
