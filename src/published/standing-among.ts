/** How many totals are below, equal to and above one. They add up to `of`. */
export interface Standing {
  readonly below: number;
  readonly equal: number;
  readonly above: number;
  readonly of: number;
}

/**
 * Where a total stands among others. Counts only: they say nothing about how a service would be
 * rated.
 *
 * @param total such as 14, out of the same highest total as the others
 * @example standingAmong(14, [8, 14, 20, 29]) // { below: 1, equal: 1, above: 2, of: 4 }
 */
export function standingAmong(total: number, totals: readonly number[]): Standing {
  const below = totals.filter((other) => other < total).length;
  const equal = totals.filter((other) => other === total).length;
  return { below, equal, above: totals.length - below - equal, of: totals.length };
}

/**
 * A standing in a sentence: "14 of 36: 62 of 79 published inspections scored higher, 3 the same."
 *
 * @param what name of the others, in the plural: "published inspections"
 */
export function standingInWords(
  total: number,
  outOf: number,
  { above, equal, of }: Standing,
  what: string,
): string {
  return `${total} of ${outOf}: ${above} of ${of} ${what} scored higher, ${equal} the same.`;
}
