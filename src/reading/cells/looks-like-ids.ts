import { isAnswerInWords } from './answer-of';
import { labelOf } from './labels';

/** Headers of a line of cases or children. */
const CASES = /\b(cases?|child(ren)?|young (people|persons?)|ids?|refs?)\b/i;

/** Details that differ from case to case, like the id. */
const DETAIL =
  /\b(dates?|length|days|weeks|months|years?|age|dob|born|scores?|totals?|counts?|number of|start|end|time|hours|workers?|managers?|officers?|inspectors?|postcode|offences?|review(ed)?)\b/i;

/**
 * Whether all texts are headers of something else in a table: questions, answers, figures or
 * ratings.
 */
export function areHeaders(texts: readonly string[]): boolean {
  return texts.every((text) => labelOf(text, 'long') !== null || labelOf(text, 'keyed') !== null);
}

/** The ids in a line, without the headers of totals after them ("Yes", "No", "%"). */
export function withoutTotals(texts: readonly string[]): readonly string[] {
  const last = texts.findLastIndex(
    (text) => labelOf(text, 'keyed') === null && !isAnswerInWords(text),
  );
  return texts.slice(0, last + 1);
}

/** Whether all texts differ; or all contain a digit and one occurs twice, probably by mistake. */
export function mayDiffer(texts: readonly string[]): boolean {
  const alike = texts.length - new Set(texts).size;
  return alike === 0 || (alike === 1 && texts.every((text) => /\d/.test(text)));
}

/** Whether a header names cases, and not a detail of theirs. */
export function speaksOfCases(header: string): boolean {
  return CASES.test(header) && !speaksOfDetail(header);
}

/** Whether a header names something that a case has. */
export function speaksOfDetail(header: string): boolean {
  return DETAIL.test(header);
}

/** Whether most texts share their pattern with others: letters and digits in the same order. */
export function builtAlike(texts: readonly string[], others: readonly string[]): boolean {
  const shapes = new Set(others.map(shapeOf));
  return texts.filter((text) => shapes.has(shapeOf(text))).length * 2 > texts.length;
}

/** The pattern of a text: letters and digits in order. */
export function shapeOf(text: string): string {
  return text.replace(/\d+/g, '9').replace(/[a-z]+/gi, 'a');
}
