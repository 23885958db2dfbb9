import type { TrackerOutcome } from '../../src/rating/rate-tracker';
import { rateTracker } from '../../src/rating/rate-tracker';
import { EDITIONS } from '../../src/editions/editions';
import type { Sheet } from '../../src/grid/sheet';
import type { Figures, Result } from '../../src/scoring/result';
import type { MadeInspection } from './made-inspection';

/** What a layout can tell: cases tell all, counts no sample, ratings no percentage. */
export type Tells = 'cases' | 'counts' | 'percents' | 'ratings';

/** Rates sheets as an inspection's edition. */
export function rated(made: MadeInspection, sheets: readonly Sheet[]): TrackerOutcome {
  return rateTracker('tracker.xlsx', sheets, { editions: EDITIONS, edition: made.edition.id });
}

/**
 * Compares an outcome with the right rating of the inspection: only notes besides it, every
 * percentage, every rating, the total and the overall rating.
 */
export function expectRated(outcome: TrackerOutcome, made: MadeInspection, tells: Tells): void {
  const amiss = outcome.problems.filter(({ severity }) => severity !== 'note');
  expect(amiss.slice(0, 5)).toEqual([]);
  expect(outcome.rated).toHaveLength(1);
  const result = outcome.rated[0]?.result;
  if (result) expectResult(result, made, tells);
}

/** Holds a result against what the inspection has to be rated as. */
export function expectResult(result: Result, made: MadeInspection, tells: Tells): void {
  const { expected } = made;
  const figures = result.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap((question): Figures[] => [question, ...question.prompts]);
  if (tells !== 'ratings') {
    const { codes } = made;
    const percents = new Map(figures.map(({ code, percent }) => [code, percent]));
    expect(codes.map((code) => [code, percents.get(code)])).toEqual(
      codes.map((code) => [code, expected.percents.get(code)]),
    );
  }
  if (tells === 'cases') {
    expect(result.sample).toMatchObject(expected.sample);
    expect(figures.filter(({ missing }) => missing !== 0)).toEqual([]);
  }
  expect(result.standards.map(({ code, rating }) => [code, rating])).toEqual(
    result.standards.map(({ code }) => [code, expected.ratings.get(code)]),
  );
  if (tells !== 'ratings') {
    for (const [code, rule] of expected.ruleRatings) {
      expect(result.standards.find((one) => one.code === code)?.ruleRating).toBe(rule);
    }
  }
  expect(result.score).toEqual({ total: expected.total, outOf: expected.outOf });
  expect(result.overall.rating).toBe(expected.overall);
}
