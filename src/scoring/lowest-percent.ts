import type { StandardResult } from './result';

/** The lowest percentage of a standard's key questions; infinite where there is none. */
export function lowestPercent({ keyQuestions }: StandardResult): number {
  return Math.min(...keyQuestions.flatMap(({ percent }) => (percent === null ? [] : [percent])));
}
