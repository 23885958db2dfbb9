import type { Fill } from '../annexe/annexe-context';
import type { TrackerSheetNames } from '../annexe/workbooks/tracker-plan';
import type { PublishedTable } from '../published/published-inspections';
import type { RateOptions } from '../rating/rate-tracker';
import type { FirmnessDrawing } from './firmness-view';

/** How to make the annexe. */
export interface AnnexeWishes {
  /** Which service it covers; with several, it compares them all. */
  readonly service: number;
  readonly fill: Fill;
  /** As printed on the sheets. */
  readonly date: string;
  readonly version: string;
  /** A case column; the annexe also shows each of its values. Null for none. */
  readonly split: string | null;
  /** Whether to add a sheet on how firm the ratings are. */
  readonly firm: boolean;
  /** How to draw firmness; default: as usual. */
  readonly drawing?: FirmnessDrawing;
  /** Inspections to compare the total with, on a sheet of its own; null or left out: no such sheet. */
  readonly published?: PublishedTable | null;
  /** How to rate the tracker; default: as the tracker says. */
  readonly rate?: Omit<RateOptions, 'editions' | 'split'>;
  /** Names of our sheets where they are known; default: names that are free in the file. */
  readonly names?: Partial<TrackerSheetNames>;
  /** Rows of each sheet in its preview; default: 200. A write has them all. */
  readonly rowsShown?: number;
}
