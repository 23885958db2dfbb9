import { checkSample, checkWhole, LARGEST_CASES } from './checks';
import { lowestCount } from './lowest-count';
import { messages } from './messages';
import { SamplingError } from './sampling-error';

/**
 * How many further yes bring the rounded percentage up to `lowerPercent`.
 *
 * With `more`: how many of that many further cases have to be yes, the rest being no. Without it:
 * the fewest further cases, all of them yes, that do.
 *
 * Solves floor((200·(yes + f) + b)/(2·b)) ≥ lowerPercent for f in whole numbers, with the base b =
 * sample + more, or sample + f if every further case is a yes.
 *
 * @param yes number of cases answered yes so far, 0 to `sample`
 * @param sample number of cases in the base so far; 0 before the first
 * @param lowerPercent the whole per cent a rating starts from, 0 to 100
 * @param more number of further cases, 0 or more; undefined: as many as needed
 * @returns number of further yes, 0 if none is needed; `null` if `more` cases cannot do it
 * @throws SamplingError for anything else, and if there is no case at all
 * @example needed(10, 17, 65, 3) // 3
 * @example needed(5, 8, 80, 2) // null
 * @example needed(5, 8, 65) // 1
 */
export function needed(
  yes: number,
  sample: number,
  lowerPercent: number,
  more?: number,
): number | null {
  checkSample(yes, sample, 0, undefined);
  checkWhole('percentage', lowerPercent, 0, 100);
  if (more === undefined) return fewestAllYes(yes, sample, lowerPercent);
  checkWhole('number of further cases', more, 0, LARGEST_CASES);
  if (sample + more === 0) throw new SamplingError('sample', messages.noCases);
  const further = Math.max(0, lowestCount(lowerPercent, sample + more) - yes);
  return further <= more ? further : null;
}

/** The fewest further cases, all yes: the least f with 200·(yes + f) ≥ (sample + f)·(2·percent − 1). */
function fewestAllYes(yes: number, sample: number, percent: number): number {
  // No cases give no percentage, so at least one case must be inspected.
  const fewest = sample === 0 ? 1 : 0;
  const short = sample * (2 * percent - 1) - 200 * yes;
  if (short <= 0) return fewest;
  return Math.max(fewest, Math.ceil(short / (201 - 2 * percent)));
}
