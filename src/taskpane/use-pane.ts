import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import packageFile from '../../package.json';
import { OfficeError } from '../workbook/office-error';
import type { SettingRow } from '../workbook/setting-edits';
import type { Removed, Written } from '../workbook/workbook';
import { WorkbookError } from '../workbook/workbook-error';
import type { AnnexeWishes } from './engine';
import { type EngineClient, EngineError } from './engine-client';
import { messages } from './messages';
import { PaneError } from './pane-error';
import type { TrackerSource } from './tracker-source';
import type { CellsView, ServiceView, TrackerView } from './tracker-view';
import { StoppedError } from './watch';

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

/** What the user chose for the annexe; who makes it and when is added. */
export type AnnexeChoice = Pick<AnnexeWishes, 'fill' | 'split' | 'firm'>;

/** How a piece of work is announced. */
export interface Work {
  readonly label: string;
  /** Whether it may be ended half way without anything left behind. */
  readonly canStop: boolean;
}

/** All that the pane shows and does. */
export interface Pane {
  readonly kind: TrackerSource['kind'];
  readonly view: TrackerView | null;
  /** The service that is shown; null while nothing is rated. */
  readonly service: ServiceView | null;
  readonly serviceIndex: number;
  readonly busy: Busy | null;
  readonly trouble: Trouble | null;
  /** Whether the tracker has changed since it was read. */
  readonly isStale: boolean;
  /** Whether it is read again by itself when it changes. */
  readonly follows: boolean;
  /** What a screen reader is told last. */
  readonly said: string;
  readonly cells: { readonly where: string; readonly view: CellsView | null } | null;
  /** Rises with each reading: what was worked out of an older one is out of date. */
  readonly reading: number;
  read(): Promise<void>;
  /** Takes a workbook of ours or the user's and reads it. */
  open(take: () => Promise<void>): Promise<void>;
  saveSettings(rows: readonly SettingRow[]): Promise<boolean>;
  wishes(choice: AnnexeChoice): AnnexeWishes;
  /** What was written; null where it failed. */
  write(choice: AnnexeChoice): Promise<Written | null>;
  /** What was taken out; null where it failed. */
  remove(): Promise<Removed | null>;
  goTo(where: string): Promise<void>;
  closeCells(): void;
  /**
   * Does a piece of work with all that belongs to it: a sign that it goes on, a way to stop it, and
   * a sentence if it fails.
   *
   * @returns null where it failed or was stopped
   */
  work<T>(work: Work, act: (progress: (done: number) => void) => Promise<T>): Promise<T | null>;
  say(text: string): void;
  stop(): void;
  dismiss(): void;
  chooseService(index: number): void;
  setFollows(follows: boolean): void;
}

/** After a change, this long without a further one is waited for. */
const SETTLED_AFTER = 800;

/** The pane's state and actions, over whatever holds the tracker. */
export function usePane(source: TrackerSource, engine: EngineClient): Pane {
  const [view, setView] = useState<TrackerView | null>(null);
  const [reading, setReading] = useState(0);
  const [serviceIndex, chooseService] = useState(0);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isStale, setStale] = useState(false);
  const [follows, setFollows] = useState(true);
  const [said, say] = useState('');
  const [cells, setCells] = useState<Pane['cells']>(null);
  // One thing at a time: what a second click asks for waits for its own click.
  const atWork = useRef(false);
  // Ends the wait for what goes on, where what goes on cannot be ended itself.
  const halt = useRef<() => void>(() => undefined);

  const work = useCallback<Pane['work']>(async ({ label, canStop }, act) => {
    if (atWork.current) return null;
    atWork.current = true;
    setBusy({ label, done: null, canStop });
    setTrouble(null);
    try {
      const stopped = new Promise<never>((_, reject) => {
        halt.current = () => reject(new StoppedError());
      });
      return await Promise.race([act((done) => setBusy({ label, done, canStop })), stopped]);
    } catch (error) {
      if (error instanceof StoppedError) say(messages.busy.stopped);
      else setTrouble(troubleOf(error));
      return null;
    } finally {
      atWork.current = false;
      setBusy(null);
    }
  }, []);

  const show = useCallback((read: TrackerView, words: string) => {
    setView(read);
    setReading((count) => count + 1);
    setStale(false);
    chooseService((index) => (index < read.services.length ? index : 0));
    say(words);
  }, []);

  const read = useCallback(async () => {
    const found = await work({ label: messages.busy.reading, canStop: true }, () => source.read());
    if (found) show(found, messages.said.read(found.tracker, outcomeOf(found)));
  }, [source, show, work]);

  const changed = useRef<() => void>(() => undefined);
  changed.current = () => {
    if (atWork.current) return;
    if (follows) void read();
    else setStale(true);
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const end = source.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => changed.current(), SETTLED_AFTER);
    });
    // Where Excel tells of no changes, the button to read again is there all the same.
    end.catch(() => undefined);
    return () => {
      clearTimeout(timer);
      void end.then((stop) => stop()).catch(() => undefined);
    };
  }, [source]);

  /** Shows what is there after our own write or removal; what was said of that stands. */
  const refresh = useCallback(async () => {
    const found = await work({ label: messages.busy.reading, canStop: false }, () =>
      source.refresh(),
    );
    if (!found) return;
    setView(found);
    setReading((count) => count + 1);
    setStale(false);
  }, [source, work]);

  const wishes = useCallback(
    (choice: AnnexeChoice): AnnexeWishes => ({
      ...choice,
      service: serviceIndex,
      date: new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }),
      version: packageFile.version,
    }),
    [serviceIndex],
  );

  return useMemo(
    () => ({
      kind: source.kind,
      view,
      service: view?.services[serviceIndex] ?? null,
      serviceIndex,
      busy,
      trouble,
      isStale,
      follows,
      said,
      cells,
      reading,
      read,
      async open(take) {
        const found = await work({ label: messages.busy.reading, canStop: true }, async () => {
          await take();
          return source.read();
        });
        if (found) show(found, messages.said.read(found.tracker, outcomeOf(found)));
      },
      async saveSettings(rows) {
        const found = await work({ label: messages.busy.saving, canStop: false }, () =>
          source.saveSettings(rows),
        );
        if (found) show(found, `${messages.said.saved} ${outcomeOf(found)}`);
        return found !== null;
      },
      wishes,
      async write(choice) {
        const written = await work({ label: messages.busy.writing, canStop: false }, () =>
          source.write(wishes(choice)),
        );
        if (!written) return null;
        say(messages.annexe.written(written, source.kind));
        await refresh();
        return written;
      },
      async remove() {
        const gone = await work({ label: messages.busy.removing, canStop: false }, () =>
          source.remove(),
        );
        if (!gone) return null;
        say(messages.annexe.removed(gone, source.kind));
        await refresh();
        return gone;
      },
      async goTo(where) {
        try {
          const shown = await source.goTo(where);
          if (source.kind === 'file') setCells({ where, view: shown });
        } catch (error) {
          setTrouble(troubleOf(error));
        }
      },
      closeCells: () => setCells(null),
      work,
      say,
      stop: () => {
        engine.stop();
        halt.current();
      },
      dismiss: () => setTrouble(null),
      chooseService,
      setFollows,
    }),
    [
      source,
      engine,
      view,
      serviceIndex,
      busy,
      trouble,
      isStale,
      follows,
      said,
      cells,
      reading,
      read,
      work,
      show,
      refresh,
      wishes,
    ],
  );
}

function outcomeOf({ services, problems }: TrackerView): string {
  const [first] = services;
  if (!first) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return messages.said.problems(errors);
  }
  const { overall, score } = first.result;
  return overall.rating === null
    ? messages.said.incomplete(score.total, score.outOf)
    : messages.said.overall(overall.rating, score.total, score.outOf);
}

/** An error as what the pane says of it. */
export function troubleOf(error: unknown): Trouble {
  const isTold =
    error instanceof PaneError || error instanceof OfficeError || error instanceof WorkbookError;
  if (isTold) return { what: error.message, details: null };
  const text = error instanceof Error ? error.message : String(error);
  const details = error instanceof EngineError ? error.details : (error as Error)?.stack;
  return { what: messages.trouble.unknown(text), details: details ?? text };
}
