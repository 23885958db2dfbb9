import { checkWhole, LARGEST_CASES } from './checks';
import { chiSquaredTail } from './chi-squared-tail';
import { messages } from './messages';
import { randomSource } from './random-source';
import { SamplingError } from './sampling-error';
import { stirlingError } from './stirling-error';

/** How a sample's values compare with those of the caseload it was drawn from. */
export interface Representation {
  /**
   * How likely a simple random sample of that size is to differ from the caseload as much as this
   * one, or more. 1 if there is nothing to compare: a census, or a single value.
   */
  readonly probability: number;
  /**
   * `exact`: all samples were counted; `chi-squared`: read off the curve; `drawn`: random samples
   * were counted; `certain`: every sample would look the same.
   */
  readonly method: 'exact' | 'chi-squared' | 'drawn' | 'certain';
  /** The sum of squared distances from the expected numbers, corrected for the finite caseload. */
  readonly chiSquared: number;
  readonly degrees: number;
}

/** The most samples to count one by one. */
const COUNTED_AT_MOST = 200_000;

/** Random samples to draw when neither counting nor the curve will do. */
const DRAWN = 10_000;

/** The curve is a good approximation if at least this many cases are expected everywhere. */
const EXPECTED_AT_LEAST = 5;

/** Probabilities that differ by less than this share of themselves differ only by rounding. */
const TIE = 1e-7;

/**
 * Whether the values of a column are as frequent in a sample as in its caseload.
 *
 * Under chance alone the numbers drawn follow the multivariate hypergeometric distribution. The
 * exact test adds up the probabilities of all samples that are no likelier than this one; it is the
 * Freeman–Halton test of the table of drawn and undrawn cases by value. If there are too many
 * samples to count, it uses the chi-squared curve when five or more cases of each value are
 * expected both in the sample and outside it. Otherwise it draws 10,000 random samples with the
 * seed, and the probability is (as unlikely ones + 1)/(10,000 + 1).
 *
 * A sample drawn to match is closer than chance, so its probability should be near 1. A large
 * probability does not prove that the sample represents the caseload; a small sample would reveal
 * almost nothing.
 *
 * Source: G. H. Freeman and J. H. Halton, "Note on an Exact Treatment of Contingency, Goodness of
 * Fit and Other Problems of Significance", Biometrika 38, 1951; the correction (N − 1)/(N − n) from
 * the variance of the hypergeometric distribution; the added one from A. C. Davison and D. V.
 * Hinkley, Bootstrap Methods and Their Application, 1997, chapter 4.
 *
 * @param sample number of inspected cases of each value
 * @param caseload number of all cases of each value, at least as many as inspected
 * @param seed of the random samples; whole number, 0 to 4,294,967,295
 * @throws SamplingError for anything else, and for an empty sample
 * @example representation([2, 0], [2, 2], 1).probability.toFixed(4) // '0.3333'
 * @example representation([4, 4], [4, 4], 1).method // 'certain'
 */
export function representation(
  sample: readonly number[],
  caseload: readonly number[],
  seed: number,
): Representation {
  check(sample, caseload);
  const values = caseload.flatMap((all, i) => (all > 0 ? [{ all, drawn: sample[i] ?? 0 }] : []));
  const population = values.reduce((sum, { all }) => sum + all, 0);
  const size = values.reduce((sum, { drawn }) => sum + drawn, 0);
  const degrees = values.length - 1;
  const groups = values.map(({ all }) => all);
  const drawn = values.map((value) => value.drawn);
  const chiSquared = finiteChiSquared(drawn, groups, size, population);
  const shared = { chiSquared, degrees };
  if (degrees < 1 || size === population) {
    return { probability: 1, method: 'certain', chiSquared: 0, degrees: Math.max(0, degrees) };
  }
  const choices = logChoices(groups);
  if (samplesAtMost(groups, size) <= COUNTED_AT_MOST) {
    return { probability: exactTail(drawn, groups, size, choices), method: 'exact', ...shared };
  }
  const least = Math.min(...groups) / population;
  if (least * size >= EXPECTED_AT_LEAST && least * (population - size) >= EXPECTED_AT_LEAST) {
    const probability = chiSquaredTail(chiSquared, degrees);
    return { probability, method: 'chi-squared', ...shared };
  }
  const probability = drawnTail(drawn, groups, size, choices, seed);
  return { probability, method: 'drawn', ...shared };
}

function check(sample: readonly number[], caseload: readonly number[]): void {
  if (sample.length !== caseload.length) throw new SamplingError('sample', messages.ragged);
  caseload.forEach((all, i) => {
    checkWhole('number in the caseload', all, 0, LARGEST_CASES);
    checkWhole('number in the sample', sample[i] ?? 0, 0, LARGEST_CASES);
    if ((sample[i] ?? 0) > all) {
      throw new SamplingError('sample', messages.sampleTooLarge(sample[i] ?? 0, all));
    }
  });
  if (!sample.some((drawn) => drawn > 0)) throw new SamplingError('sample', messages.noCases);
}

function finiteChiSquared(
  drawn: readonly number[],
  groups: readonly number[],
  size: number,
  population: number,
): number {
  if (size === population) return 0;
  const sum = groups.reduce((total, all, i) => {
    const expected = (size * all) / population;
    return total + ((drawn[i] ?? 0) - expected) ** 2 / expected;
  }, 0);
  return (sum * (population - 1)) / (population - size);
}

/** How many different samples there can be; an upper bound, since the last value is not free. */
function samplesAtMost(groups: readonly number[], size: number): number {
  const most = groups.map((all) => Math.min(all, size) + 1).sort((a, b) => a - b);
  return most.slice(0, -1).reduce((product, count) => product * count, 1);
}

/** Per value and number drawn, the logarithm of the ways to choose them. */
function logChoices(groups: readonly number[]): (group: number, drawn: number) => number {
  return (group, drawn) => {
    const all = groups[group] ?? 0;
    return logFactorial(all) - logFactorial(drawn) - logFactorial(all - drawn);
  };
}

function logFactorial(n: number): number {
  if (n < 2) return 0;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + stirlingError(n);
}

type LogChoices = (group: number, drawn: number) => number;

/** The ways of all samples no likelier than the one seen, over the ways of all samples. */
function exactTail(
  drawn: readonly number[],
  groups: readonly number[],
  size: number,
  choices: LogChoices,
): number {
  const tables = groups.map((all, group) =>
    Float64Array.from({ length: Math.min(all, size) + 1 }, (_, count) => choices(group, count)),
  );
  const room = groups.map((_, group) => groups.slice(group + 1).reduce((sum, all) => sum + all, 0));
  const seen = drawn.reduce((sum, count, group) => sum + (tables[group]?.[count] ?? 0), 0);
  let unlikely = 0;
  let all = 0;
  const walk = (group: number, left: number, ways: number) => {
    const table = tables[group];
    if (!table) {
      const weight = Math.exp(ways - seen);
      all += weight;
      if (ways <= seen + TIE) unlikely += weight;
      return;
    }
    const most = Math.min(left, table.length - 1);
    for (let count = Math.max(0, left - (room[group] ?? 0)); count <= most; count += 1) {
      walk(group + 1, left - count, ways + (table[count] ?? 0));
    }
  };
  walk(0, size, 0);
  return Math.min(1, unlikely / all);
}

/** The same share among random samples. */
function drawnTail(
  drawn: readonly number[],
  groups: readonly number[],
  size: number,
  choices: LogChoices,
  seed: number,
): number {
  const random = randomSource(seed);
  const tables = groups.map((all, group) =>
    Float64Array.from({ length: Math.min(all, size) + 1 }, (_, count) => choices(group, count)),
  );
  const waysOf = (counts: ArrayLike<number>) =>
    tables.reduce((sum, table, group) => sum + (table[counts[group] ?? 0] ?? 0), 0);
  const seen = waysOf(drawn);
  const urn = Int32Array.from(groups.flatMap((all, group) => new Array<number>(all).fill(group)));
  const counts = new Int32Array(groups.length);
  let unlikely = 0;
  for (let turn = 0; turn < DRAWN; turn += 1) {
    counts.fill(0);
    for (let at = 0; at < size; at += 1) {
      const other = at + random.below(urn.length - at);
      const group = urn[other] ?? 0;
      urn[other] = urn[at] ?? 0;
      urn[at] = group;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    if (waysOf(counts) <= seen + TIE) unlikely += 1;
  }
  return (unlikely + 1) / (DRAWN + 1);
}
