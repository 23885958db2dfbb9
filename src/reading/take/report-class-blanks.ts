import { type SubSampleRule, keyQuestionOf } from '../../editions/edition';
import { Answer, type CaseColumn, type Inspection } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { caseValueAddress, placesOf } from './answer-address';

/**
 * Reports once per table the cases with answers that a rule may exclude, whose classification is
 * blank or an error while others have it: they count, but may have to be left out.
 */
export function reportClassBlanks(
  inspection: Inspection,
  rule: SubSampleRule,
  { header, values }: CaseColumn,
  problems: ProblemList,
): void {
  const { cases, blocks, answers } = inspection;
  const given = [...answers].filter(([code]) => rule.keyQuestions.includes(keyQuestionOf(code)));
  const isAnswered = (i: number): boolean =>
    given.some(([, own]) => own[i] === Answer.yes || own[i] === Answer.no);
  blocks.forEach(({ caseColumns }, index) => {
    if (!caseColumns.has(header)) return;
    const own = cases.flatMap((found, i) =>
      placesOf(found).some(({ block }) => block === index) ? [i] : [],
    );
    const asked = own.filter(isAnswered);
    const blank = asked.filter((i) => (values[i] ?? '') === '');
    const [first] = blank;
    if (first === undefined || blank.length === asked.length) return;
    const where = caseValueAddress(inspection, header, first);
    const ids = blank.map((i) => cases[i]?.id ?? '');
    problems.add('blank class', messages.blankClass(where, header, ids, rule.keyQuestions));
  });
}
