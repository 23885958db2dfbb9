import type { AnnexeWishes } from '../../engine/engine';
import type { CellsView, TrackerView } from '../../engine/tracker-view';
import { PUBLISHED, type PublishedTable } from '../../published/published-inspections';
import type { Change } from './change';
import type { ShownComparison } from './shown-comparison';

/** What the user chose for the annexe; who makes it and when is added. */
export interface AnnexeChoice extends Pick<AnnexeWishes, 'fill' | 'split' | 'firm'> {
  /** Whether a sheet is wanted on where the total stands among published inspections. */
  readonly published: boolean;
}

/** A piece of work that goes on. */
export interface Busy {
  readonly label: string;
  /** 0 to 1; null where it cannot be told. */
  readonly done: number | null;
  readonly canStop: boolean;
}

/** Something that did not work, or that somebody has to look after. */
export interface Trouble {
  /** Of what was done all the same: its heading, under which it stays until it is closed. */
  readonly title?: string;
  readonly what: string;
  /** For whoever mends it; null where the sentence says all. */
  readonly details: string | null;
}

/** Something that the user is asked before it is done. */
export interface Question {
  readonly text: string;
  /** What the button says that does it. */
  readonly yes: string;
  answer(isYes: boolean): void;
}

/** What is told: always to who hears the page, and to the eye where the page does not show it. */
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
  /** Whether it is read again by itself when it changes. */
  readonly follows: boolean;
  readonly notice: Said;
  readonly cells: { readonly where: string; readonly view: CellsView | null } | null;
  /** Several trackers side by side; null for none. */
  readonly comparison: ShownComparison | null;
  /** The inspections that a total is compared with. */
  readonly published: PublishedTable;
  /** What the user is asked; null for nothing. */
  readonly question: Question | null;
  /** Rises with each reading: what was worked out of an older one is out of date. */
  readonly reading: number;
  /** Rises with each tracker that is opened: what was typed for another one is not for this. */
  readonly opening: number;
  /** What was changed here, oldest first. */
  readonly changes: readonly Change[];
  /** What was taken back last and can be done again, the last one first. */
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
