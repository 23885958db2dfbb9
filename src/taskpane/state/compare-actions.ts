import packageFile from '../../../package.json';
import { type ShownComparison, isRefused } from './shown-comparison';
import { StoppedError } from '../../engine/watch';
import type { ChosenFiles } from '../source/chosen-files';
import type { EngineClient } from '../thread/engine-client';
import { messages } from '../words/messages';
import type { Store } from './create-store';
import type { PaneState } from './pane-state';
import type { WorkActions } from './work-actions';

/** The pane's actions for several trackers. */
export interface CompareActions {
  /** Rates all trackers that were chosen and puts them side by side. */
  compare(chosen: ChosenFiles): Promise<void>;
  /** The same without those that cannot be rated. */
  compareOthers(): Promise<void>;
  /** Shows the comparison, or what is behind it. */
  showComparison(isShown: boolean): void;
  closeComparison(): void;
}

/** What the pane does with several trackers, over its state. */
export function compareActions(
  store: Store<PaneState>,
  engine: EngineClient,
  { work, makeWay, say, tell }: Pick<WorkActions, 'work' | 'makeWay' | 'say' | 'tell'>,
): CompareActions {
  type Found = Pick<ShownComparison, 'given' | 'passedOver' | 'leftOut'>;

  const rate = async (find: (breathe: () => void) => Promise<Found>): Promise<void> => {
    if (!(await makeWay())) {
      say(messages.busy.wait);
      return;
    }
    const stops = engine.stops;
    const breathe = (): void => {
      if (engine.stops !== stops) throw new StoppedError();
    };
    const shown = await work(
      { label: messages.busy.comparing, canStop: true },
      async (progress) => {
        const found = await find(breathe);
        breathe();
        const wishes = {
          ...{ files: found.given, leftOut: found.leftOut, version: packageFile.version },
          date: new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }),
        };
        return { ...found, ...(await engine.call('compareFiles', wishes, progress)) };
      },
    );
    if (!shown) return;
    store.set({ comparison: { ...shown, isShown: true } });
    const { compareMessages } = await import('../words/messages-compare');
    const services = shown.files.flatMap((file) => file.services);
    tell(compareMessages.compared(shown.files.length, services.length));
  };
  return {
    compare: (chosen) =>
      rate(async (breathe) => {
        // Loaded for those who compare: the pane opens without it.
        const { trackersAmong } = await import('../source/trackers-among');
        const { trackers, passedOver } = await trackersAmong(chosen, breathe);
        return { given: trackers, passedOver, leftOut: [] };
      }),
    async compareOthers() {
      const { comparison } = store.get();
      if (!comparison) return;
      const { given, files, passedOver } = comparison;
      const cannot = new Set(files.filter((file) => isRefused(file)).map(({ name }) => name));
      await rate(async () => ({
        given: given.filter(({ name }) => !cannot.has(name)),
        leftOut: [...comparison.leftOut, ...cannot],
        passedOver,
      }));
    },
    showComparison(isShown) {
      const { comparison } = store.get();
      if (comparison) store.set({ comparison: { ...comparison, isShown } });
    },
    closeComparison: () => store.set({ comparison: null }),
  };
}
