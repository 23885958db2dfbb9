import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';

/** What was read from a small tracker: its cases, the counts of a question, and the messages. */
export function readOf(sheets: readonly Sheet[], edition: string) {
  const { rated, problems } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition });
  const standards = rated[0]?.result.standards ?? [];
  const questions = standards.flatMap((one) => one.keyQuestions);
  const told = problems.filter(
    // Of the standard's other questions these trackers have none.
    ({ severity, kind }) => severity !== 'note' && kind !== 'missingQuestion',
  );
  return {
    cases: rated[0]?.inspection.cases.map(({ id }) => id) ?? [],
    /** Yes and no of a question; null if there is no inspection. */
    count: (code: string): readonly (number | null)[] => {
      const found = questions.find((one) => one.code === code);
      return [found?.yes ?? null, found?.no ?? null];
    },
    kinds: told.map(({ kind }) => kind ?? ''),
    where: told.map(({ where }) => where),
    problems: told,
    ratings: standards.map(({ rating }) => rating),
    services: rated.map(({ inspection }) => inspection.service),
  };
}
