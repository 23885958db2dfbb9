import type { Edition } from '../editions/edition';
import { EDITIONS } from '../editions/editions';

/**
 * The edition whose rules apply if a formula names none: the latest. All editions so far have the
 * same bands, scores and totals; they differ in the base of a percentage.
 */
export function usualEdition(): Edition {
  const latest = EDITIONS.at(-1);
  if (!latest) throw new Error('The product has no edition.');
  return latest;
}
