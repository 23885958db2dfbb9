import { type Base, type Edition, type Standard, bandOfRating } from '../editions/edition';
import type { Inspection, StatedRating } from '../inspection/inspection';
import { bandOf, lowestBand } from './band';
import { type TestedQuestion, discretionFlags } from './discretion';
import { rateKeyQuestion } from './rate-key-question';
import type { KeyQuestionResult, StandardResult } from './result';
import { listOf, numberWord } from './words';

/** How to score an inspection. */
export interface ScoringOptions {
  readonly base: Base;
  /** One byte per case, 0 to leave the case out; default: all cases. */
  readonly included?: Uint8Array;
  /** False for a sub-sample, because the panel decided about the whole service. */
  readonly panelDecisions?: boolean;
}

/**
 * A standard's rating: the lowest band of its key questions, or the lead inspector's judgement,
 * with the panel's decision beside the rule's rating where one is recorded.
 *
 * A key question without a base is left out, and the reason names it. A standard with none left
 * takes the rating that the tracker states, if any.
 */
export function rateStandard(
  inspection: Inspection,
  edition: Edition,
  standard: Standard,
  options: ScoringOptions,
): StandardResult {
  const stated = inspection.ratings.get(standard.code) ?? null;
  const common = {
    code: standard.code,
    name: standard.name,
    domain: standard.domain,
    basis: standard.basis,
    inTotal: standard.inTotal,
  };
  if (standard.basis === 'judgement') {
    const reason = stated
      ? `${stated.rating} by the lead inspector's judgement${because(stated)}`
      : 'not rated: no judgement is recorded';
    return { ...common, ...statedOnly(edition, stated), reason, keyQuestions: [], discretion: [] };
  }
  const keyQuestions = standard.keyQuestions.map((question) =>
    rateKeyQuestion(inspection, edition, options.base, question, options.included),
  );
  const tested = keyQuestions.filter(isTested);
  const lowest = lowestBand(tested.map((question) => bandOf(edition, question.percent)));
  if (!lowest) {
    const reason = stated
      ? `${stated.rating} as stated in the tracker${because(stated)}`
      : 'not rated: no key question has a percentage';
    return { ...common, ...statedOnly(edition, stated), reason, keyQuestions, discretion: [] };
  }
  const decision = options.panelDecisions === false ? null : departure(stated, lowest.rating);
  const rule = ruleReason(keyQuestions, tested);
  return {
    ...common,
    rating: decision?.rating ?? lowest.rating,
    ruleRating: lowest.rating,
    panel: decision,
    stated: options.panelDecisions === false ? null : (stated?.rating ?? null),
    score: (decision ? bandOfRating(edition, decision.rating) : lowest)?.score ?? null,
    reason: decision
      ? `${decision.rating} by the ratings panel${because(decision)}; by rule ${lowest.rating}: ${rule}`
      : rule,
    keyQuestions,
    discretion: discretionFlags(edition, tested),
  };
}

/** The fields of a standard that has no percentages. */
function statedOnly(edition: Edition, stated: StatedRating | null) {
  return {
    rating: stated?.rating ?? null,
    ruleRating: null,
    panel: null,
    stated: null,
    score: (stated && bandOfRating(edition, stated.rating)?.score) ?? null,
  };
}

/**
 * When the cases rate a standard, a stated rating is a panel decision if it differs from the rule's
 * rating or comes with a reason (a panel may also confirm the rule). A bare copy of the rule's
 * rating, as on a front page, is not.
 */
function departure(stated: StatedRating | null, rule: string): StatedRating | null {
  return stated && (stated.rating !== rule || stated.reason !== null) ? stated : null;
}

function isTested(question: KeyQuestionResult): question is KeyQuestionResult & TestedQuestion {
  return question.percent !== null;
}

/** "2.1.3: 10 of 17 cases, 59%: Requires improvement; the lowest of three". */
function ruleReason(
  all: readonly KeyQuestionResult[],
  tested: readonly (KeyQuestionResult & TestedQuestion)[],
): string {
  const lowest = Math.min(...tested.map((question) => question.percent));
  const ratedBy = tested.filter((question) => question.percent === lowest);
  const parts = ratedBy.map((question) => `${question.code}: ${question.reason}`);
  const place =
    tested.length === 1
      ? 'the only key question rated'
      : `the lowest of ${numberWord(tested.length)}`;
  const left = all.filter((question) => question.percent === null).map(({ code }) => code);
  const leftOut = left.length > 0 ? `; ${listOf(left)} left out, as no case counts` : '';
  return `${parts.join('; ')}; ${place}${leftOut}`;
}

function because(stated: StatedRating): string {
  return stated.reason === null ? '' : ` (${stated.reason})`;
}
