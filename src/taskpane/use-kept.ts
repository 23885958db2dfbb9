import { useCallback, useState } from 'react';
import { usePaneTools } from './pane-context';
import type { TrackerSource } from './tracker-source';

/** What was typed and worked out, as long as the pane is open; another part may be looked at meanwhile. */
const KEPT = new WeakMap<TrackerSource, Map<string, unknown>>();

/**
 * A state that outlives the part that shows it: who looks at another part and comes back finds it as
 * it was left. It is in memory alone and goes with the pane.
 *
 * @param name of its own; with the tracker's in it where it hangs on that
 */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { source } = usePaneTools();
  const kept = keptOf(source);
  const value = kept.has(name) ? (kept.get(name) as T) : initial;
  const [, draw] = useState(0);
  const keep = useCallback(
    (next: T) => {
      keptOf(source).set(name, next);
      draw((count) => count + 1);
    },
    [source, name],
  );
  return [value, keep];
}

function keptOf(source: TrackerSource): Map<string, unknown> {
  const known = KEPT.get(source);
  if (known) return known;
  const fresh = new Map<string, unknown>();
  KEPT.set(source, fresh);
  return fresh;
}
