import type { Edition, Rating } from '../editions/edition';
import type { Inspection } from '../inspection/inspection';
import { type Problem, hasError } from '../inspection/problem';
import type { RatingChance } from '../sampling/chance';
import { checkShare, checkWhole } from '../sampling/checks';
import { type Interval, interval } from '../sampling/interval';
import { LARGEST_SEED } from '../sampling/random-source';
import { SamplingError } from '../sampling/sampling-error';
import { USUAL_CONFIDENCE } from '../sampling/usual-precision';
import type { KeyQuestionResult, Result, StandardResult } from '../scoring/result';
import { chancesOf } from './chances-of';
import {
  type DomainModel,
  type PopulationSource,
  areEnough,
  firmModels,
  isCensus,
} from './firm-model';
import { messages } from './messages';
import { type FirmOverall, firmOverall, probabilityOf } from './firm-overall';
import { type RatingDraws, ratingDrawer } from './rating-draws';

/** How firm each rating of an inspection is, as far as the sample can tell. Advice: it rates nothing. */
export interface Firmness {
  readonly seed: number;
  readonly draws: number;
  readonly confidence: number;
  readonly domains: readonly FirmDomain[];
  readonly standards: readonly FirmStandard[];
  /** Null while a standard of the total is not rated. */
  readonly overall: FirmOverall | null;
}

/** What the firmness of a domain's ratings rests on. */
export interface FirmDomain {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
  /** Eligible cases; null if unknown and treated as infinite. */
  readonly population: number | null;
  readonly populationSource: PopulationSource;
  /** Answers to key questions that are blank or cannot be read. */
  readonly missing: number;
}

/** How firm the rating of one standard is. */
export interface FirmStandard {
  readonly code: string;
  readonly name: string;
  /** By rule; firmness is about this, even if the panel decided otherwise. */
  readonly ruleRating: Rating;
  readonly panelRating: Rating | null;
  /** How likely each rating is, by rule, for the whole caseload; worst first. */
  readonly chances: readonly RatingChance<Rating>[];
  /** The probability of `ruleRating`. */
  readonly firmness: number;
  /** Whether the cases are enough to call a rating firm at all. */
  readonly isEnough: boolean;
  readonly keyQuestions: readonly FirmKeyQuestion[];
}

/** How firm the percentage of one key question is. */
export interface FirmKeyQuestion {
  readonly code: string;
  readonly yes: number;
  readonly base: number;
  readonly percent: number;
  readonly band: Rating;
  /** Of the share of yes in the whole caseload. */
  readonly interval: Interval;
  /** From the same drawn caseloads as those of its standard, so that the two never disagree. */
  readonly chances: readonly RatingChance<Rating>[];
  /** The probability of `band`. */
  readonly firmness: number;
}

/** How the caseloads are drawn. */
export interface FirmnessOptions {
  /** Whole number, 0 to 4,294,967,295. */
  readonly seed: number;
  /** Caseloads to draw; left out: 10,000, which gives each probability within about a point. */
  readonly draws?: number;
  /** Of the intervals; a share; left out: 0.8. */
  readonly confidence?: number;
  /** Eligible cases by domain id; left out: as the tracker states. */
  readonly populations?: ReadonlyMap<string, number>;
}

/** A run in steps, for a pane that shows progress and can stop it. */
export interface FirmnessRun {
  readonly problems: readonly Problem[];
  /** Draws up to `count` more caseloads; returns how much is done, 0 to 1. */
  advance(count: number): number;
  /** The result from the draws so far; null if a problem is an error. */
  result(): Firmness | null;
}

/** Enough draws for whole per cents. */
const USUAL_DRAWS = 10_000;

/**
 * How firm each rating is: the interval and the probability of each rating for each key question,
 * and the probability of each rating for each standard and overall, from whole caseloads drawn case
 * by case. Judgements are taken as they are. Panel decisions are ignored: firmness is about what
 * the rule gives.
 */
export function firmnessOf(
  inspection: Inspection,
  edition: Edition,
  result: Result,
  options: FirmnessOptions,
): { readonly firmness: Firmness | null; readonly problems: readonly Problem[] } {
  const run = firmnessRun(inspection, edition, result, options);
  while (run.advance(USUAL_DRAWS) < 1);
  return { firmness: run.result(), problems: run.problems };
}

/** The same, a step at a time. The seed alone decides the outcome, not the steps. */
export function firmnessRun(
  inspection: Inspection,
  edition: Edition,
  result: Result,
  options: FirmnessOptions,
): FirmnessRun {
  const { seed, draws = USUAL_DRAWS, confidence = USUAL_CONFIDENCE } = options;
  const found = firmModels(inspection, edition, result.base, options.populations);
  const problems = [...found.problems];
  const none = { problems, advance: () => 1, result: () => null };
  if (found.models.length === 0 && !hasError(problems)) problems.push(messages.noCasesToDraw);
  if (!Number.isInteger(draws) || draws < 1) problems.push(messages.badDraws(draws));
  if (hasError(problems)) return none;
  try {
    checkShare('confidence', confidence, USUAL_CONFIDENCE);
    checkWhole('seed', seed, 0, LARGEST_SEED);
    const drawer = ratingDrawer(found.models, edition, seed);
    let done = 0;
    return {
      problems,
      advance(count) {
        const step = Math.min(count, draws - done);
        drawer.draw(step);
        done += step;
        return done / draws;
      },
      result: () =>
        done === 0
          ? null
          : summary(edition, result, found.models, drawer.result(), { seed, confidence }),
    };
  } catch (error) {
    if (!(error instanceof SamplingError)) throw error;
    problems.push(messages.badNumber('Firmness', error.message));
    return none;
  }
}

function summary(
  edition: Edition,
  result: Result,
  models: readonly DomainModel[],
  drawn: RatingDraws,
  { seed, confidence }: { seed: number; confidence: number },
): Firmness {
  const standards = models.flatMap((model) =>
    model.standards.flatMap(({ standard }) => {
      const rated = result.standards.find(({ code }) => code === standard.code);
      return rated ? (firmStandard(edition, model, rated, drawn, confidence) ?? []) : [];
    }),
  );
  return {
    seed,
    draws: drawn.draws,
    confidence,
    domains: models.map(({ domain, sample, populationSource, missing }) => ({
      id: domain.id,
      name: domain.name,
      cases: sample.cases,
      population: sample.population ?? null,
      populationSource,
      missing,
    })),
    standards,
    overall: firmOverall(
      edition,
      result,
      { codes: new Set(standards.map(({ code }) => code)), models, drawn },
      confidence,
    ),
  };
}

function firmStandard(
  edition: Edition,
  model: DomainModel,
  rated: StandardResult,
  drawn: RatingDraws,
  confidence: number,
): FirmStandard | null {
  const { code, name, ruleRating, panel } = rated;
  const counts = drawn.standards.get(code);
  if (ruleRating === null || !counts) return null;
  const chances = drawnChances(edition, model, counts, drawn.draws);
  return {
    code,
    name,
    ruleRating,
    panelRating: panel?.rating ?? null,
    chances,
    firmness: probabilityOf(chances, ruleRating),
    isEnough: areEnough(model.sample),
    keyQuestions: rated.keyQuestions.flatMap(
      (question) => firmKeyQuestion(edition, model, question, drawn, confidence) ?? [],
    ),
  };
}

/**
 * A key question, with the interval of its percentage by itself. Only those cases of its caseload
 * count that it applies to; their number is assumed to be in proportion to the sample.
 */
function firmKeyQuestion(
  edition: Edition,
  model: DomainModel,
  { code, yes, base, percent, band }: KeyQuestionResult,
  drawn: RatingDraws,
  confidence: number,
): FirmKeyQuestion | null {
  const { sample } = model;
  const counts = drawn.keyQuestions.get(code);
  if (yes === null || base === null || percent === null || band === null || !counts) return null;
  const population =
    sample.population === undefined
      ? undefined
      : Math.max(base, Math.round((sample.population * base) / sample.cases));
  const chances = drawnChances(edition, model, counts, drawn.draws);
  return {
    code,
    yes,
    base,
    percent,
    band,
    interval: interval(yes, base, population, confidence),
    chances,
    firmness: probabilityOf(chances, band),
  };
}

function drawnChances(
  edition: Edition,
  model: DomainModel,
  counts: readonly number[],
  draws: number,
): readonly RatingChance<Rating>[] {
  const ratings = edition.bands.values.map(({ rating }) => rating);
  const countOf = new Map(ratings.map((rating, i) => [rating, counts[i] ?? 0]));
  return chancesOf(ratings, countOf, draws, isCensus(model));
}
