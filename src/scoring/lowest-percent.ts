import type { StandardResult } from './result';

/** The lowest percentage of a standard's key questions; Infinity if there is none. */
export function lowestPercent({ keyQuestions }: StandardResult): number {
  return Math.min(...keyQuestions.flatMap(({ percent }) => (percent === null ? [] : [percent])));
}
