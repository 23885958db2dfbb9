import { keyQuestionOf } from '../../editions/edition';
import type { ServiceView } from '../../engine/tracker-view';
import type { Result } from '../../scoring/result';
import { messages } from '../words/messages';
import { caseMessages } from '../words/messages-cases';

/**
 * The effect of a change: on the question and its standard, or on a standard changed directly, and
 * on the overall rating.
 */
export function effectOf(code: string, { result }: ServiceView, then: Result): readonly string[] {
  const question = keyQuestionOf(code);
  const named = ({ standards }: Result) =>
    standards.find(({ keyQuestions }) => keyQuestions.some((one) => one.code === question));
  const percent = (of: Result): string => {
    const found = named(of)?.keyQuestions.find((one) => one.code === question);
    const figures = code === question ? found : found?.prompts.find((one) => one.code === code);
    return figures?.percent == null ? caseMessages.noFigure : `${figures.percent}%`;
  };
  const standard = (of: Result): string => named(of)?.rating ?? messages.notRatedYet;
  const overall = ({ score, overall: { rating } }: Result): string =>
    `${messages.ratings.ofTotal(score.total, score.outOf)}, ${rating ?? messages.notRatedYet}`;
  const { code: standardCode = '', name = '' } = named(result) ?? {};
  const judged = ({ standards }: Result) => standards.find((one) => one.code === code);
  const own = judged(result);
  if (own) {
    const rating = (of: Result): string => judged(of)?.rating ?? messages.notRatedYet;
    return [
      told(`${own.code} ${own.name}`, rating(result), rating(then)),
      told(messages.ratings.overall, overall(result), overall(then)),
    ];
  }
  return [
    told(code, percent(result), percent(then)),
    told(`${standardCode} ${name}`, standard(result), standard(then)),
    told(messages.ratings.overall, overall(result), overall(then)),
  ];
}

function told(what: string, was: string, now: string): string {
  return was === now ? caseMessages.stays(what, now) : caseMessages.goes(what, was, now);
}
