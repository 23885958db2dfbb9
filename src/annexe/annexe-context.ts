import type { Rating } from '../editions/edition';
import type { RatedTracker } from '../rating/rated-tracker';

/**
 * How the figures are filled in. `values`: numbers and words. `native`: Excel's own formulas on the
 * tracker's cells, live anywhere. `yos`: this add-in's functions, live where it is installed.
 */
export type Fill = 'values' | 'native' | 'yos';

/** What our sheets are called in this workbook; another name where a user's sheet has ours. */
export interface SheetNames {
  readonly ratings: string;
  readonly annexe: string;
  readonly method: string;
  readonly checks: string;
  /** Written only if formulas need a reference to each answer. */
  readonly answers: string;
  /** Written only on request. */
  readonly firmness: string;
  /** Written only on request. */
  readonly published: string;
}

export const SHEET_NAMES: SheetNames = {
  ratings: 'YOS ratings',
  annexe: 'YOS annexe',
  method: 'YOS method',
  checks: 'YOS checks',
  answers: 'YOS answers',
  firmness: 'YOS firmness',
  published: 'YOS published',
};

/** The input for every sheet of the annexe. */
export interface AnnexeContext {
  readonly rated: RatedTracker;
  readonly fill: Fill;
  readonly names: SheetNames;
  /** As printed: "3 November 2026". */
  readonly date: string;
  readonly version: string;
  /**
   * Questions and standards whose formulas do not give the right figure, and why they stay values.
   */
  readonly frozen?: ReadonlyMap<string, string>;
}

/** A figure that stays a value although formulas were asked for, and why. */
export interface FrozenFigure {
  /** The code of a question or a standard. */
  readonly code: string;
  readonly why: string;
}

/** The text of a rating's cell: its word, or that there is none. */
export const NOT_RATED: Rating = 'Not rated';

/** Shown instead of a percentage that cannot be worked out. */
export const NO_FIGURE = '–';

/** The name at the top of the sheets: the service, or the tracker if no service is named. */
export function subjectOf({ rated }: AnnexeContext): string {
  return rated.result.service ?? rated.tracker;
}

/** The line at the foot of every printed page. */
export function footerOf({ rated, date, version }: AnnexeContext): string {
  return `${rated.tracker} · ${date} · YOS Ratings ${version}`;
}
