import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import packageFile from '../../../package.json';
import type { SettingRow } from '../../workbook/workbook';
import type { Removed, Written } from '../../workbook/workbook';
import type { AnnexeWishes } from '../../engine/engine';
import type { EngineClient } from '../thread/engine-client';
import { messages } from '../words/messages';
import type { TrackerSource } from '../source/tracker-source';
import type { CellsView, ServiceView, TrackerView } from '../../engine/tracker-view';
import { type Question, useQuestion } from './use-question';
import { type Busy, type Trouble, type WorkDone, troubleOf, useWork } from './use-work';

/** What the user chose for the annexe; who makes it and when is added. */
export type AnnexeChoice = Pick<AnnexeWishes, 'fill' | 'split' | 'firm'>;

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
  /** What the user is asked; null for nothing. */
  readonly question: Question | null;
  /** Rises with each reading: what was worked out of an older one is out of date. */
  readonly reading: number;
  /** Rises with each tracker that is opened: what was typed for another one is not for this. */
  readonly opening: number;
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
  /** Does a piece of work, with a sign that it goes on and a sentence if it fails. */
  readonly work: WorkDone['work'];
  say(text: string): void;
  /** Tells what cannot be done, and what to do instead. */
  refuse(what: string): void;
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
  const [isStale, setStale] = useState(false);
  const [follows, setFollows] = useState(true);
  const [opening, setOpening] = useState(0);
  const [said, setSaid] = useState('');
  // The same words again are a new message only where their text differs.
  const say = useCallback(
    (text: string) => setSaid((before) => (before === text ? `${text}\u00a0` : text)),
    [],
  );
  const [cells, setCells] = useState<Pane['cells']>(null);
  const { question, ask } = useQuestion();
  const { busy, trouble, setTrouble, work, stop, makeWay, isAtWork } = useWork(source, engine, say);

  const show = useCallback(
    (read: TrackerView, words: string) => {
      setView(read);
      setReading((count) => count + 1);
      setStale(false);
      chooseService((index) => (index < read.services.length ? index : 0));
      say(words);
    },
    [say],
  );

  const read = useCallback(async () => {
    const found = await work({ label: messages.busy.reading, canStop: true }, () => source.read());
    if (found) show(found, messages.said.read(found.tracker, outcomeOf(found)));
  }, [source, show, work]);

  const changed = useRef<() => void>(() => undefined);
  changed.current = () => {
    if (follows) void read();
    else setStale(true);
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const settle = (): void => {
      clearTimeout(timer);
      // What changes while something else is done is looked at when that is over.
      timer = setTimeout(() => (isAtWork() ? settle() : changed.current()), SETTLED_AFTER);
    };
    const end = source.onChange(settle);
    // Where Excel tells of no changes, the button to read again is there all the same.
    end.catch(() => undefined);
    return () => {
      clearTimeout(timer);
      void end.then((stop) => stop()).catch(() => undefined);
    };
  }, [source, isAtWork]);

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
      question,
      reading,
      opening,
      read,
      async open(take) {
        if (!(await makeWay())) {
          say(messages.busy.wait);
          return;
        }
        const unsaved = source.unsaved();
        const texts = messages.file;
        if (unsaved !== null && !(await ask(texts.unsaved(unsaved), texts.openAnyway))) return;
        const found = await work({ label: messages.busy.reading, canStop: true }, async () => {
          await take();
          return source.read();
        });
        if (!found) return;
        setOpening((count) => count + 1);
        show(found, messages.said.read(found.tracker, outcomeOf(found)));
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
      refuse: (what) => setTrouble({ what, details: null }),
      stop,
      dismiss: () => setTrouble(null),
      chooseService,
      setFollows,
    }),
    [
      source,
      view,
      serviceIndex,
      busy,
      trouble,
      setTrouble,
      isStale,
      follows,
      said,
      cells,
      question,
      ask,
      reading,
      opening,
      read,
      say,
      stop,
      makeWay,
      work,
      show,
      refresh,
      wishes,
    ],
  );
}

function outcomeOf({ services, problems, isEmpty }: TrackerView): string {
  if (isEmpty) return messages.said.empty;
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
