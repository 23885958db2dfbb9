import { checkWhole, LARGEST_CASES } from './checks';
import { messages } from './messages';
import { SamplingError } from './sampling-error';

/**
 * Divides a whole number of cases between groups, in proportion to their weights, and never gives a
 * group more than it has.
 *
 * Each group gets the whole part of its quota; what is left goes to the largest remainders, and to
 * the first of equal ones. What a group cannot take is divided between the others in the same way.
 * Without weights, the group sizes are the weights.
 *
 * Source: the method of largest remainders (A. Hamilton); M. L. Balinski and H. P. Young, Fair
 * Representation, 1982.
 *
 * @param take number of cases to share out, at most the sum of `sizes`
 * @param sizes number of cases that each group has
 * @param weights one number a group, 0 or more, such as 60 and 40; default: the sizes
 * @returns number of cases of each group, together `take`
 * @throws SamplingError for anything else
 * @example proportionalSplit(70, [200, 100], [60, 40]) // [42, 28]
 * @example proportionalSplit(40, [20, 100], [60, 40]) // [20, 20]
 * @example proportionalSplit(42, [40, 16]) // [30, 12]
 */
export function proportionalSplit(
  take: number,
  sizes: readonly number[],
  weights: readonly number[] = sizes,
): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  sizes.forEach((size) => checkWhole('size of a group', size, 0, LARGEST_CASES));
  checkWhole('number of cases to take', take, 0, LARGEST_CASES);
  if (take > all) throw new SamplingError('sample', messages.sampleTooLarge(take, all));
  if (weights.length !== sizes.length || weights.some((weight) => !(weight >= 0 && weight < 1e9))) {
    throw new SamplingError('ratio', messages.ratio(weights));
  }
  const given = sizes.map(() => 0);
  let left = take;
  while (left > 0) {
    const open = sizes.map((size, i) => (size > (given[i] ?? 0) ? (weights[i] ?? 0) : 0));
    // Groups without weight contribute only when the others have no cases left.
    const some = open.some((weight) => weight > 0);
    const asked = some ? open : sizes.map((size, i) => (size > (given[i] ?? 0) ? 1 : 0));
    const shares = largestRemainders(left, asked);
    shares.forEach((share, i) => {
      const taken = Math.min(share, (sizes[i] ?? 0) - (given[i] ?? 0));
      given[i] = (given[i] ?? 0) + taken;
      left -= taken;
    });
  }
  return given;
}

function largestRemainders(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - shares.reduce((all, share) => all + share, 0);
  const remainder = (i: number) => ((total * (weights[i] ?? 0)) / sum) % 1;
  weights
    .map((_, i) => i)
    .filter((i) => (weights[i] ?? 0) > 0)
    .sort((i, j) => remainder(j) - remainder(i) || i - j)
    .slice(0, rest)
    .forEach((i) => {
      shares[i] = (shares[i] ?? 0) + 1;
    });
  return shares;
}
