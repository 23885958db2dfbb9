import { type Fill, SHEET_NAMES } from '../annexe/annexe-context';
import { annexePlan } from '../annexe/annexe-plan';
import { nationalSheet } from '../annexe/national-sheet';
import type { WorkbookPlan } from '../annexe/sheet-plan';
import type { RatedTracker } from '../rating/rated-tracker';
import type { FirmnessView } from './firmness-view';

/** What our sheets are usually called, the one of a national table among them. */
export const USUAL_NAMES = { ...SHEET_NAMES, national: 'YOS national' } as const;

/** What they are called in a workbook. */
export type OurNames = { readonly [Role in keyof typeof USUAL_NAMES]: string };

/** With what the caseloads are drawn, as everywhere: the same tracker gives the same sheet. */
export const USUAL_SEED = 1;

/** How the sheets are to be made. */
export interface SheetWishes {
  /** Which of the services it is of; of no account where there are several. */
  readonly service: number;
  readonly fill: Fill;
  /** As it is to be printed. */
  readonly date: string;
  readonly version: string;
}

/**
 * The sheets to write beside a tracker: the annexe of its service, with one on firmness where that
 * was worked out. For a national table, which has
 * several services with nothing but ratings, it is the comparison of them all.
 */
export function planAnnexe(
  rated: readonly RatedTracker[],
  { service, fill, date, version }: SheetWishes,
  names: Partial<OurNames>,
  firm: FirmnessView | null,
): WorkbookPlan {
  if (rated.length > 1) {
    const name = names.national ?? USUAL_NAMES.national;
    return [{ ...nationalSheet(rated, { date, version }), name }];
  }
  const one = rated[service];
  if (!one) throw new Error(`There is no service ${service}.`);
  return annexePlan(one, {
    ...{ fill, date, version, names },
    ...(firm?.firmness && { firmness: firm.firmness, furtherCases: firm.further }),
  });
}
