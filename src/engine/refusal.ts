import type { Problem } from '../inspection/problem';

/** The request cannot be met; the message is for the user and says what to do. */
export class Refusal extends Error {
  /**
   * The problem behind it; null if the message says everything.
   *
   * @internal
   */
  readonly problem: Problem | null;

  constructor(reason: Problem | string) {
    super(typeof reason === 'string' ? reason : `${reason.what} ${reason.fix}`);
    this.name = 'Refusal';
    this.problem = typeof reason === 'string' ? null : reason;
  }
}
