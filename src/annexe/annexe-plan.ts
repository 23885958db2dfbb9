import type { Firmness } from '../firmness/firmness';
import type { FurtherCases } from '../firmness/further-cases';
import type { RatedTracker } from '../rating/rated-tracker';
import {
  type AnnexeContext,
  type Fill,
  type FrozenFigure,
  SHEET_NAMES,
  type SheetNames,
} from './annexe-context';
import type { Sheet } from '../grid/sheet';
import { annexeSheet } from './annexe-sheet';
import { type AnnexeSheets, checkedPlan } from './checked-plan';
import { checksSheet } from './checks-sheet';
import { firmnessSheet } from './firmness-sheet';
import { liveFigures } from './live-figures';
import { methodSheet } from './method-sheet';
import type { PublishedTable } from '../published/published-inspections';
import { publishedSheet } from './published-sheet';
import { ratingsSheet } from './ratings-sheet';
import type { WorkbookPlan } from '../plan/sheet-plan';

export interface AnnexeOptions {
  readonly fill: Fill;
  /** As printed: "3 November 2026". */
  readonly date: string;
  readonly version: string;
  /** Other sheet names, if a user's own sheet has ours; formulas and links use them. */
  readonly names?: Partial<SheetNames>;
  /** How firm the ratings are; if given, the firmness sheet is written too. */
  readonly firmness?: Firmness;
  /**
   * The tracker's own sheets; formulas are checked on them once, and those that fail are left out.
   */
  readonly sheets?: readonly Sheet[];
  /** For the text on the firmness sheet: how many cases would settle each standard. */
  readonly furtherCases?: readonly FurtherCases[];
  /**
   * Inspections to compare the total with; if given, the sheet on published inspections is written
   * too.
   */
  readonly published?: PublishedTable | null;
}

/**
 * The sheets written beside a tracker: ratings, annexe, method and checks, one on firmness and one
 * on published inspections if those are given, and one with references to the answers if the
 * formulas need it.
 *
 * Pure: the same tracker, options and date give the same plan.
 */
export function annexePlan(rated: RatedTracker, options: AnnexeOptions): WorkbookPlan {
  const { fill, date, version, sheets } = options;
  const names = { ...SHEET_NAMES, ...options.names };
  const context: AnnexeContext = { rated, fill, names, date, version };
  const make = (frozen: ReadonlyMap<string, string>) => sheetsOf({ ...context, frozen }, options);
  return fill === 'values' || !sheets
    ? make(new Map()).plan
    : checkedPlan(make, sheets, rated.edition);
}

function sheetsOf(
  context: AnnexeContext,
  { firmness, furtherCases = [], published }: AnnexeOptions,
): AnnexeSheets {
  const figures = liveFigures(context);
  const annexe = annexeSheet(context, figures);
  const plan = [
    ratingsSheet(context, annexe),
    annexe.plan,
    methodSheet(context, [...figures.frozen, ...frozenStandards(context)]),
    checksSheet(context, annexe),
    ...(firmness ? [firmnessSheet(context, firmness, furtherCases)] : []),
    ...(published ? [publishedSheet(context, published)] : []),
    ...(figures.answers ? [figures.answers] : []),
  ];
  return { plan, rows: annexe.rows, ruleRows: annexe.ruleRows };
}

function frozenStandards({ rated, frozen }: AnnexeContext): FrozenFigure[] {
  return rated.edition.standards.flatMap(({ code }) => {
    const why = frozen?.get(code);
    return why === undefined ? [] : [{ code, why }];
  });
}
