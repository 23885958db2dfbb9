import packageFile from '../../../package.json';
import type { AnnexeWishes } from '../../engine/engine';
import type { TrackerView } from '../../engine/tracker-view';
import type { PublishedTable } from '../../published/published-inspections';
import { WRITTEN_BY_TWO } from '../../workbook/ours/written-by-two';
import type { Removed, Written } from '../../workbook/workbook';
import type { EngineClient } from '../thread/engine-client';
import type { TrackerSource } from '../source/tracker-source';
import { messages } from '../words/messages';
import { type ChangeActions, changeActions } from './change-actions';
import { type CompareActions, compareActions } from './compare-actions';
import { type Store, createStore } from './create-store';
import { outcomeOf } from './outcome-of';
import { type AnnexeChoice, EMPTY_PANE, type PaneState } from './pane-state';
import { type WorkActions, workActions } from './work-actions';

/** Everything the pane does. */
export interface PaneActions
  extends ChangeActions, CompareActions, Pick<WorkActions, 'work' | 'say' | 'refuse' | 'stop'> {
  read(): Promise<void>;
  /** Opens one of our workbooks or the user's and reads it. */
  open(take: () => Promise<void>): Promise<void>;
  wishes(choice: AnnexeChoice): AnnexeWishes;
  /** What was written; null if it failed. */
  write(choice: AnnexeChoice): Promise<Written | null>;
  /** What was removed; null if it failed. */
  remove(): Promise<Removed | null>;
  goTo(where: string): Promise<void>;
  closeCells(): void;
  dismiss(): void;
  dismissNotice(): void;
  chooseService(index: number): void;
  /** Compares totals with other inspections from now on. */
  usePublished(published: PublishedTable): void;
  setFollows(follows: boolean): void;
}

/** What parts have stored, by name. */
export interface KeptValues {
  readonly values: ReadonlyMap<string, unknown>;
}

/** The pane's state and actions. */
export interface PaneStore extends Store<PaneState> {
  readonly actions: PaneActions;
  /** Input and results, by name, as long as the tracker is open. */
  readonly kept: Store<KeptValues>;
  /** Follows changes of the tracker from now on; returns a function that ends it. */
  watch(): () => void;
}

/** How long to wait after a change without a further one. */
const SETTLED_AFTER = 800;

/** The pane for any source of a tracker. */
export function createPaneStore(source: TrackerSource, engine: EngineClient): PaneStore {
  const store = createStore<PaneState>(EMPTY_PANE);
  const kept = createStore<KeptValues>({ values: new Map() });
  const works = workActions(store, source, engine);
  const { work, say, tell, ask, makeWay, isAtWork, fail } = works;

  const put = (view: TrackerView): void => {
    const { reading, serviceIndex } = store.get();
    store.set({
      view,
      reading: reading + 1,
      isStale: false,
      serviceIndex: serviceIndex < view.services.length ? serviceIndex : 0,
    });
  };
  const show = (view: TrackerView): string => {
    put(view);
    return outcomeOf(view);
  };
  const told = (view: TrackerView): void => tell(messages.said.read(view.tracker, outcomeOf(view)));
  const read = async (): Promise<void> => {
    const found = await work({ label: messages.busy.reading, canStop: true }, () => source.read());
    if (!found) return;
    put(found);
    told(found);
  };
  /** Shows the state after our own write or removal; the announcement stays. */
  const refresh = async (): Promise<void> => {
    const label = messages.busy.reading;
    const found = await work({ label, canStop: false }, () => source.refresh());
    if (found) put(found);
  };
  const wishes = (choice: AnnexeChoice): AnnexeWishes => ({
    ...choice,
    published: choice.published ? store.get().published : null,
    service: store.get().serviceIndex,
    date: new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }),
    version: packageFile.version,
  });
  const actions: PaneActions = {
    ...changeActions(store, source, works, show),
    ...compareActions(store, engine, works),
    ...{ work, say, wishes, read, refuse: works.refuse, stop: works.stop },
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
      const opening = store.get().opening + 1;
      kept.set({ values: new Map() });
      store.set({ opening, changes: [], undone: [] });
      actions.showComparison(false);
      put(found);
      told(found);
    },
    async write(choice) {
      const label = messages.busy.writing;
      const written = await work({ label, canStop: false }, () => source.write(wishes(choice)));
      if (!written) return null;
      tell(messages.annexe.written(written, source.kind));
      await refresh();
      if (written.isOfTwo === true) works.warn(messages.trouble.ofTwo, WRITTEN_BY_TWO);
      return written;
    },
    async remove() {
      const label = messages.busy.removing;
      const gone = await work({ label, canStop: false }, () => source.remove());
      if (!gone) return null;
      tell(messages.annexe.removed(gone, source.kind));
      await refresh();
      return gone;
    },
    async goTo(where) {
      try {
        const shown = await source.goTo(where);
        if (source.kind === 'file') store.set({ cells: { where, view: shown } });
      } catch (error) {
        fail(error);
      }
    },
    closeCells: () => store.set({ cells: null }),
    dismiss: () => store.set({ trouble: null }),
    dismissNotice: () => store.set({ notice: { ...store.get().notice, isSeen: false } }),
    usePublished: (published) => store.set({ published }),
    chooseService: (serviceIndex) => store.set({ serviceIndex }),
    setFollows: (follows) => store.set({ follows }),
  };
  const changed = (): void => {
    if (store.get().follows) void read();
    else store.set({ isStale: true });
  };
  return {
    ...store,
    actions,
    kept,
    watch() {
      let timer: ReturnType<typeof setTimeout>;
      const settle = (): void => {
        clearTimeout(timer);
        // A change during other work is handled when that is over.
        timer = setTimeout(() => (isAtWork() ? settle() : changed()), SETTLED_AFTER);
      };
      const end = source.onChange(settle);
      // If Excel reports no changes, there is still the button to read again.
      end.catch(() => undefined);
      return () => {
        clearTimeout(timer);
        void end.then((stop) => stop()).catch(() => undefined);
      };
    },
  };
}
