/** Someone who watches a long piece of work: hears how far it is, and may have it stopped. */
export interface Watch {
  /** @param done 0 to 1; null where it cannot be told */
  report(done: number): void;
  /** Lets others have a turn. @throws StoppedError where the work is no longer wanted */
  breathe(): Promise<void>;
}

/** What work that the user has stopped ends with. Nothing is left behind. */
export class StoppedError extends Error {
  constructor() {
    super('Stopped.');
    this.name = 'StoppedError';
  }
}

/** Nobody watches: work is done in one go. */
export const UNWATCHED: Watch = {
  report: () => undefined,
  breathe: async () => undefined,
};
