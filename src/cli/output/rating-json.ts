import type { RatedTracker } from '../../rating/rated-tracker';
import type { TrackerOutcome } from '../../rating/rate-tracker';
import { type Problem, fixIn } from '../../inspection/problem';
import { OPTION_WORDS } from '../words/controls';
import type { Result } from '../../scoring/result';

/**
 * The objects that --json prints, one a result. Their names are stable; more may be added.
 *
 * A tracker that could not be rated has no standards and no rating, and says why in `problems`.
 */
export function outcomeJson(outcome: TrackerOutcome): unknown[] {
  if (outcome.rated.length === 0) return [unratedJson(outcome.tracker, outcome.problems)];
  return outcome.rated.map(ratedJson);
}

function ratedJson(rated: RatedTracker): unknown {
  const { tracker, problems, impossible, split } = rated;
  return {
    tracker,
    ...resultJson(rated.result),
    ...(split && {
      split: {
        column: split.column,
        groups: split.groups.map(({ group, cases, marginOfError, result }) => ({
          group,
          cases,
          marginOfError,
          ...resultJson(result),
        })),
      },
    }),
    impossible,
    problems: problems.map(problemJson),
  };
}

function unratedJson(tracker: string, problems: readonly Problem[]): unknown {
  return {
    tracker,
    service: null,
    edition: null,
    base: null,
    sample: {},
    standards: [],
    score: { total: 0, outOf: 0 },
    overall: { rating: null, limited: false, possible: [], reason: 'not rated' },
    impossible: [],
    problems: problems.map(problemJson),
  };
}

function problemJson(problem: Problem): object {
  const { severity, where, what } = problem;
  return { severity, where, what, fix: fixIn(problem, OPTION_WORDS) };
}

function resultJson(result: Result): object {
  const { service, edition, base, sample, standards, score, overall } = result;
  return {
    service,
    edition,
    base,
    sample,
    standards: standards.map(({ panel, ...standard }) => ({
      ...standard,
      panel: panel && { rating: panel.rating, reason: panel.reason },
    })),
    score,
    overall,
  };
}
