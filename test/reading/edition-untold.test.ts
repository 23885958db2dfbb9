import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { expectResult } from './expect-rated';
import { CASES_AS_ROWS } from './layouts-of-cases';
import { COUNTS, PERCENTAGES } from './layouts-of-figures';
import { RATINGS } from './layouts-of-ratings';
import { LONG, QUESTIONS_AS_ROWS } from './layouts-of-questions';
import { randomInspection, reportedInspections } from './made-inspection';

const INSPECTIONS = [
  ...reportedInspections(),
  ...['2018', '2020', '2021'].flatMap((id) => [randomInspection(id, 5), randomInspection(id, 77)]),
];
const LAYOUTS = [
  ...[CASES_AS_ROWS, QUESTIONS_AS_ROWS, LONG].map((all) => [all, 'cases'] as const),
  [COUNTS, 'counts'] as const,
  [PERCENTAGES, 'percents'] as const,
  [RATINGS, 'ratings'] as const,
].flatMap(([all, tells]) =>
  Object.entries(all).map(([name, layout]) => [name, layout, tells] as const),
);

describe.each(INSPECTIONS.map((made) => [made.name, made] as const))('%s', (_, made) => {
  // Where nothing tells the edition it is an error that names it among others, never another rating.
  test.each(LAYOUTS)('%s', (_name, layout, tells) => {
    const { rated, problems } = rateTracker('t.xlsx', layout(made), { editions: EDITIONS });
    const error = problems.find(({ severity }) => severity === 'error');
    // A rating of 4.1 and a judged 3.4 are in 2021 alone.
    if (made.edition.id === '2021') expect(error).toBeUndefined();
    if (error) {
      expect(error.what).toMatch(/^The tracker fits the editions .*, which rate it differently: /);
      expect(error.what).toContain(made.edition.id);
    } else {
      expect(rated).toHaveLength(1);
      if (rated[0]) expectResult(rated[0].result, made, tells);
    }
  });
});
