import type { AnnexeWishes } from '../../engine/engine';
import type { CellsView, TrackerView } from '../../engine/tracker-view';
import { PUBLISHED, type PublishedTable } from '../../published/published-inspections';
import type { Change } from './change';
import type { ShownComparison } from './shown-comparison';

/** The user's choices for the annexe; version and date are added. */
export interface AnnexeChoice extends Pick<AnnexeWishes, 'fill' | 'split' | 'firm'> {
  /** Whether a sheet is wanted on where the total stands among published inspections. */
  readonly published: boolean;
}

/** A piece of current work. */
export interface Busy {
  readonly label: string;
  /** 0 to 1; null if unknown. */
  readonly done: number | null;
  readonly canStop: boolean;
}

/** Something that failed, or that somebody has to check. */
export interface Trouble {
  /** For something that was done anyway: its heading; it stays until it is closed. */
  readonly title?: string;
  readonly what: string;
  /** For the person who fixes it; null if the message says it all. */
  readonly details: string | null;
}

/** A question to the user before something is done. */
export interface Question {
  readonly text: string;
  /** The label of the button that does it. */
  readonly yes: string;
  answer(isYes: boolean): void;
}

/** An announcement: always for screen readers, and visible if the page does not show it. */
export interface Said {
  readonly text: string;
  readonly isSeen: boolean;
}

/** All that the pane shows. */
export interface PaneState {
  readonly view: TrackerView | null;
  readonly serviceIndex: number;
  readonly busy: Busy | null;
  readonly trouble: Trouble | null;
  /** Whether the tracker has changed since it was read. */
  readonly isStale: boolean;
  /** Whether it is read again automatically when it changes. */
  readonly follows: boolean;
  readonly notice: Said;
  readonly cells: { readonly where: string; readonly view: CellsView | null } | null;
  /** Several trackers side by side; null for none. */
  readonly comparison: ShownComparison | null;
  /** The inspections to compare a total with. */
  readonly published: PublishedTable;
  /** The question to the user; null for none. */
  readonly question: Question | null;
  /** Rises with each reading: results from an older one are out of date. */
  readonly reading: number;
  /** Rises with each tracker that is opened: input for another one does not apply. */
  readonly opening: number;
  /** What was changed here, oldest first. */
  readonly changes: readonly Change[];
  /** What was undone and can be redone, the latest first. */
  readonly undone: readonly Change[];
}

/** A pane without a tracker. */
export const EMPTY_PANE: PaneState = {
  view: null,
  serviceIndex: 0,
  busy: null,
  trouble: null,
  isStale: false,
  follows: true,
  notice: { text: '', isSeen: false },
  cells: null,
  comparison: null,
  published: PUBLISHED,
  question: null,
  reading: 0,
  opening: 0,
  changes: [],
  undone: [],
};
