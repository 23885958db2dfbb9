import type { CaseAttribute, Edition, SubSampleRule } from '../../editions/edition';
import { keyQuestionOf } from '../../editions/edition';
import { caseHeaderAddress, placesOf, settingPlaceOf } from './answer-address';
import { plainHeader } from './case-store';
import { disposalOf, riskLevelOf } from '../cells/domain-of';
import { Answer, type CaseColumn, type Inspection } from '../../inspection/inspection';
import { attributeByWords, namesTwo } from '../cells/label-by-words';
import { attributeOf, labelOf } from '../cells/labels';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** The best header for an attribute's column. */
const HEADERS: Partial<Record<CaseAttribute, string>> = {
  rosh: 'ROSH',
  safety: 'Safety and wellbeing',
  disposal: 'Disposal',
};

/** Other things that are low, medium or high and leave no case out. */
const OTHER_LEVELS = /re-?offend|likelihood|yogrs|\bl?or\b|engagement|motivation|priority/i;

/** The share of values that must be a classification's for the column to count as one. */
const MOSTLY = 2 / 3;

/**
 * Reports each column that holds what an edition's sub-sample rules need if the rule has no such
 * column: its header is not understood, so no case is left out. It also reports a second column of
 * the same classification that would leave out different cases from the one in use.
 */
export function reportClassifications(
  inspection: Inspection,
  edition: Edition,
  problems: ProblemList,
): void {
  inspection.blocks.forEach((block, index) => {
    const cases = inspection.cases.flatMap((one, i) =>
      placesOf(one).some(({ block: own }) => own === index) ? [i] : [],
    );
    const rules = edition.subSamples.filter((rule) => isAsked(inspection, rule, cases));
    const wanting = rules.filter((rule) => !usedColumn(inspection, cases, rule));
    for (const column of inspection.caseColumns) {
      if (column.attribute !== null || !block.caseColumns.has(column.header)) continue;
      if (block.domainColumns?.type === block.caseColumns.get(column.header)) continue;
      const header = plainHeader(column.header);
      const own = attributeOf(labelOf(header, 'cases')) ?? attributeByWords(header);
      const meant = wanting.filter((rule) => mayBe(rule, column, own, cases));
      const where = caseHeaderAddress(block, column.header);
      if (meant.length > 0) {
        const names = meant.map(({ attribute }) => HEADERS[attribute] ?? attribute);
        const place = settingPlaceOf(block, column.header) ?? '';
        problems.add('no header', messages.unknownClasses(where, header, names, place));
      }
      if (meant.length === 0 && own === null && namesTwo(header) && wanting.length > 0) {
        problems.add('two in one', messages.twoClassesInOne(where, header));
      }
      const rule = rules.find(({ attribute }) => attribute === own);
      const used = rule && usedColumn(inspection, cases, rule);
      if (used && cases.some((i) => differs(rule, used.values[i], column.values[i]))) {
        const other = caseHeaderAddress(block, used.header);
        const place = settingPlaceOf(block, column.header) ?? '';
        const name = HEADERS[rule.attribute] ?? rule.attribute;
        problems.add('two classes', messages.classTwice(where, header, other, name, place));
      }
    }
  });
}

function isAsked({ answers }: Inspection, rule: SubSampleRule, cases: readonly number[]): boolean {
  return [...answers].some(
    ([code, given]) =>
      rule.keyQuestions.includes(keyQuestionOf(code)) &&
      cases.some((i) => given[i] !== undefined && given[i] !== Answer.notAsked),
  );
}

function usedColumn(
  { caseColumns }: Inspection,
  cases: readonly number[],
  { attribute }: SubSampleRule,
): CaseColumn | undefined {
  return caseColumns.find(
    (column) =>
      column.attribute === attribute && cases.some((i) => (column.values[i] ?? '') !== ''),
  );
}

/** Whether a column without a known header holds mostly the values that a rule uses. */
function mayBe(
  rule: SubSampleRule,
  { header, values }: CaseColumn,
  own: CaseAttribute | null,
  cases: readonly number[],
): boolean {
  if ((own !== null && own !== rule.attribute) || OTHER_LEVELS.test(header)) return false;
  const filled = cases.map((i) => values[i] ?? '').filter((value) => value !== '');
  const classes = filled.map((value) => classOf(rule, value));
  const known = classes.filter((found) => found !== undefined);
  const tells = rule.only === undefined || known.some((found) => rule.only?.includes(found));
  return known.length > 0 && known.length >= filled.length * MOSTLY && tells;
}

function classOf({ attribute }: SubSampleRule, value: string): string | undefined {
  return attribute === 'disposal' ? disposalOf(value) : riskLevelOf(value);
}

function differs(rule: SubSampleRule, used = '', other = ''): boolean {
  const [a, b] = [classOf(rule, used), classOf(rule, other)];
  if (a === undefined || b === undefined) return false;
  const leavesOut = (found: string) =>
    rule.only ? !rule.only.includes(found) : rule.leaveOut?.includes(found);
  return leavesOut(a) !== leavesOut(b);
}
