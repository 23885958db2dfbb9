import { OfficeError } from '../../workbook/office/error';
import { WorkbookError } from '../../workbook/zip/workbook-error';
import { Refusal } from '../../engine/refusal';
import { StoppedError } from '../../engine/watch';
import { type EngineClient, EngineError } from '../thread/engine-client';
import type { TrackerSource } from '../source/tracker-source';
import { messages } from '../words/messages';
import type { Store } from './create-store';
import type { PaneState, Trouble } from './pane-state';

/** How a piece of work is announced. */
export interface Work {
  readonly label: string;
  /** Whether it can be stopped half way without leaving anything behind. */
  readonly canStop: boolean;
}

/** How work starts and ends, and how it is announced. */
export interface WorkActions {
  /**
   * Does a piece of work with everything it needs: a progress sign, a way to stop it, and a message
   * if it fails. One at a time: a second click is ignored.
   *
   * @returns null if it failed or was stopped
   */
  work<T>(work: Work, act: (progress: (done: number) => void) => Promise<T>): Promise<T | null>;
  isAtWork(): boolean;
  stop(): void;
  /**
   * The user's latest request takes precedence over work that can be stopped; false if it has to
   * wait.
   */
  makeWay(): Promise<boolean>;
  /** Announces what was done, audibly and visibly. */
  say(text: string): void;
  /** Announces what the page itself shows, for screen readers. */
  tell(text: string): void;
  /** Asks before something is done; Office.js disables the browser's own dialog. */
  ask(text: string, yes: string): Promise<boolean>;
  /** Says what cannot be done, and what to do instead. */
  refuse(what: string): void;
  /** Says what was done but still needs checking; it stays until it is closed. */
  warn(title: string, what: string): void;
  fail(error: unknown): void;
}

/** The pane's work, one piece at a time. */
export function workActions(
  store: Store<PaneState>,
  source: TrackerSource,
  engine: EngineClient,
): WorkActions {
  // Ends the wait for current work that cannot itself be stopped.
  let halt: () => void = () => undefined;
  let current: { readonly canStop: boolean; readonly ended: Promise<void> } | null = null;

  const announce = (text: string, isSeen: boolean): void => {
    // The same words are a new message only if their text differs.
    const isSame = store.get().notice.text === text;
    store.set({ notice: { text: isSame ? `${text}\u00a0` : text, isSeen } });
  };
  const say = (text: string): void => announce(text, true);
  const fail = (error: unknown): void => store.set({ trouble: troubleOf(error) });
  const stop = (): void => {
    source.stopped();
    engine.stop();
    halt();
  };
  return {
    async work({ label, canStop }, act) {
      if (current) return null;
      let end: () => void = () => undefined;
      current = { canStop, ended: new Promise((done) => (end = done)) };
      const { trouble } = store.get();
      const stays = trouble?.title === undefined ? null : trouble;
      store.set({ busy: { label, done: null, canStop }, trouble: stays });
      // Stopped work may still report progress until the stop reaches it.
      let isOver = false;
      const progress = (done: number): void => {
        if (!isOver) store.set({ busy: { label, done, canStop } });
      };
      try {
        const stopped = new Promise<never>((_, reject) => {
          halt = () => reject(new StoppedError());
        });
        return await Promise.race([act(progress), stopped]);
      } catch (error) {
        if (error instanceof StoppedError) say(messages.busy.stopped);
        else fail(error);
        return null;
      } finally {
        isOver = true;
        current = null;
        store.set({ busy: null });
        end();
      }
    },
    isAtWork: () => current !== null,
    stop,
    async makeWay() {
      const now = current;
      if (now === null) return true;
      if (!now.canStop) return false;
      stop();
      await now.ended;
      return true;
    },
    say,
    tell: (text) => announce(text, false),
    ask: (text, yes) =>
      new Promise<boolean>((resolve) => {
        const answer = (isYes: boolean): void => {
          store.set({ question: null });
          resolve(isYes);
        };
        store.set({ question: { text, yes, answer } });
      }),
    refuse: (what) => store.set({ trouble: { what, details: null } }),
    warn: (title, what) => store.set({ trouble: { title, what, details: null } }),
    fail,
  };
}

/** The pane's message for an error. */
export function troubleOf(error: unknown): Trouble {
  const isTold =
    error instanceof Refusal || error instanceof OfficeError || error instanceof WorkbookError;
  if (isTold) return { what: error.message, details: null };
  const text = error instanceof Error ? error.message : String(error);
  const details = error instanceof EngineError ? error.details : (error as Error)?.stack;
  return { what: messages.trouble.unknown(text), details: details ?? text };
}
