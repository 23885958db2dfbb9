import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';
import type { KeyQuestionResult } from '../../src/scoring/result';

/**
 * What is read of a tracker of the 2020 edition, and what is said of it.
 *
 * @param figuresOf the figures of a key question that a test is about
 */
export function readAs2020<Figures>(
  sheets: readonly Sheet[],
  figuresOf: (question: KeyQuestionResult) => Figures,
) {
  const { rated, problems } = rateTracker('t.xlsx', sheets, {
    editions: EDITIONS,
    edition: '2020',
  });
  const [one] = rated;
  if (!one) throw new Error('Nothing was rated.');
  const questions = one.result.standards.flatMap(({ keyQuestions }) => keyQuestions);
  const warnings = problems.filter(({ severity }) => severity !== 'note');
  return {
    inspection: one.inspection,
    sample: one.result.sample,
    cases: one.inspection.cases.map(({ id }) => id),
    figures(code: string) {
      const found = questions.find((question) => question.code === code);
      return found && figuresOf(found);
    },
    values: (header: string) =>
      one.inspection.caseColumns.find((column) => column.header === header)?.values,
    told: warnings.map(({ kind, where }) => `${kind} ${where}`),
    toldAt: warnings.map(({ where }) => where),
    notes: problems.filter(({ severity }) => severity === 'note').map(({ kind }) => kind),
  };
}
