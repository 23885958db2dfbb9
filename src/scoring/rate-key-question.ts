import type { Base, Edition, KeyQuestion } from '../editions/edition';
import type { Inspection, StatedFigure } from '../inspection/inspection';
import { bandOf } from './band';
import { percentOf } from './percent';
import type { Figures, KeyQuestionResult } from './result';
import { baseOf, tallyAnswers } from './tally';
import { countOf } from './words';

/**
 * A key question's figures, its band and the reason, with the figures of its prompts where the
 * inspection has them.
 *
 * @param included one byte per case, 0 to leave the case out of the count; default: all cases
 */
export function rateKeyQuestion(
  inspection: Inspection,
  edition: Edition,
  base: Base,
  question: KeyQuestion,
  included?: Uint8Array,
): KeyQuestionResult {
  const figures = figuresOf(inspection, base, question.code, included);
  const band = figures.percent === null ? null : bandOf(edition, figures.percent).rating;
  return {
    ...figures,
    band,
    reason: keyQuestionReason(figures, band),
    prompts: question.prompts
      .filter(({ code }) => inspection.answers.has(code) || inspection.figures.has(code))
      .map(({ code }) => figuresOf(inspection, base, code, included)),
  };
}

/** "10 of 17 cases, 59%: Requires improvement", or why there is no rating. */
function keyQuestionReason(figures: Figures, band: string | null): string {
  const missing = figures.missing ? `; ${countOf(figures.missing, 'answer')} missing` : '';
  const leftOut = figures.leftOut ? `; ${countOf(figures.leftOut, 'case')} left out` : '';
  if (band === null) return `not rated: no case counts${missing}${leftOut}`;
  const share =
    figures.yes === null
      ? `${figures.percent}%`
      : `${figures.yes} of ${countOf(figures.base ?? 0, 'case')}, ${figures.percent}%`;
  return `${share}: ${band}${missing}${leftOut}`;
}

/** Cases take priority over stated figures, because the figures were made from them. */
function figuresOf(
  inspection: Inspection,
  base: Base,
  code: string,
  included?: Uint8Array,
): Figures {
  const answers = inspection.answers.get(code);
  if (answers) {
    const tally = tallyAnswers(answers, included);
    const size = baseOf(tally, base);
    return { code, ...tally, base: size, percent: size === 0 ? null : percentOf(tally.yes, size) };
  }
  const stated = included ? undefined : inspection.figures.get(code);
  return stated ? statedFigures(code, stated, base) : emptyFigures(code);
}

function statedFigures(code: string, stated: StatedFigure, base: Base): Figures {
  const { yes, no, notApplicable, outOf, percent } = stated;
  const common = { code, yes, no, notApplicable, missing: null, leftOut: null };
  if (stated.kind === 'percentages') return { ...common, base: outOf, percent };
  const size =
    no === null ? outOf : (yes ?? 0) + no + (base === 'sampled' ? (notApplicable ?? 0) : 0);
  const counted = yes !== null && size !== null && size > 0;
  return { ...common, base: size, percent: counted ? percentOf(yes, size) : null };
}

function emptyFigures(code: string): Figures {
  const none = { yes: 0, no: 0, notApplicable: 0, missing: 0, leftOut: 0 };
  return { code, ...none, base: 0, percent: null };
}
