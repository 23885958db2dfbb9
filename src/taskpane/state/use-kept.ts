import { useCallback, useSyncExternalStore } from 'react';
import { usePaneTools } from './pane-context';

/**
 * A state that outlives the part that shows it: who looks at another part and comes back finds it as
 * it was left. It is in memory alone and goes with the pane; another tracker begins again. Only who
 * asks for this name is drawn again when it changes.
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
