import { checkWhole, LARGEST_CASES } from './checks';
import { messages } from './messages';
import { type RandomSource, randomSource } from './random-source';
import { SamplingError } from './sampling-error';

/** A column of a caseload as numbers: one per case, the same for cases with the same value. */
export type Groups = readonly number[];

/** How often the draw begins again in a small caseload; the closest of all its draws is given. */
const BEGINNINGS_AT_MOST = 60;

/** Beginnings times combinations: what bounds the work in a large caseload. */
const WORK_AT_MOST = 6_000;

/** A gain smaller than this is rounding, so that improving comes to an end. */
const NO_GAIN = 1e-9;

/**
 * Draws `take` cases at random that match the caseload in every column as closely as whole cases
 * allow.
 *
 * Cases that are alike in all the columns form a combination. How many are drawn of each starts
 * from its share of the caseload, rounded at random so that each case has the chance take/all; then
 * single cases are exchanged between combinations, always the exchange that brings the columns
 * closest, until none helps. In a small caseload this begins again some times and the closest draw
 * kept. Which cases of a combination are drawn is chance alone. Closeness is the sum, over the
 * values of all columns, of the squared distance between the number drawn and take × share.
 *
 * Cases of the same combination have the same chance of being drawn; those of different ones as near
 * to it as the matching leaves them. With no column it is a simple random sample.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition, 1977, chapter 5 (proportional
 * allocation), and chapter 5A on two-way stratification with small samples.
 *
 * @param take number of cases to draw, 0 to the number of cases
 * @param cases number of cases in the caseload
 * @param columns the columns to match, each with one number a case
 * @param seed whole number, 0 to 4,294,967,295
 * @returns the drawn cases, counted from 0, in ascending order
 * @throws SamplingError for anything else
 * @example stratifiedDraw(2, 4, [[7, 7, 9, 9]], 1).filter((one) => one < 2).length // 1
 * @example stratifiedDraw(3, 3, [], 1) // [0, 1, 2]
 */
export function stratifiedDraw(
  take: number,
  cases: number,
  columns: readonly Groups[],
  seed: number,
): readonly number[] {
  checkWhole('number of cases', cases, 0, LARGEST_CASES);
  checkWhole('number of cases to take', take, 0, LARGEST_CASES);
  if (take > cases) throw new SamplingError('sample', messages.sampleTooLarge(take, cases));
  if (columns.some((column) => column.length !== cases)) {
    throw new SamplingError('columns', messages.ragged);
  }
  const random = randomSource(seed);
  const combinations = combinationsOf(cases, columns);
  const beginnings = Math.min(
    BEGINNINGS_AT_MOST,
    Math.ceil(WORK_AT_MOST / Math.max(1, combinations.length)),
  );
  let best: { numbers: number[]; distance: number } | null = null;
  for (let turn = 0; turn < beginnings && !(best && best.distance < NO_GAIN); turn += 1) {
    const numbers = proportionalAtRandom(take, cases, combinations, random);
    const distance = improve(numbers, combinations, take / cases, random);
    if (best === null || distance < best.distance - NO_GAIN) best = { numbers, distance };
  }
  return combinations
    .flatMap(({ members }, i) => someOf(members, best?.numbers[i] ?? 0, random))
    .sort((a, b) => a - b);
}

/** The cases that are alike in all the columns. */
interface Combination {
  readonly members: readonly number[];
  /** One a column: an index into the list of all columns' values. */
  readonly values: readonly number[];
}

function combinationsOf(cases: number, columns: readonly Groups[]): readonly Combination[] {
  const indices = new Map<string, number>();
  const found = new Map<string, { members: number[]; values: number[] }>();
  for (let one = 0; one < cases; one += 1) {
    const values = columns.map((column, at) => {
      const key = `${at} ${column[one] ?? ''}`;
      const index = indices.get(key) ?? indices.size;
      indices.set(key, index);
      return index;
    });
    const key = values.join();
    const combination = found.get(key);
    if (combination) combination.members.push(one);
    else found.set(key, { members: [one], values });
  }
  return [...found.values()];
}

/**
 * How many of each combination: its quota rounded up or down at random, together `take`. The
 * remainders are laid end to end in random order and a comb of whole steps put over them, so that
 * each combination is rounded up with the chance of its remainder.
 */
function proportionalAtRandom(
  take: number,
  cases: number,
  combinations: readonly Combination[],
  random: RandomSource,
): number[] {
  const numbers = combinations.map(({ members }) => Math.floor((take * members.length) / cases));
  const order = shuffled(
    combinations.map((_, i) => i),
    random,
  );
  // In whole numbers, of one part in `cases`, so that no case is lost to rounding.
  const start = random.below(Math.max(1, cases));
  let end = 0;
  for (const i of order) {
    const before = Math.floor((end + cases - 1 - start) / cases);
    end += (take * (combinations[i]?.members.length ?? 0)) % cases;
    const after = Math.floor((end + cases - 1 - start) / cases);
    numbers[i] = (numbers[i] ?? 0) + after - before;
  }
  return numbers;
}

/** Exchanges cases between combinations while that brings the columns closer; the distance left. */
function improve(
  numbers: number[],
  combinations: readonly Combination[],
  share: number,
  random: RandomSource,
): number {
  const excess: number[] = [];
  combinations.forEach(({ members, values }, i) => {
    const beyond = (numbers[i] ?? 0) - members.length * share;
    for (const value of values) excess[value] = (excess[value] ?? 0) + beyond;
  });
  // Of equally good exchanges chance takes one.
  const order = shuffled(
    combinations.map((_, i) => i),
    random,
  );
  for (;;) {
    const exchange = bestExchange(numbers, combinations, excess, order);
    if (!exchange) return excess.reduce((sum, beyond) => sum + beyond * beyond, 0);
    const { from, to } = exchange;
    numbers[from] = (numbers[from] ?? 0) - 1;
    numbers[to] = (numbers[to] ?? 0) + 1;
    for (const value of combinations[from]?.values ?? []) excess[value] = (excess[value] ?? 0) - 1;
    for (const value of combinations[to]?.values ?? []) excess[value] = (excess[value] ?? 0) + 1;
  }
}

/**
 * The exchange of one case that lowers the sum of squares most: by 2·(excess of the one's values −
 * excess of the other's) − 2·(columns in which they differ). The combinations are tried from the
 * most and the least drawn inwards, and only as far as a gain is still possible.
 */
function bestExchange(
  numbers: readonly number[],
  combinations: readonly Combination[],
  excess: readonly number[],
  order: readonly number[],
): { from: number; to: number } | null {
  const loads = Float64Array.from(combinations, ({ values }) => {
    let sum = 0;
    for (const value of values) sum += excess[value] ?? 0;
    return sum;
  });
  const load = (i: number) => loads[i] ?? 0;
  let highest = -Infinity;
  let lowest = Infinity;
  for (const i of order) {
    const number = numbers[i] ?? 0;
    if (number > 0) highest = Math.max(highest, load(i));
    if (number < (combinations[i]?.members.length ?? 0)) lowest = Math.min(lowest, load(i));
  }
  const givers = order
    .filter((i) => (numbers[i] ?? 0) > 0 && load(i) - lowest - 1 > NO_GAIN)
    .sort((a, b) => load(b) - load(a));
  const takers = order
    .filter(
      (i) =>
        (numbers[i] ?? 0) < (combinations[i]?.members.length ?? 0) &&
        highest - load(i) - 1 > NO_GAIN,
    )
    .sort((a, b) => load(a) - load(b));
  let best: { from: number; to: number } | null = null;
  let gain = NO_GAIN;
  for (const from of givers) {
    if (load(from) - lowest - 1 <= gain) break;
    for (const to of takers) {
      const most = load(from) - load(to);
      if (most - 1 <= gain) break;
      const here = most - differing(combinations[from], combinations[to]);
      if (here > gain) {
        gain = here;
        best = { from, to };
      }
    }
  }
  return best;
}

function differing(a: Combination | undefined, b: Combination | undefined): number {
  return (a?.values ?? []).filter((value, column) => value !== b?.values[column]).length;
}

function shuffled(items: number[], random: RandomSource): number[] {
  return someOf(items, items.length, random);
}

/** Some of the items, each choice equally likely (the first steps of a Fisher–Yates shuffle). */
function someOf(items: readonly number[], count: number, random: RandomSource): number[] {
  const rest = [...items];
  for (let at = 0; at < count; at += 1) {
    const other = at + random.below(rest.length - at);
    const kept = rest[other] ?? 0;
    rest[other] = rest[at] ?? 0;
    rest[at] = kept;
  }
  return rest.slice(0, count);
}
