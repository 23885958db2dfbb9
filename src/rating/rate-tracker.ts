import type { Base, Edition } from '../editions/edition';
import type { Inspection } from '../inspection/inspection';
import { type Problem, hasError } from '../inspection/problem';
import { type InspectionReading, readInspection } from '../reading/read-inspection';
import type { Sheet } from '../grid/sheet';
import { type Survey, type SurveyOptions, surveyTracker } from '../reading/survey-tracker';
import { scoreInspection } from '../scoring/score-inspection';
import { checkRating } from './check-rating';
import { type TriedEdition, chooseEdition } from './choose-edition';
import type { RatedTracker } from './rated-tracker';
import { splitResult } from './split-result';

/** How to read and rate a tracker. The tracker or its edition supplies whatever is not given. */
export interface RateOptions extends SurveyOptions {
  /** Overrides the tracker's setting and the edition's own base. */
  readonly base?: Base;
  /** A case column; the result is also given for each of its values. */
  readonly split?: string;
}

/** A tracker with its ratings, or the problems that prevent them. */
export interface TrackerOutcome {
  readonly tracker: string;
  /** One; one per service for a national table; none if any problem is an error. */
  readonly rated: readonly RatedTracker[];
  readonly problems: readonly Problem[];
}

/** The same, with what the reader found in the tracker's sheets, whether or not it can be rated. */
export interface SurveyedOutcome extends TrackerOutcome {
  readonly survey: Survey;
  /** As read under the chosen edition; null if none was chosen. */
  readonly reading: InspectionReading | null;
}

/**
 * Reads and rates a tracker: the whole way from its sheets to its ratings.
 *
 * If neither the caller nor the tracker names an edition, it tries every edition that fits. If they
 * rate the tracker alike, it takes the closest; otherwise it reports an error that names them.
 *
 * @param tracker the workbook's file name
 * @param sheets all its worksheets
 */
export function rateTracker(
  tracker: string,
  sheets: readonly Sheet[],
  options: RateOptions,
): SurveyedOutcome {
  const survey = surveyTracker(tracker, sheets, options);
  if (hasError(survey.problems)) {
    return { tracker, rated: [], problems: survey.problems, survey, reading: null };
  }
  const tried = survey.candidates.map((edition) => tryEdition(survey, edition, options));
  const choice = chooseEdition(survey, tried);
  if ('problems' in choice) {
    const all = [...survey.problems, ...choice.problems];
    return { tracker, rated: [], problems: all, survey, reading: null };
  }
  const { edition, base, reading, results } = choice.chosen;
  const problems = [...survey.problems, ...choice.notes, ...reading.problems];
  const rated: RatedTracker[] = [];
  const splitProblems: Problem[] = [];
  const checkProblems: Problem[] = [];
  reading.inspections.forEach((inspection, i) => {
    const result = results[i];
    if (!result) return;
    const checked = checkRating(inspection, result, edition);
    checkProblems.push(...checked.problems);
    const split = options.split
      ? splitResult(tracker, inspection, edition, base, options.split)
      : null;
    if (split && 'problem' in split) splitProblems.push(split.problem);
    rated.push({
      tracker,
      edition,
      inspection,
      result,
      problems: [...problems, ...checked.problems],
      impossible: checked.impossible,
      split: split && 'groups' in split ? split : null,
    });
  });
  const all = [...problems, ...splitProblems, ...checkProblems];
  return { tracker, rated: hasError(all) ? [] : rated, problems: all, survey, reading };
}

function tryEdition(survey: Survey, edition: Edition, options: RateOptions): TriedEdition {
  const base = options.base ?? survey.settings.base ?? edition.base.value;
  const reading = readInspection(survey, edition);
  const results = reading.inspections.map((inspection: Inspection) =>
    scoreInspection(inspection, edition, { base }),
  );
  return { edition, base, reading, results };
}
