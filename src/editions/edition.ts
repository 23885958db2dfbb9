/**
 * An edition of the standards: their wording and every rule that turns answers into ratings.
 *
 * All of it is data. An edition is one JSON file beside this one; the code holds no threshold,
 * score or label, and does not know which standards are judged differently.
 */

/** A rating by its name, as the edition's bands call it ("Requires improvement"). */
export type Rating = string;

/**
 * Which cases are in the denominator of a percentage. `applicable`: yes and no. `sampled`: a
 * not-applicable case stays in the base. A missing answer counts in neither.
 */
export type Base = 'applicable' | 'sampled';

/** The case columns that a rule or a sub-sample can use. */
export const CASE_ATTRIBUTES = [
  'disposal',
  'gender',
  'age',
  'ethnicity',
  'rosh',
  'safety',
] as const;

export type CaseAttribute = (typeof CASE_ATTRIBUTES)[number];

/** Where a rule is stated or can be inferred from. */
export interface Sourced {
  readonly source: string;
}

/** One band of percentages: from `fromPercent` (whole per cent) up to the next band. */
export interface Band {
  readonly rating: Rating;
  readonly score: number;
  readonly fromPercent: number;
  /** The words that reports use for a percentage in this band. */
  readonly words: string;
  /** Other ways in which trackers write this rating. */
  readonly shortForms: readonly string[];
}

/** One step of the overall rating: from a total score up to the next step. */
export interface OverallStep {
  readonly rating: Rating;
  readonly fromTotal: number;
}

/** A limiting judgement: with this rating of this standard the overall rating stops at `ceiling`. */
export interface Limit extends Sourced {
  readonly standard: string;
  readonly rating: Rating;
  readonly ceiling: Rating;
}

/**
 * Key questions that apply only to some cases, chosen by a case column. Exactly one of `leaveOut`
 * and `only` is given; values are in lower case.
 */
export interface SubSampleRule extends Sourced {
  readonly keyQuestions: readonly string[];
  readonly attribute: CaseAttribute;
  readonly leaveOut?: readonly string[];
  readonly only?: readonly string[];
  /** Why a case is left out, to follow "left out because …". */
  readonly because: string;
}

export interface Prompt {
  readonly code: string;
  readonly text: string;
}

export interface KeyQuestion {
  readonly code: string;
  readonly text: string;
  readonly prompts: readonly Prompt[];
}

export interface Domain {
  readonly id: string;
  readonly name: string;
  /** The heading of its part in reports ("Domain two"). */
  readonly title: string;
}

export interface Standard {
  readonly code: string;
  readonly name: string;
  /** The id of its domain. */
  readonly domain: string;
  /** `cases`: rated from percentages; `judgement`: one rating by the lead inspector. */
  readonly basis: 'cases' | 'judgement';
  /** Whether its score is part of the total. */
  readonly inTotal: boolean;
  readonly statement: string;
  readonly keyQuestions: readonly KeyQuestion[];
}

export interface Edition extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly seenIn: readonly string[];
  readonly base: Sourced & { readonly value: Base };
  /** Ascending; the first starts at 0. */
  readonly bands: Sourced & { readonly values: readonly Band[] };
  /** Ascending; the first starts at 0. */
  readonly overall: Sourced & { readonly values: readonly OverallStep[] };
  readonly discretion: Sourced & {
    /** False if the edition does not state it, so that it is only advice. */
    readonly stated: boolean;
    readonly withinPoints: number;
    readonly smallSample: number;
  };
  readonly limits: readonly Limit[];
  readonly subSamples: readonly SubSampleRule[];
  /** The layout of this edition's annexe tables. */
  readonly annexeForm: 'codes' | 'prompts' | 'lettered-prompts';
  readonly domains: readonly Domain[];
  readonly standards: readonly Standard[];
}

/** The highest total that an edition's standards can reach (36 for twelve standards of 0 to 3). */
export function highestTotal(edition: Edition): number {
  return edition.standards.filter((standard) => standard.inTotal).length * highestScore(edition);
}

/** The score of the best band. */
export function highestScore(edition: Edition): number {
  return Math.max(...edition.bands.values.map((band) => band.score));
}

/** The band of a rating, or undefined for a name unknown to the edition. */
export function bandOfRating(edition: Edition, rating: Rating): Band | undefined {
  return edition.bands.values.find((band) => band.rating === rating);
}

/** The code of the standard that a key question or a prompt belongs to ("2.1" of "2.1.1a"). */
export function standardOf(code: string): string {
  const end = code.indexOf('.', code.indexOf('.') + 1);
  return end < 0 ? code : code.slice(0, end);
}

/** The code of the key question that a prompt belongs to; a key question's own code otherwise. */
export function keyQuestionOf(code: string): string {
  return code.replace(/[a-z]+$/, '');
}
