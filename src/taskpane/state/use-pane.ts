import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ServiceView } from '../../engine/tracker-view';
import type { TrackerSource } from '../source/tracker-source';
import type { EngineClient } from '../thread/engine-client';
import type { Store } from './create-store';
import { type KeptValues, type PaneActions, createPaneStore } from './pane-store';
import type { PaneState } from './pane-state';

/** Everything the pane shows and does. */
export interface Pane extends PaneState, PaneActions {
  readonly kind: TrackerSource['kind'];
  /** The service shown; null while nothing is rated. */
  readonly service: ServiceView | null;
  readonly kept: Store<KeptValues>;
}

/** The pane's store as React sees it. */
export function usePane(source: TrackerSource, engine: EngineClient): Pane {
  const [store] = useState(() => createPaneStore(source, engine));
  const state = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => store.watch(), [store]);
  return useMemo(
    () => ({
      ...state,
      ...store.actions,
      kind: source.kind,
      kept: store.kept,
      service: state.view?.services[state.serviceIndex] ?? null,
    }),
    [state, store, source],
  );
}
