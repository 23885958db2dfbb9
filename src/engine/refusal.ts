import type { Problem } from '../inspection/problem';

/** What was asked for cannot be done: its message is for the user, and says what to do. */
export class Refusal extends Error {
  /**
   * The problem that stands against it; null where the message says all.
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
