import { EDITIONS } from '../../src/editions/editions';
import { messages as ratingMessages } from '../../src/rating/messages';
import { rateTracker } from '../../src/rating/rate-tracker';
import { messages as readingMessages } from '../../src/reading/problems/messages';
import { RATING, READING, type TriedProblem } from './tried-problems';

describe.each([
  ['reading', readingMessages, READING],
  ['rating', ratingMessages, RATING],
] as const)('%s: every problem is brought about', (_, registry, tried) => {
  test('and none is left out', () => {
    expect(Object.keys(tried).sort()).toEqual(Object.keys(registry).sort());
  });

  test.each(Object.entries<TriedProblem>(tried))(
    '%s',
    (_name, { sheets, options, services, ...expected }) => {
      const outcome = rateTracker('tracker.xlsx', sheets, {
        editions: EDITIONS,
        edition: '2018',
        ...options,
      });
      const { where, severity, what } = expected;
      const found = outcome.problems.find((one) => one.where === where && one.what.includes(what));
      if (!found) expect(outcome.problems).toContainEqual(expected);
      expect(found?.severity).toBe(severity);
      expect(found?.fix).toMatch(/^[A-Z].{8,}\.$/);
      // Reading nothing is not a success, whatever else is reported.
      const stops = outcome.problems.some(({ kind }) => kind === 'nothingRead');
      expect(outcome.rated).toHaveLength(severity === 'error' || stops ? 0 : (services ?? 1));
    },
  );
});
