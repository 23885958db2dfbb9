import type { Firmness } from '../firmness/firmness';
import type { FurtherCases } from '../firmness/further-cases';
import type { RatedTracker } from '../rating/rated-tracker';
import { type AnnexeContext, type Fill, SHEET_NAMES, type SheetNames } from './annexe-context';
import { annexeSheet } from './annexe-sheet';
import { checksSheet } from './checks-sheet';
import { firmnessSheet } from './firmness-sheet';
import { liveFigures } from './live-figures';
import { methodSheet } from './method-sheet';
import { ratingsSheet } from './ratings-sheet';
import type { WorkbookPlan } from '../plan/sheet-plan';

export interface AnnexeOptions {
  readonly fill: Fill;
  /** As it is to be printed: "3 November 2026". */
  readonly date: string;
  readonly version: string;
  /** Names of sheets where a user's own sheet has ours; formulas and links use them. */
  readonly names?: Partial<SheetNames>;
  /** How firm the ratings are; with it the sheet of that name is written too. */
  readonly firmness?: Firmness;
  /** For the words on that sheet: how many cases would settle each standard. */
  readonly furtherCases?: readonly FurtherCases[];
}

/**
 * The sheets that are written beside a tracker: ratings, annexe, method and checks, one on
 * firmness where that is given, and one with references to the answers where the formulas need it.
 *
 * Pure: the same tracker, options and date give the same plan.
 */
export function annexePlan(rated: RatedTracker, options: AnnexeOptions): WorkbookPlan {
  const { fill, date, version, firmness, furtherCases = [] } = options;
  const names = { ...SHEET_NAMES, ...options.names };
  const context: AnnexeContext = { rated, fill, names, date, version };
  const figures = liveFigures(context);
  const annexe = annexeSheet(context, figures);
  return [
    ratingsSheet(context, annexe),
    annexe.plan,
    methodSheet(context, figures.frozen),
    checksSheet(context, annexe),
    ...(firmness ? [firmnessSheet(context, firmness, furtherCases)] : []),
    ...(figures.answers ? [figures.answers] : []),
  ];
}
