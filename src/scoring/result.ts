import type { Base, Rating } from '../editions/edition';

/**
 * The result of applying the rules to an inspection. Every rating carries its reason, as a sentence
 * that an inspector could put to a panel.
 */
export interface Result {
  readonly service: string | null;
  /** The edition's id. */
  readonly edition: string;
  readonly base: Base;
  /** Inspected cases per domain that is rated from cases; null if the tracker does not say. */
  readonly sample: Readonly<Record<string, number | null>>;
  readonly standards: readonly StandardResult[];
  readonly score: Score;
  readonly overall: OverallResult;
}

/** The figures of a key question or a prompt. Null where a published table does not give one. */
export interface Figures {
  readonly code: string;
  readonly yes: number | null;
  readonly no: number | null;
  readonly notApplicable: number | null;
  readonly missing: number | null;
  /** Cases that a sub-sample rule left out. */
  readonly leftOut: number | null;
  readonly base: number | null;
  /** Whole per cent; null if the base is empty. */
  readonly percent: number | null;
}

/** A key question with its figures, its band and why. */
export interface KeyQuestionResult extends Figures {
  readonly band: Rating | null;
  readonly reason: string;
  readonly prompts: readonly Figures[];
}

/** The ratings panel's decision on a standard. */
export interface PanelDecision {
  readonly rating: Rating;
  readonly reason: string | null;
  /** The cell that records it. */
  readonly where: string;
}

/** A standard with its rating and all that led to it. */
export interface StandardResult {
  readonly code: string;
  readonly name: string;
  /** The id of its domain. */
  readonly domain: string;
  readonly basis: 'cases' | 'judgement';
  /** After a panel decision; null if the standard is not rated. */
  readonly rating: Rating | null;
  /** What the percentages alone give; null for a judgement or if there are none. */
  readonly ruleRating: Rating | null;
  readonly panel: PanelDecision | null;
  /**
   * The rating that the tracker states for a standard rated from cases: the panel's decision, or a
   * copy of the rule's rating. It stays in force when the answers change; null if the tracker
   * states none.
   */
  readonly stated: Rating | null;
  readonly score: number | null;
  readonly inTotal: boolean;
  readonly reason: string;
  /** Empty for a judgement. */
  readonly keyQuestions: readonly KeyQuestionResult[];
  readonly discretion: readonly DiscretionFlag[];
}

/** A test of professional discretion that fired. Advice: it changes no rating. */
export interface DiscretionFlag {
  readonly test: 'within-five-points' | 'one-case' | 'five-or-fewer';
  readonly keyQuestion: string;
  /** The rating that the panel might choose instead. */
  readonly towards: Rating;
  readonly text: string;
}

/** The sum of the rated standards' scores. */
export interface Score {
  readonly total: number;
  /** 3 for each standard that is rated: 36 when all twelve are. */
  readonly outOf: number;
}

/** The overall rating, or those still possible. */
export interface OverallResult {
  /** Null while a standard of the total is unrated. */
  readonly rating: Rating | null;
  /** Whether a limiting judgement holds it down. */
  readonly limited: boolean;
  /** The overall ratings still possible, worst first. */
  readonly possible: readonly Rating[];
  readonly reason: string;
}
