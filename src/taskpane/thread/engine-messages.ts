import type { Engine } from '../../engine/engine';

/** A call to the engine, as sent to its thread. */
export type EngineRequest =
  | { readonly id: number; readonly call: keyof Engine; readonly given: unknown }
  /** Stops the call with that number, if it can be stopped. */
  | { readonly id: number; readonly stop: true };

/** What the thread sends back: a call's progress, and its result. */
export type EngineReply =
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: EngineFailure };

/** An error as plain data. */
export interface EngineFailure {
  /** `told`: its message is for the user. `stopped`: the user wanted it so. */
  readonly kind: 'told' | 'stopped' | 'unknown';
  readonly message: string;
  readonly details: string;
}
