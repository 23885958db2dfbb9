import type { Edition, SubSampleRule } from '../../editions/edition';
import type { CaseColumn, Inspection } from '../../inspection/inspection';
import { isAnswerInWords } from '../cells/answer-of';
import { disposalOf, riskLevelOf } from '../cells/domain-of';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { caseHeaderAddress, caseValueAddress, placesOf, settingPlaceOf } from './answer-address';

/** Words that mean the value is not given, rather than wrong. */
const SAYS_NOTHING = /^(n\/?a|not (assessed|known|applicable)|unknown|-)$/i;

/** Text that may name a disposal that the case did not get: "YC (following YCC breach)". */
const HEDGED =
  /\b(?:breach(?:ed)?(?: of)?|following|after|considered(?: for)?|instead of|previous(?:ly)?|failed|refused|declined)\b.*\b(?:ycc|conditional)|\b(?:ycc|conditional caution)s?\b.*\b(?:breach|breached|considered|refused|declined|failed)\b/i;

/** Which key questions a risk is about. */
const SPEAKS_OF: Partial<Record<SubSampleRule['attribute'], RegExp>> = {
  rosh: /\bother people\b/i,
  safety: /\bchild\b.*\bsafe\b|\bsafety of the child\b/i,
};

/** A value of a column, and the first case that has it. */
interface Value {
  readonly text: string;
  readonly first: number;
}

/**
 * Reports once per column and table what is not a classification: unknown words, words with a
 * question mark, and answers, for which the user is asked whether the column is a question.
 */
export function reportClassValues(
  inspection: Inspection,
  edition: Edition,
  problems: ProblemList,
): void {
  for (const column of inspection.caseColumns) {
    const { attribute } = column;
    if (attribute !== 'rosh' && attribute !== 'safety' && attribute !== 'disposal') continue;
    const isNeeded = edition.subSamples.some((rule) => needs(rule, column));
    inspection.blocks.forEach((block, index) => {
      if (!block.caseColumns.has(column.header)) return;
      const values = valuesOf(inspection, column, index);
      const classify = attribute === 'disposal' ? disposalOf : riskLevelOf;
      const known = values.filter(({ text }) => classify(text) !== undefined);
      const others = values.filter((value) => !known.includes(value));
      const unknown = others.filter(({ text }) => !SAYS_NOTHING.test(text));
      const place = settingPlaceOf(block, column.header);
      const at = (value: Value | undefined): string =>
        value ? caseValueAddress(inspection, column.header, value.first) : block.sheet;
      const doubtful = known.filter(({ text }) => text.includes('?') || HEDGED.test(text));
      if (doubtful.length > 0 && isNeeded) {
        const read = doubtful.map(({ text }) => [text, String(classify(text))] as const);
        problems.add('doubtful', messages.doubtfulClass(at(doubtful[0]), column.header, read));
      }
      if (unknown.length === 0 || attribute === 'disposal') return;
      const where = caseHeaderAddress(block, column.header);
      const areAnswers = known.length === 0 && unknown.every(({ text }) => isAnswerInWords(text));
      const codes = areAnswers ? unansweredOf(inspection, edition, attribute, index) : [];
      if (!isNeeded && codes.length === 0) return;
      const problem = areAnswers
        ? messages.answersAsClass(where, column.header, codes, place)
        : messages.unknownClass(
            known.length === 0 && unknown.length > 1 ? where : at(unknown[0]),
            column.header,
            unknown.map(({ text }) => text),
            known.length === 0 ? place : null,
          );
      problems.add('classification', problem);
    });
  }
}

/** Whether a rule can use the column: one of other disposals cannot show which cases are meant. */
function needs({ attribute, only }: SubSampleRule, column: CaseColumn): boolean {
  if (attribute !== column.attribute) return false;
  return !only || column.values.some((value) => only.includes(disposalOf(value) ?? ''));
}

/** The different values of a column in one table, in the order of its cases. */
function valuesOf({ cases }: Inspection, { values }: CaseColumn, index: number): Value[] {
  const seen = new Map<string, number>();
  cases.forEach((found, i) => {
    const text = values[i] ?? '';
    if (text === '' || seen.has(text)) return;
    if (placesOf(found).some(({ block }) => block === index)) seen.set(text, i);
  });
  return [...seen].map(([text, first]) => ({ text, first }));
}

/**
 * The key questions that a risk is about, in the standards of a table, that have no answers at all.
 */
function unansweredOf(
  { blocks, answers }: Inspection,
  edition: Edition,
  attribute: SubSampleRule['attribute'],
  index: number,
): string[] {
  const block = blocks[index];
  const asked = [...(block?.long?.rows ?? block?.columns ?? new Map<string, unknown>()).keys()];
  return edition.standards
    .filter(
      ({ code, basis }) => basis === 'cases' && asked.some((one) => one.startsWith(`${code}.`)),
    )
    .flatMap(({ keyQuestions }) => keyQuestions)
    .filter(({ code, text }) => !answers.has(code) && SPEAKS_OF[attribute]?.test(text))
    .map(({ code }) => code);
}
