import { type Edition, type SubSampleRule, keyQuestionOf } from '../../editions/edition';
import { answerAddress, caseValueAddress, placeAsked } from './answer-address';
import { disposalOf, domainOf, riskLevelOf } from '../cells/domain-of';
import { Answer, type CaseColumn, type Inspection } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { reportClassBlanks } from './report-class-blanks';
import { reportClassValues } from './report-class-values';
import { reportClassifications } from './report-classifications';

/** Disposals that are certainly not the one that a rule is limited to. */
const OUT_OF_COURT = new Set<string>(['youth caution', 'community resolution']);

/**
 * Leaves out the cases to which an edition does not apply a question, if the tracker holds the
 * classification that decides it. Without it the inspector's "not applicable" does the same.
 *
 * A case without a classification, or with an unknown one, stays in. An answer given for a case
 * left out is reported and does not count.
 *
 * @returns the inspection with those answers marked as left out; the given one is not changed
 */
export function applySubSamples(
  inspection: Inspection,
  edition: Edition,
  problems: ProblemList,
): Inspection {
  reportClassifications(inspection, edition, problems);
  reportClassValues(inspection, edition, problems);
  const answers = new Map(inspection.answers);
  for (const rule of edition.subSamples) {
    const column = inspection.caseColumns.find(({ attribute }) => attribute === rule.attribute);
    const out = column && casesLeftOut(rule, column, inspection, problems);
    if (!out) continue;
    reportClassBlanks(inspection, rule, column, problems);
    for (const [code, bytes] of inspection.answers) {
      if (!rule.keyQuestions.includes(keyQuestionOf(code))) continue;
      answers.set(code, leaveOut(inspection, code, bytes, { out, rule }, problems));
    }
    report(inspection, rule, column, answers, problems);
  }
  return { ...inspection, answers };
}

/** One byte per case, 1 if the rule leaves it out; null if the column does not help. */
function casesLeftOut(
  rule: SubSampleRule,
  column: CaseColumn,
  inspection: Inspection,
  problems: ProblemList,
): Uint8Array | null {
  const classify = rule.attribute === 'disposal' ? disposalOf : riskLevelOf;
  const classes = column.values.map((value) => (value === '' ? undefined : classify(value)));
  // A column of other disposals (court or out-of-court, say) cannot show which cases are meant.
  if (rule.only && !classes.some((found) => found !== undefined && rule.only?.includes(found))) {
    reportNone(rule, column, classes, inspection, problems);
    return null;
  }
  return Uint8Array.from(classes, (found) => {
    if (found === undefined) return 0;
    return (rule.only ? !rule.only.includes(found) : rule.leaveOut?.includes(found)) ? 1 : 0;
  });
}

/** Reports if no case with an answer to a question is known to be one it applies to. */
function reportNone(
  rule: SubSampleRule,
  column: CaseColumn,
  classes: readonly (string | undefined)[],
  inspection: Inspection,
  problems: ProblemList,
): void {
  const answered = new Set<number>();
  for (const [code, given] of inspection.answers) {
    if (!rule.keyQuestions.includes(keyQuestionOf(code))) continue;
    given.forEach((answer, i) => {
      if (answer === Answer.yes || answer === Answer.no) answered.add(i);
    });
  }
  // A known text that is not a court's is a disposal; "Out of court" gives no more detail.
  const said = [...answered].filter((i) => {
    const value = column.values[i] ?? '';
    const isOther = classes[i] === undefined && domainOf(value) === undefined;
    return value !== '' && (isOther || OUT_OF_COURT.has(classes[i] ?? ''));
  });
  const [first] = said;
  if (first === undefined) return;
  const values = [...new Set(said.map((i) => column.values[i] ?? ''))].slice(0, 4);
  const where = caseValueAddress(inspection, column.header, first);
  const [codes, only] = [rule.keyQuestions.join(', '), rule.only?.[0] ?? ''];
  problems.add('none meant', messages.noneIsMeant(where, column.header, only, codes, values));
}

function leaveOut(
  inspection: Inspection,
  code: string,
  bytes: Uint8Array,
  { out, rule }: { readonly out: Uint8Array; readonly rule: SubSampleRule },
  problems: ProblemList,
): Uint8Array {
  const kept = Uint8Array.from(bytes);
  for (let i = 0; i < kept.length; i++) {
    if (out[i] !== 1 || kept[i] === Answer.notAsked) continue;
    if (kept[i] === Answer.yes || kept[i] === Answer.no) {
      const id = inspection.cases[i]?.id ?? '';
      const where = answerAddress(inspection, code, i);
      problems.add('left out', messages.leftOut(where, code, id, rule.because));
    }
    kept[i] = Answer.leftOut;
  }
  return kept;
}

/** Says how many cases the rule left out of which key questions, sheet by sheet. */
function report(
  inspection: Inspection,
  rule: SubSampleRule,
  column: CaseColumn,
  answers: ReadonlyMap<string, Uint8Array>,
  problems: ProblemList,
): void {
  const codes = new Map<string, string[]>();
  for (const code of rule.keyQuestions) {
    const counts = new Map<string, number>();
    answers.get(code)?.forEach((answer, i) => {
      if (answer !== Answer.leftOut) return;
      const found = inspection.cases[i];
      const block = found ? placeAsked(inspection, found, code).block : 0;
      const sheet = inspection.blocks[block]?.sheet ?? '';
      counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
    });
    for (const [sheet, count] of counts) {
      const key = JSON.stringify([sheet, count]);
      codes.set(key, [...(codes.get(key) ?? []), code]);
    }
  }
  for (const [key, alike] of codes) {
    const [sheet, count] = JSON.parse(key) as [string, number];
    const because = `${rule.because} (${column.header})`;
    const message = messages.casesLeftOut(sheet, count, alike.join(', '), because);
    problems.add('cases left out', message);
  }
}
