/** A watcher of long work: it hears the progress and can stop the work. */
export interface Watch {
  /** @param done 0 to 1; null if unknown */
  report(done: number): void;
  /** Yields to other work. @throws StoppedError if the work is no longer wanted */
  breathe(): Promise<void>;
}

/** Ends work that the user has stopped. Nothing is left behind. */
export class StoppedError extends Error {
  constructor() {
    super('Stopped.');
    this.name = 'StoppedError';
  }
}

/** No watcher: the work runs in one go. */
export const UNWATCHED: Watch = {
  report: () => undefined,
  breathe: async () => undefined,
};
