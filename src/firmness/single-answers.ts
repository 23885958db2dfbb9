import { type Edition, type Rating, bandOfRating } from '../editions/edition';
import { Answer, type Inspection } from '../inspection/inspection';
import { Said } from '../sampling/caseload-draws';
import { bandOf, lowestBand } from '../scoring/band';
import { overallRating } from '../scoring/overall';
import { percentOf } from '../scoring/percent';
import type { Result } from '../scoring/result';
import { withoutPanel } from './firm-overall';
import { type DomainModel, firmModels } from './firm-model';

/** Any one of these answers, judged the other way, would give a standard another rating by rule. */
export interface SingleAnswer {
  readonly standard: string;
  readonly keyQuestion: string;
  readonly from: 'yes' | 'no';
  /** Whether some of them are not applicable, which counts as a no where it stays in the base. */
  readonly hasNotApplicable: boolean;
  /** The cases with such an answer; one of them is enough. */
  readonly cases: readonly string[];
  /** Of the key question, now and then; whole per cent. */
  readonly percent: number;
  readonly percentThen: number;
  readonly rating: Rating;
  readonly ratingThen: Rating;
  /** The overall rating by rule that would follow, where it would be another; else null. */
  readonly overallThen: Rating | null;
}

/**
 * Which single answers would change a rating: a yes that were a no, or a no that were a yes, with
 * everything else as it is. Where not applicable stays in the base it counts as a no. It is the rule's
 * rating that changes; what a panel decided stands beside it.
 *
 * @returns in the order of the standards; empty where no single answer matters
 */
export function singleAnswers(
  inspection: Inspection,
  edition: Edition,
  result: Result,
): readonly SingleAnswer[] {
  const { models } = firmModels(inspection, edition, result.base, new Map());
  return models.flatMap((model) =>
    model.standards.flatMap(({ standard, questions }) =>
      questions.flatMap((question) =>
        (['yes', 'no'] as const).flatMap(
          (from) =>
            changed(inspection, edition, result, {
              model,
              standard: standard.code,
              question,
              from,
            }) ?? [],
        ),
      ),
    ),
  );
}

/** An answer that is thought to be the other one. */
interface OneAnswer {
  readonly model: DomainModel;
  readonly standard: string;
  /** The key question's place in the model. */
  readonly question: number;
  /** What it is now. */
  readonly from: 'yes' | 'no';
}

function changed(
  inspection: Inspection,
  edition: Edition,
  result: Result,
  { model, standard, question, from }: OneAnswer,
): SingleAnswer | null {
  const keyQuestion = model.codes[question] ?? '';
  const rated = result.standards.find(({ code }) => code === standard);
  const figures = rated?.keyQuestions.find(({ code }) => code === keyQuestion);
  if (!rated?.ruleRating || figures?.yes == null || figures.base === null) return null;
  if (figures.percent === null) return null;
  const said = from === 'yes' ? Said.yes : Said.no;
  const cases = model.cases.filter((_, i) => model.sample.questions[question]?.[i] === said);
  if (cases.length === 0) return null;
  const isNotApplicable = (code: string, one: number): boolean =>
    inspection.answers.get(code)?.[one] === Answer.notApplicable;
  const percentThen = percentOf(figures.yes + (from === 'yes' ? -1 : 1), figures.base);
  const others = rated.keyQuestions.flatMap(({ code, percent }) =>
    percent === null || code === keyQuestion ? [] : [bandOf(edition, percent)],
  );
  const then = lowestBand([...others, bandOf(edition, percentThen)]);
  if (!then || then.rating === rated.ruleRating) return null;
  const byRule = result.standards.map((one) => withoutPanel(edition, one));
  const moved = byRule.map((one) =>
    one.code === standard
      ? { ...one, rating: then.rating, score: bandOfRating(edition, then.rating)?.score ?? null }
      : one,
  );
  const overall = overallRating(edition, byRule).rating;
  const overallThen = overallRating(edition, moved).rating;
  return {
    standard,
    keyQuestion,
    from,
    hasNotApplicable: from === 'no' && cases.some((one) => isNotApplicable(keyQuestion, one)),
    cases: cases.map((one) => inspection.cases[one]?.id ?? ''),
    percent: figures.percent,
    percentThen,
    rating: rated.ruleRating,
    ratingThen: then.rating,
    overallThen: overallThen === overall ? null : overallThen,
  };
}
