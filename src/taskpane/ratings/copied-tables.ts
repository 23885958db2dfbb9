import { type Edition, type Rating } from '../../editions/edition';
import type { ServiceView } from '../../engine/tracker-view';
import { ratingColours } from '../../plan/colours';
import type { StandardResult } from '../../scoring/result';
import type { CopiedCell, CopiedRow } from '../pieces/table-as-html';
import { messages } from '../words/messages';

/** The front page as a table: every standard with its rating and score, then the total. */
export function frontPageRows({ edition, result }: ServiceView): readonly CopiedRow[] {
  const { head } = messages.copy;
  return [
    [head.standard, head.rating, head.score],
    ...result.standards.map(({ code, name, rating, score, inTotal }) => [
      `${code} ${name}`,
      ratingCell(edition, rating),
      inTotal && score !== null ? String(score) : '',
    ]),
    [
      { text: messages.ratings.overall, isBold: true },
      ratingCell(edition, result.overall.rating),
      { text: messages.ratings.ofTotal(result.score.total, result.score.outOf), isBold: true },
    ],
  ];
}

/** A standard as a table: its key questions with their counts, percentages and bands. */
export function standardRows(edition: Edition, standard: StandardResult): readonly CopiedRow[] {
  const { head } = messages.copy;
  const { code, name, rating, keyQuestions } = standard;
  const wordings = edition.standards.find((one) => one.code === code)?.keyQuestions;
  return [
    [`${code} ${name}`, head.wording, head.counts, head.percent, head.rating],
    ...keyQuestions.map((question) => [
      question.code,
      wordings?.find((one) => one.code === question.code)?.text ?? '',
      question.yes === null || question.base === null
        ? ''
        : messages.ratings.counts(question.yes, question.base),
      question.percent === null ? '' : `${question.percent}%`,
      ratingCell(edition, question.band),
    ]),
    [{ text: messages.ratings.rating, isBold: true }, '', '', '', ratingCell(edition, rating)],
  ];
}

function ratingCell(edition: Edition, rating: Rating | null): CopiedCell {
  const { fill, text } = ratingColours(edition, rating);
  return { text: rating ?? messages.notRatedYet, fill, colour: text, isBold: true };
}
