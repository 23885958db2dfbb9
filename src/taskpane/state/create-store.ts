/** A value that many look at and few change. */
export interface Store<State> {
  get(): State;
  /** Puts other values in place of some; whoever looks on is told. */
  set(some: Partial<State>): void;
  /** Calls back after each change; gives what ends that. */
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
