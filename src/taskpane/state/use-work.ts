import { useCallback, useMemo, useRef, useState } from 'react';
import { OfficeError } from '../../workbook/office/error';
import { WorkbookError } from '../../workbook/zip/workbook-error';
import { type EngineClient, EngineError } from '../thread/engine-client';
import { messages } from '../words/messages';
import { Refusal } from '../../engine/refusal';
import type { TrackerSource } from '../source/tracker-source';
import { StoppedError } from '../../engine/watch';

/** A piece of work that goes on. */
export interface Busy {
  readonly label: string;
  /** 0 to 1; null where it cannot be told. */
  readonly done: number | null;
  readonly canStop: boolean;
}

/** Something that did not work. */
export interface Trouble {
  readonly what: string;
  /** For whoever mends it; null where the sentence says all. */
  readonly details: string | null;
}

/** How a piece of work is announced. */
export interface Work {
  readonly label: string;
  /** Whether it may be ended half way without anything left behind. */
  readonly canStop: boolean;
}

/** What goes on, what went wrong, and how to begin and end it. */
export interface WorkDone {
  readonly busy: Busy | null;
  readonly trouble: Trouble | null;
  setTrouble(trouble: Trouble | null): void;
  /**
   * Does a piece of work with all that belongs to it: a sign that it goes on, a way to stop it, and
   * a sentence if it fails. One at a time: what a second click asks for is not done.
   *
   * @returns null where it failed or was stopped
   */
  work<T>(work: Work, act: (progress: (done: number) => void) => Promise<T>): Promise<T | null>;
  isAtWork(): boolean;
  stop(): void;
  /** What the user asks for last goes before what can be stopped; false where it has to wait. */
  makeWay(): Promise<boolean>;
}

/** The pane's work, one piece at a time. */
export function useWork(
  source: TrackerSource,
  engine: EngineClient,
  say: (text: string) => void,
): WorkDone {
  const [busy, setBusy] = useState<Busy | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const atWork = useRef(false);
  // Ends the wait for what goes on, where what goes on cannot be ended itself.
  const halt = useRef<() => void>(() => undefined);
  const current = useRef<{ canStop: boolean; ended: Promise<void> } | null>(null);

  const stop = useCallback(() => {
    source.stopped();
    engine.stop();
    halt.current();
  }, [source, engine]);

  const work = useCallback<WorkDone['work']>(
    async ({ label, canStop }, act) => {
      if (atWork.current) return null;
      atWork.current = true;
      let end: () => void = () => undefined;
      current.current = { canStop, ended: new Promise((done) => (end = done)) };
      setBusy({ label, done: null, canStop });
      setTrouble(null);
      // What was stopped may still tell how far it is, until word of the stop has reached it.
      let isOver = false;
      const progress = (done: number): void => {
        if (!isOver) setBusy({ label, done, canStop });
      };
      try {
        const stopped = new Promise<never>((_, reject) => {
          halt.current = () => reject(new StoppedError());
        });
        return await Promise.race([act(progress), stopped]);
      } catch (error) {
        if (error instanceof StoppedError) say(messages.busy.stopped);
        else setTrouble(troubleOf(error));
        return null;
      } finally {
        isOver = true;
        atWork.current = false;
        current.current = null;
        setBusy(null);
        end();
      }
    },
    [say],
  );

  const makeWay = useCallback(async (): Promise<boolean> => {
    const now = current.current;
    if (now === null) return true;
    if (!now.canStop) return false;
    stop();
    await now.ended;
    return true;
  }, [stop]);

  const isAtWork = useCallback(() => atWork.current, []);
  return useMemo(
    () => ({ busy, trouble, setTrouble, work, stop, makeWay, isAtWork }),
    [busy, trouble, work, stop, makeWay, isAtWork],
  );
}

/** An error as what the pane says of it. */
export function troubleOf(error: unknown): Trouble {
  const isTold =
    error instanceof Refusal || error instanceof OfficeError || error instanceof WorkbookError;
  if (isTold) return { what: error.message, details: null };
  const text = error instanceof Error ? error.message : String(error);
  const details = error instanceof EngineError ? error.details : (error as Error)?.stack;
  return { what: messages.trouble.unknown(text), details: details ?? text };
}
