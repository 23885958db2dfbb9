/**
 * The percentage of "yes", rounded half up to a whole per cent, as the reports print it and as
 * ratings are taken from it (11 of 17 is 64.7%, printed 65% and rated Good).
 *
 * Uses whole-number arithmetic, so that floating point never decides a rating.
 *
 * @param yes cases answered yes, a whole number from 0 to `base`
 * @param base cases in the base, a whole number above 0
 * @returns whole per cent, 0 to 100
 * @throws RangeError for anything else: there is no percentage of an empty base
 * @example percentOf(5, 8) // 63
 */
export function percentOf(yes: number, base: number): number {
  if (!Number.isInteger(yes) || !Number.isInteger(base) || yes < 0 || base < 1 || yes > base) {
    throw new RangeError(`There is no percentage of ${yes} out of ${base}.`);
  }
  return Math.floor((200 * yes + base) / (2 * base));
}

/**
 * A percentage given as a number, rounded half up to a whole per cent. Binary rounding error (64.5
 * held as 64.49999999999999) does not change the result.
 *
 * @param percent 0 to 100, with or without decimals
 * @example roundPercent(62.5) // 63
 */
export function roundPercent(percent: number): number {
  return Math.floor(percent + 0.5 + 1e-9);
}
