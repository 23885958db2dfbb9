import type { Edition } from '../editions/edition';
import type { Inspection } from '../inspection/inspection';
import type { Problem } from '../inspection/problem';
import type { Result } from '../scoring/result';

/** Everything known about one inspection after a tracker is read and rated. */
export interface RatedTracker {
  /** The workbook's file name. */
  readonly tracker: string;
  readonly edition: Edition;
  readonly inspection: Inspection;
  readonly result: Result;
  readonly problems: readonly Problem[];
  readonly impossible: readonly ImpossiblePercentage[];
  readonly split: Split | null;
}

/** A stated percentage that no whole number of cases gives. */
export interface ImpossiblePercentage {
  readonly code: string;
  /** Whole per cent. */
  readonly percent: number;
  /** The number of cases it was tested against. */
  readonly cases: number;
  /**
   * Smaller numbers of cases that could give it, largest first: perhaps an undeclared sub-sample.
   */
  readonly possibleWith: readonly number[];
  readonly where: string;
}

/** The same result for each value of a case column. */
export interface Split {
  readonly column: string;
  readonly groups: readonly SplitGroup[];
}

/** The cases with one value of a case column, rated by themselves. */
export interface SplitGroup {
  readonly group: string;
  readonly cases: number;
  /** Per domain, as a share of 1 at 80 per cent confidence; null if it has no cases. */
  readonly marginOfError: Readonly<Record<string, number | null>>;
  readonly result: Result;
}
