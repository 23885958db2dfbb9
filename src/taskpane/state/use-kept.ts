import { useCallback, useSyncExternalStore } from 'react';
import { usePaneTools } from './pane-context';

/**
 * A state that outlives the part that shows it: users who look at another part and come back find
 * it as they left it. It is only in memory and goes with the pane; another tracker starts afresh.
 * Only components that use this name are redrawn when it changes.
 */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { kept } = usePaneTools().pane;
  const read = (): unknown => {
    const { values } = kept.get();
    return values.has(name) ? values.get(name) : NOTHING;
  };
  const found = useSyncExternalStore(kept.subscribe, read);
  const keep = useCallback(
    (next: T) => kept.set({ values: new Map(kept.get().values).set(name, next) }),
    [kept, name],
  );
  return [found === NOTHING ? initial : (found as T), keep];
}

const NOTHING = Symbol('nothing kept');
