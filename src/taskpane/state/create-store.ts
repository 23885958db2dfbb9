/** A value with many readers and few writers. */
export interface Store<State> {
  get(): State;
  /** Replaces some values and notifies subscribers. */
  set(some: Partial<State>): void;
  /** Calls back after each change; returns a function that ends it. */
  subscribe(hear: () => void): () => void;
}

/** Makes a store of a state; it knows nothing of React. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const hearers = new Set<() => void>();
  return {
    get: () => state,
    set(some) {
      state = { ...state, ...some };
      for (const hear of [...hearers]) hear();
    },
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
