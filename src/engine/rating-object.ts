import { type ControlWords, type Problem, fixIn } from '../inspection/problem';
import type { TrackerOutcome } from '../rating/rate-tracker';
import type { ImpossiblePercentage, RatedTracker } from '../rating/rated-tracker';
import type { OverallResult, Result, Score, StandardResult } from '../scoring/result';

/** A problem, as other programs receive it. */
export interface ProblemObject {
  readonly severity: Problem['severity'];
  /** `Cases!F7`; the file's name if no cell fits. */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A standard, as other programs receive it. */
export type StandardObject = Omit<StandardResult, 'panel'> & {
  readonly panel: { readonly rating: string; readonly reason: string | null } | null;
};

/** The ratings of an inspection, or of one group of its cases. */
export interface ResultObject {
  readonly service: string | null;
  /** The edition's id; null if the tracker could not be rated. */
  readonly edition: string | null;
  /** `applicable` or `sampled`; null if the tracker could not be rated. */
  readonly base: string | null;
  /** Inspected cases per domain that is rated from cases; null if the tracker does not say. */
  readonly sample: Readonly<Record<string, number | null>>;
  readonly standards: readonly StandardObject[];
  readonly score: Score;
  readonly overall: OverallResult;
}

/** One result with its problems: what `yos rate --json` prints. Names are stable; more may come. */
export interface RatingObject extends ResultObject {
  /** The workbook's file name. */
  readonly tracker: string;
  /** Per value of a case column, if the caller asked for it. */
  readonly split?: {
    readonly column: string;
    readonly groups: readonly (ResultObject & {
      readonly group: string;
      readonly cases: number;
      readonly marginOfError: Readonly<Record<string, number | null>>;
    })[];
  };
  readonly impossible: readonly ImpossiblePercentage[];
  readonly problems: readonly ProblemObject[];
}

/**
 * An outcome as plain objects, one per result. A tracker that could not be rated has no standards
 * and no rating; `problems` say why.
 *
 * @param words the host's own words for what it can do about a problem
 */
export function ratingObjects(outcome: TrackerOutcome, words: ControlWords): RatingObject[] {
  const problemsOf = (problems: readonly Problem[]): ProblemObject[] =>
    problems.map((problem) => {
      const { severity, where, what } = problem;
      return { severity, where, what, fix: fixIn(problem, words) };
    });
  if (outcome.rated.length > 0) {
    return outcome.rated.map((rated) => ratedObject(rated, problemsOf(rated.problems)));
  }
  return [
    {
      tracker: outcome.tracker,
      ...{ service: null, edition: null, base: null, sample: {}, standards: [] },
      score: { total: 0, outOf: 0 },
      overall: { rating: null, limited: false, possible: [], reason: 'not rated' },
      impossible: [],
      problems: problemsOf(outcome.problems),
    },
  ];
}

function ratedObject(
  { tracker, impossible, split, result }: RatedTracker,
  problems: readonly ProblemObject[],
): RatingObject {
  return {
    tracker,
    ...resultObject(result),
    ...(split && {
      split: {
        column: split.column,
        groups: split.groups.map(({ group, cases, marginOfError, result: own }) => ({
          ...{ group, cases, marginOfError },
          ...resultObject(own),
        })),
      },
    }),
    impossible,
    problems,
  };
}

function resultObject(result: Result): ResultObject {
  const { service, edition, base, sample, standards, score, overall } = result;
  return {
    ...{ service, edition, base, sample },
    standards: standards.map(({ panel, ...standard }) => ({
      ...standard,
      panel: panel && { rating: panel.rating, reason: panel.reason },
    })),
    ...{ score, overall },
  };
}
