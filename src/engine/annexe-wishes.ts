import type { Fill } from '../annexe/annexe-context';
import type { TrackerSheetNames } from '../annexe/workbooks/tracker-plan';
import type { PublishedTable } from '../published/published-inspections';
import type { RateOptions } from '../rating/rate-tracker';
import type { FirmnessDrawing } from './firmness-view';

/** How the annexe is to be made. */
export interface AnnexeWishes {
  /** Which of the services it is of; with several it is the comparison of them all. */
  readonly service: number;
  readonly fill: Fill;
  /** As it is to be printed. */
  readonly date: string;
  readonly version: string;
  /** A case column by whose values it is given as well; null for none. */
  readonly split: string | null;
  /** Whether a sheet on how firm the ratings are is wanted too. */
  readonly firm: boolean;
  /** How firmness is drawn; left out: as usual. */
  readonly drawing?: FirmnessDrawing;
  /** Inspections to compare the total with, on a sheet of its own; null or left out: no such sheet. */
  readonly published?: PublishedTable | null;
  /** How the tracker is rated; left out: as it says itself. */
  readonly rate?: Omit<RateOptions, 'editions' | 'split'>;
  /** Names of our sheets where they are known; left out: those that are free in the file. */
  readonly names?: Partial<TrackerSheetNames>;
  /** Rows of each sheet that its preview shows; 200 where it is left out. A write has them all. */
  readonly rowsShown?: number;
}
