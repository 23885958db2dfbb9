import type { RatedTracker } from '../../rating/rated-tracker';
import { SHEET_NAMES, type SheetNames } from '../annexe-context';
import { type AnnexeOptions, annexePlan } from '../annexe-plan';
import { nationalSheet } from '../national/national-sheet';
import type { WorkbookPlan } from '../../plan/sheet-plan';

/** The usual names of our sheets beside a tracker, including that of a national table. */
export const TRACKER_SHEET_NAMES = { ...SHEET_NAMES, national: 'YOS national' } as const;

/** What they are called in a workbook. */
export type TrackerSheetNames = { readonly [Role in keyof typeof TRACKER_SHEET_NAMES]: string };

/** As for an annexe; a national table does not use the fill and the firmness. */
export interface TrackerPlanOptions extends Omit<AnnexeOptions, 'names'> {
  readonly names?: Partial<SheetNames & TrackerSheetNames>;
}

/**
 * The sheets to write beside a tracker: the annexe of its service. For a national table, which has
 * several services with only ratings, it is the comparison of all of them.
 *
 * @param rated every service of the tracker
 * @param service which of them it is for; ignored if there are several
 */
export function trackerPlan(
  rated: readonly RatedTracker[],
  service: number,
  options: TrackerPlanOptions,
): WorkbookPlan {
  if (rated.length > 1) {
    const name = options.names?.national ?? TRACKER_SHEET_NAMES.national;
    return [{ ...nationalSheet(rated, options), name }];
  }
  const one = rated[service];
  if (!one) throw new Error(`There is no service ${service}.`);
  return annexePlan(one, options);
}
