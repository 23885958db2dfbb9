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

/** How sheets that are older than the ratings differ from them. */
export type Older = 'follows' | 'values' | 'behind';

/** Whether the written sheets still match the tracker. */
export interface AnnexeAge {
  /**
   * What to say about sheets that are older than the tracker's ratings; null if none are.
   * `follows`: their formulas show the current figures, because only answers in place have changed.
   * `values`: they stay as written. `behind`: they are formulas, and more has changed than formulas
   * can follow.
   */
  readonly older: Older | null;
  /** Notes that the tracker as shown has just been written, or that the sheets are gone. */
  note(fill: Fill | null): void;
}

/** Compares the ratings with those of the last write in this pane. */
export function useAnnexeAge(): AnnexeAge {
  const { pane } = usePaneTools();
  const { view } = pane;
  const [last, keep] = useKept<LastWrite | null>(`written ${view?.tracker}`, null);
  const ratings = useMemo(() => ratingsOf(view), [view]);
  const frame = useMemo(() => frameOf(view), [view]);
  const isThere = view?.sheets.some(({ isOurs }) => isOurs) === true;
  // For sheets written before the pane was opened, only the ratings are known.
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

/**
 * Everything that a rating depends on besides the answers; a formula has it fixed from when it was
 * written.
 */
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
