import { type Edition, keyQuestionOf } from '../editions/edition';
import type { Inspection, StatedFigure } from '../inspection/inspection';
import type { Problem } from '../inspection/problem';
import { isPossible, possibleSizes } from '../sampling/possible-percentages';
import type { Figures, Result } from '../scoring/result';
import { listOf } from '../scoring/words';
import { checkPublished } from './check-published';
import { messages } from './messages';
import type { ImpossiblePercentage } from './rated-tracker';

/** The most sample sizes that a message names. */
const SIZES_NAMED = 8;

/**
 * Checks a rated inspection for: published percentages that no number of cases gives, percentages
 * that the cases contradict, stated totals that the standards contradict, and panel decisions
 * without a reason.
 */
export function checkRating(
  inspection: Inspection,
  result: Result,
  edition: Edition,
): { problems: readonly Problem[]; impossible: readonly ImpossiblePercentage[] } {
  const problems: Problem[] = [];
  const impossible: ImpossiblePercentage[] = [];
  const stated = inspection.published ?? inspection.stated;
  if (stated) problems.push(...checkPublished(stated, result, edition));
  for (const { code, ruleRating, panel } of result.standards) {
    if (panel && panel.reason === null && ruleRating !== null) {
      problems.push(messages.noReason(panel.where, code, ruleRating, panel.rating));
    }
  }
  const worked = new Map(
    result.standards.flatMap(({ keyQuestions }) =>
      keyQuestions
        .flatMap((question): Figures[] => [question, ...question.prompts])
        .map((figures) => [figures.code, figures] as const),
    ),
  );
  for (const [code, stated] of inspection.figures) {
    const counted = worked.get(code);
    const contradicted = contradiction(inspection, code, stated, counted);
    if (contradicted) problems.push(contradicted);
    if (stated.percent === null) continue;
    const found = impossibleFigure(inspection, result, code, stated, stated.percent);
    if (found) {
      problems.push(found.problem);
      impossible.push(found.impossible);
    }
  }
  return { problems, impossible };
}

/** A stated percentage where the cases give a different one. */
function contradiction(
  inspection: Inspection,
  code: string,
  stated: StatedFigure,
  counted: Figures | undefined,
): Problem | null {
  if (!inspection.answers.has(code) || counted?.percent == null || stated.percent === null) {
    return null;
  }
  return stated.percent === counted.percent
    ? null
    : messages.percentDiffers(stated.where, code, stated.percent, counted.percent);
}

/**
 * A whole percentage p of n cases needs a whole number of yes that rounds to it (the GRIM test,
 * Brown and Heathers 2017). If the number of cases stands beside it, or the base is the whole
 * sample, any other percentage is impossible; if not-applicable cases leave the base, it may come
 * from a sub-sample.
 */
function impossibleFigure(
  inspection: Inspection,
  result: Result,
  code: string,
  stated: StatedFigure,
  percent: number,
): { problem: Problem; impossible: ImpossiblePercentage } | null {
  const { outOf, where } = stated;
  const cases = outOf ?? sampleOf(inspection, result, code);
  if (cases === null || cases < 1 || isPossible(percent, cases)) return null;
  const possibleWith = [...possibleSizes(percent, cases)].reverse();
  const impossible = { code, percent, cases, possibleWith, where };
  const sizes = sizesInWords(possibleWith);
  if (outOf === null && result.base === 'applicable' && possibleWith.length > 0) {
    return { problem: messages.subSample(where, code, percent, cases, sizes), impossible };
  }
  const hint = possibleWith.length > 0 ? `; with ${sizes} it is` : '';
  return { problem: messages.impossible(where, code, percent, cases, hint), impossible };
}

function sizesInWords(sizes: readonly number[]): string {
  const named = sizes.slice(0, SIZES_NAMED).map(String);
  return sizes.length > SIZES_NAMED ? `${named.join(', ')} …` : listOf(named, 'or');
}

/** The number of inspected cases in a question's domain, if the tracker gives it. */
function sampleOf(inspection: Inspection, result: Result, code: string): number | null {
  const question = keyQuestionOf(code);
  const standard = result.standards.find(({ keyQuestions }) =>
    keyQuestions.some((one) => one.code === question),
  );
  if (!standard) return null;
  return inspection.statedSamples.get(standard.domain) ?? null;
}
