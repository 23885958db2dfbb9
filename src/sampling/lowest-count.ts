/**
 * The fewest yes among `base` cases whose rounded percentage reaches `percent`.
 *
 * A percentage is rounded half up, floor((200·yes + base) / (2·base)), so it reaches `percent` when
 * 200·yes ≥ base·(2·percent − 1). Solved in whole numbers, because a case on the boundary decides a
 * rating and must not depend on a floating-point division.
 *
 * Plain arithmetic: the functions that call it check their arguments.
 *
 * @param percent whole per cent; above 100 the answer is above `base`: out of reach
 * @param base number of cases; 0 gives 0
 * @returns number of yes, 0 or more
 * @example lowestCount(65, 17) // 11
 */
export function lowestCount(percent: number, base: number): number {
  const twoHundredfold = base * (2 * percent - 1);
  if (twoHundredfold <= 0) return 0;
  const remainder = twoHundredfold % 200;
  return (twoHundredfold - remainder) / 200 + (remainder > 0 ? 1 : 0);
}
