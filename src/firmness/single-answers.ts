import { type Edition, type Rating, bandOfRating } from '../editions/edition';
import { Answer, type Inspection } from '../inspection/inspection';
import { Said } from '../sampling/caseload-draws';
import { bandOf, lowestBand } from '../scoring/band';
import { overallRating } from '../scoring/overall';
import { percentOf } from '../scoring/percent';
import type { Result } from '../scoring/result';
import { type DomainModel, firmModels } from './firm-model';

/**
 * Any one of these answers, judged the other way, would give a standard another rating by rule, and
 * change the rating in force unless that is fixed.
 */
export interface SingleAnswer {
  readonly standard: string;
  readonly keyQuestion: string;
  readonly from: 'yes' | 'no';
  /** Whether some of them are not applicable, which counts as a no if it stays in the base. */
  readonly hasNotApplicable: boolean;
  /** The cases with such an answer; one of them is enough. */
  readonly cases: readonly string[];
  /** Of the key question, now and then; whole per cent. */
  readonly percent: number;
  readonly percentThen: number;
  /** By rule. */
  readonly rating: Rating;
  readonly ratingThen: Rating;
  /** The standard's rating in force if no answer changes it; null if the rule's is in force. */
  readonly held: HeldRating | null;
  /** The overall rating in force that would follow, if it differs; otherwise null. */
  readonly overallThen: Rating | null;
}

/** A rating that stays in force whatever the rule gives. */
export interface HeldRating {
  readonly rating: Rating;
  /** The panel's decision, or the rule's own rating that the tracker also states. */
  readonly by: 'panel' | 'tracker';
}

/**
 * Which single answers would change a rating if a yes were a no, or a no a yes, with everything
 * else unchanged. If not applicable stays in the base it counts as a no. The effect is worked out
 * from the ratings in force: panel decisions and limiting judgements stay.
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

/** An answer assumed to be the other one. */
interface OneAnswer {
  readonly model: DomainModel;
  readonly standard: string;
  /** The key question's index in the model. */
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
  const score = bandOfRating(edition, then.rating)?.score ?? null;
  const moved = result.standards.map((one) =>
    one === rated && one.stated === null ? { ...one, rating: then.rating, score } : one,
  );
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
    held:
      rated.stated === null
        ? null
        : { rating: rated.stated, by: rated.panel ? 'panel' : 'tracker' },
    overallThen: overallThen === result.overall.rating ? null : overallThen,
  };
}
