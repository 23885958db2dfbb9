import { useCallback, useState } from 'react';
import { usePaneTools } from './pane-context';
import type { TrackerSource } from '../source/tracker-source';

/** What was typed and worked out, as long as the pane is open; another part may be looked at meanwhile. */
const KEPT = new WeakMap<TrackerSource, Map<string, unknown>>();

/**
 * A state that outlives the part that shows it: who looks at another part and comes back finds it as
 * it was left. It is in memory alone and goes with the pane; another tracker begins anew.
 */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { pane, source } = usePaneTools();
  const key = `${pane.opening} ${name}`;
  const kept = keptOf(source);
  const value = kept.has(key) ? (kept.get(key) as T) : initial;
  const [, draw] = useState(0);
  const keep = useCallback(
    (next: T) => {
      keptOf(source).set(key, next);
      draw((count) => count + 1);
    },
    [source, key],
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
