import type { SettingRow } from '../../workbook/workbook';
import type { CellChange } from '../../workbook/ours/cell-change';
import type { TrackerView } from '../../engine/tracker-view';
import type { TrackerSource } from '../source/tracker-source';
import { messages } from '../words/messages';
import { settingWords } from '../words/setting-words';
import { type Change, type ChangeStep, backOf } from './change';
import type { Store } from './create-store';
import type { PaneState } from './pane-state';
import type { WorkActions } from './work-actions';

/** Actions that change the tracker, and undo changes. */
export interface ChangeActions {
  /** Writes what the user approved into YOS settings. */
  saveSettings(rows: readonly SettingRow[]): Promise<boolean>;
  /** Writes the user's own cells, as shown and approved. */
  changeCells(changes: readonly CellChange[], words: string, where: string): Promise<boolean>;
  /** Undoes the last change. */
  undo(): Promise<void>;
  /** Redoes the last undone change. */
  redo(): Promise<void>;
  takeBack(change: Change): Promise<void>;
  takeAllBack(): Promise<void>;
}

let lastId = 0;

/** Changes of the tracker as a list for undo and redo. */
export function changeActions(
  store: Store<PaneState>,
  source: TrackerSource,
  { work, say, tell }: WorkActions,
  show: (view: TrackerView) => string,
): ChangeActions {
  const apply = (step: ChangeStep): Promise<TrackerView> =>
    step.kind === 'cells' ? source.changeCells(step.changes) : source.saveSettings(step.rows);
  /** Does it with a progress sign, and shows the result. */
  const done = async (act: () => Promise<TrackerView>, words: string): Promise<boolean> => {
    const view = await work({ label: messages.busy.changing, canStop: false }, act);
    // It is visible where it was done, and in the list of changes.
    if (view) tell(`${words} ${show(view)}`);
    return view !== null;
  };
  const make = async (step: ChangeStep, words: string, where: string | null, said: string) => {
    const before = source.mark();
    const back = backOf(step, store.get().view);
    if (!(await done(() => apply(step), said))) return false;
    const change = { id: ++lastId, words, where, step, back, before, after: source.mark() };
    store.set({ changes: [...store.get().changes, change], undone: [] });
    return true;
  };
  /**
   * Restores the exact file if nothing else was done since; otherwise makes the opposite change.
   */
  const go = (from: Change['before'], to: Change['before'], step: ChangeStep) => () =>
    from !== null && to !== null && source.mark() === from ? source.backTo(to) : apply(step);
  const takeBack = async (change: Change): Promise<boolean> => {
    const { after, before, back, words } = change;
    if (!(await done(go(after, before, back), messages.changes.takenBack(words)))) return false;
    const { changes, undone } = store.get();
    store.set({
      changes: changes.filter(({ id }) => id !== change.id),
      undone: [change, ...undone],
    });
    return true;
  };
  return {
    saveSettings: (rows) => {
      const { view } = store.get();
      const words = rows.map((row) => settingWords(row, view)).join('; ');
      return make({ kind: 'settings', rows }, words, null, messages.said.saved);
    },
    changeCells: (changes, words, where) =>
      make({ kind: 'cells', changes }, words, where, messages.changes.made(words)),
    async undo() {
      const last = store.get().changes.at(-1);
      if (last) await takeBack(last);
      else say(messages.changes.nothingToUndo);
    },
    async redo() {
      const [next, ...rest] = store.get().undone;
      if (!next) {
        say(messages.changes.nothingToRedo);
        return;
      }
      const { before, after, step, words } = next;
      if (!(await done(go(before, after, step), messages.changes.madeAgain(words)))) return;
      store.set({
        changes: [...store.get().changes, { ...next, after: source.mark() }],
        undone: rest,
      });
    },
    takeBack: async (change) => void (await takeBack(change)),
    async takeAllBack() {
      for (const change of [...store.get().changes].reverse()) {
        if (!(await takeBack(change))) return;
      }
      say(messages.changes.allTakenBack);
    },
  };
}
