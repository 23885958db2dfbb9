import { percentOf } from '../scoring/percent';
import { checkSample, checkWhole, LARGEST_LIST } from './checks';
import { messages } from './messages';
import { SamplingError } from './sampling-error';

/**
 * The rounded percentage after `more` further cases, for each number of yes among them.
 *
 * @param yes number of cases answered yes so far, 0 to `sample`
 * @param sample number of cases in the base so far; 0 before the first
 * @param more number of further cases; 0 gives the percentage as it stands
 * @returns `more` + 1 whole per cent: the first for no further yes, the last for all of them
 * @throws SamplingError for anything else, and if there is no case at all
 * @example whatIf(5, 8, 2) // [50, 60, 70]
 */
export function whatIf(yes: number, sample: number, more: number): readonly number[] {
  checkSample(yes, sample, 0, undefined);
  checkWhole('number of further cases', more, 0, LARGEST_LIST - 1);
  const base = sample + more;
  if (base === 0) throw new SamplingError('sample', messages.noCases);
  return Array.from({ length: more + 1 }, (_, further) => percentOf(yes + further, base));
}
