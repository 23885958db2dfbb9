/**
 * YOS Ratings for other programs: reads a tracker, rates it, writes its annexe, and does the
 * statistics of samples. Everything runs in the caller's process: it sends nothing, and uses no
 * files and no clock.
 *
 * @module
 */
import packageFile from '../package.json';
import type { Base, Edition } from './editions/edition';
import { EDITIONS } from './editions/editions';
import type { FirmnessView } from './engine/firmness-view';
import { type RatingObject, ratingObjects } from './engine/rating-object';
import { readTracker } from './engine/read-file';
import type { RateWishes } from './engine/read-tracker';
import { Refusal } from './engine/refusal';
import { type Tracker, openTracker } from './engine/tracker';
import type { ControlWords } from './inspection/problem';
import type { WorkbookPlan } from './plan/sheet-plan';
import { USUAL_SEED } from './sampling/random-source';

export type {
  Band,
  Base,
  CaseAttribute,
  Domain,
  Edition,
  KeyQuestion,
  Limit,
  OverallStep,
  Prompt,
  Rating,
  Sourced,
  Standard,
  SubSampleRule,
} from './editions/edition';
export { EditionError, checkEdition } from './editions/check-edition';
export { EDITIONS, editionById } from './editions/editions';
export type { FirmnessView } from './engine/firmness-view';
export type {
  ProblemObject,
  RatingObject,
  ResultObject,
  StandardObject,
} from './engine/rating-object';
export { Refusal } from './engine/refusal';
export type { FirmDomain, FirmKeyQuestion, FirmStandard, Firmness } from './firmness/firmness';
export type { FurtherCases } from './firmness/further-cases';
export type { ScoreMap, ScoreStep } from './firmness/score-map';
export type { HeldRating, SingleAnswer } from './firmness/single-answers';
export type {
  AnswerChange,
  Movement,
  QuestionChange,
  StandardChange,
} from './firmness/what-would-move';
export type { Control, ControlKind, Problem, ProblemAnswer } from './inspection/problem';
export type * from './plan/sheet-plan';
export type { ImpossiblePercentage } from './rating/rated-tracker';
export type { PercentBand } from './sampling/percent-bands';
export type * from './scoring/result';
export type { PopulationSource } from './firmness/firm-model';
export type { FirmOverall } from './firmness/firm-overall';
export { type RatingChance, chance } from './sampling/chance';
export { type Interval, interval } from './sampling/interval';
export { marginOfError } from './sampling/margin-of-error';
export { needed } from './sampling/needed';
export { type Populations, populations } from './sampling/populations';
export { counts, isPossible } from './sampling/possible-percentages';
export { sampleSize } from './sampling/sample-size';
export { SamplingError } from './sampling/sampling-error';
export { whatIf } from './sampling/what-if';
export { WorkbookError } from './workbook/zip/workbook-error';

/** The version of the product, as shown on the sheets it writes. */
export const VERSION: string = packageFile.version;

/** How to read and rate a tracker. The tracker or its edition supplies whatever is left out. */
export interface RatingOptions {
  /** The id of the edition; it overrides what the tracker says. */
  readonly edition?: string;
  /** What the percentages are of; it overrides the tracker's setting and the edition's base. */
  readonly base?: Base;
  /** Names of the sheets to read the inspection from; they override what the tracker says. */
  readonly sheets?: readonly string[];
  /** A case column; the result is also given for each of its values. */
  readonly split?: string;
  /** The file's name, as used in problems and results; default: `tracker.xlsx`. */
  readonly name?: string;
  /** Editions to choose from; default: `EDITIONS`. */
  readonly editions?: readonly Edition[];
}

/** How to make an annexe. */
export interface AnnexeOptions extends RatingOptions {
  /** The date as the sheets print it: `3 November 2026`. */
  readonly date: string;
  /** How to fill in the figures; default: `values`. */
  readonly fill?: 'values' | 'native' | 'yos';
  /** Whether to add a sheet on how firm the ratings are; default: no. */
  readonly firmness?: boolean;
}

/** How to work out firmness. */
export interface FirmnessRequest extends RatingOptions {
  /** Whole number, 0 to 4,294,967,295: the same seed gives the same figures. Default: as usual. */
  readonly seed?: number;
  /** Caseloads to draw; default: 10,000. */
  readonly draws?: number;
  /** Confidence of the intervals, a share; default: 0.8. */
  readonly confidence?: number;
}

const USUAL_NAME = 'tracker.xlsx';

/** What a program can do to settle a problem: the options of these functions. */
const OPTION_WORDS: ControlWords = {
  edition: (id) => `Or give the option edition: '${id}'.`,
  sheets: (name) => `Or give the option sheets: ['${name}'].`,
  'caseload-sheets': () => '',
  'whole-caseload': () => '',
  take: () => '',
  ratio: () => '',
  draws: (draws) => `For example draws: ${draws}.`,
};

/**
 * Rates the inspection in a workbook (.xlsx, .xlsm) or a text of cells (.csv, .tsv).
 *
 * A tracker that cannot be rated does not throw: the object then has no standards, and `problems`
 * say why, each with its cell and a remedy.
 *
 * @param bytes the whole file
 * @returns the object that `yos rate --json` prints
 * @throws WorkbookError for bytes that are not a workbook; Refusal for a table of several services
 * @example
 *   const { overall, score } = await rate(bytes, { edition: '2021', name: 'cases.xlsx' });
 */
export async function rate(bytes: Uint8Array, options: RatingOptions = {}): Promise<RatingObject> {
  const [first, ...others] = await rateAll(bytes, options);
  if (first && others.length === 0) return first;
  throw new Refusal(
    `This is a table of ${others.length + 1} services. Use rateAll, which gives one object a service.`,
  );
}

/**
 * As `rate`, and for national tables too: one object per service, or one for any other tracker.
 *
 * @param bytes the whole file
 * @throws WorkbookError for bytes that are not a workbook
 */
export async function rateAll(
  bytes: Uint8Array,
  options: RatingOptions = {},
): Promise<RatingObject[]> {
  const { name = USUAL_NAME, editions = EDITIONS, ...wishes } = options;
  const tracker = await readTracker(name, bytes, editions);
  return ratingObjects(tracker.rate(wishes), OPTION_WORDS);
}

/**
 * Adds the sheets of the annexe to a workbook; everything else stays byte for byte. A text of cells
 * becomes a new workbook.
 *
 * @param bytes the whole file; it is not changed
 * @returns the new file
 * @throws WorkbookError where the file does not allow it; Refusal where the tracker cannot be rated
 */
export async function annexe(bytes: Uint8Array, options: AnnexeOptions): Promise<Uint8Array> {
  const { tracker, plan } = await planned(bytes, options);
  return tracker.write(plan).bytes;
}

/**
 * The sheets that `annexe` would write, as plain data: cells, styles, formulas and names.
 *
 * @param bytes the whole file
 * @throws WorkbookError for bytes that are not a workbook; Refusal where it cannot be rated
 */
export async function annexePlan(bytes: Uint8Array, options: AnnexeOptions): Promise<WorkbookPlan> {
  return (await planned(bytes, options)).plan;
}

async function planned(
  bytes: Uint8Array,
  { date, fill = 'values', firmness: firm = false, ...rating }: AnnexeOptions,
): Promise<{ readonly tracker: Tracker; readonly plan: WorkbookPlan }> {
  const { tracker, wishes } = await opened(bytes, rating);
  const { split = null, ...how } = wishes;
  const made = { service: 0, fill, date, version: VERSION, split, firm, rate: how };
  return { tracker, plan: (await tracker.plan(made)).plan };
}

/**
 * How firm each rating is, and what would change it. Advice: it changes no rating.
 *
 * @param bytes the whole file
 * @throws WorkbookError for bytes that are not a workbook; Refusal where it cannot be rated
 */
export async function firmness(
  bytes: Uint8Array,
  options: FirmnessRequest = {},
): Promise<FirmnessView> {
  const { seed = USUAL_SEED, draws, confidence, ...rating } = options;
  const { tracker, wishes } = await opened(bytes, rating);
  const drawing = {
    seed,
    ...(draws !== undefined && { draws }),
    ...(confidence !== undefined && { confidence }),
  };
  return tracker.firmness({ service: 0, ...drawing }, wishes);
}

async function opened(
  bytes: Uint8Array,
  { name = USUAL_NAME, editions = EDITIONS, ...wishes }: RatingOptions,
): Promise<{ readonly tracker: Tracker; readonly wishes: RateWishes }> {
  return { tracker: await openTracker(name, bytes, editions), wishes };
}
