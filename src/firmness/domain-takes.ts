import type { SampleOptions } from './sample-options';
import type { Problem } from '../inspection/problem';
import { proportionalSplit } from '../sampling/proportional-split';
import { sampleSize } from '../sampling/sample-size';
import { USUAL_CONFIDENCE, USUAL_MARGIN } from '../sampling/usual-precision';
import { messages } from './messages';

/** The ratio of court to out-of-court cases in published samples: 42 and 28, 24 and 16, 9 and 6. */
export const USUAL_RATIO = [60, 40] as const;

const NAMES = ['court', 'out-of-court'] as const;

/**
 * How many cases to draw from each domain. With a number to take, the domains share it by the
 * ratio, and what one lacks comes from the other. Without one, each is as large as confidence and
 * margin require; with a ratio, that applies to the first domain with a part in it and with cases,
 * and the other follows. A domain without a part in the ratio is never drawn from.
 *
 * @param name of the caseload; problems name it
 * @param sizes cases of the court and the out-of-court domain, or of the caseload as a whole
 * @param problems receives what prevents the draw, and what the ratio cannot get
 * @returns one number per domain; none if a problem is an error
 * @throws SamplingError for an impossible confidence or margin
 * @example domainTakes('a.xlsx', [0, 24], { seed: 1, ratio: [60, 40] }, []) // [0, 22]
 */
export function domainTakes(
  name: string,
  sizes: readonly number[],
  options: SampleOptions,
  problems: Problem[],
): readonly number[] {
  const { take, ratio, confidence = USUAL_CONFIDENCE, margin = USUAL_MARGIN } = options;
  const refuse = (problem: Problem): readonly number[] => {
    problems.push(problem);
    return [];
  };
  const given = typeof ratio === 'object' ? ratio : null;
  if (given && !isRatio(given)) return refuse(messages.badRatio(name));
  if (take !== undefined && (!Number.isInteger(take) || take < 1)) {
    return refuse(messages.badTake(name, take));
  }
  const precise = sizes.map((size) => (size > 0 ? sampleSize(size, confidence, margin) : 0));
  const all = sum(sizes);
  if (take !== undefined && take > all) return refuse(messages.tooSmall(name, take, all));
  if (sizes.length === 1) return take === undefined ? precise : [take];
  if (take === undefined && ratio === undefined) return precise;

  const weights = given ?? (ratio === 'caseload' ? sizes : USUAL_RATIO);
  // Domains without a part in the ratio count as missing.
  const within = sizes.map((size, i) => ((weights[i] ?? 0) > 0 ? size : 0));
  const first = within.findIndex((size) => size > 0);
  const only = NAMES[(weights[0] ?? 0) > 0 ? 0 : 1];
  if (first < 0) return refuse(messages.noneToDraw(name, only));
  if (take !== undefined && take > sum(within)) {
    return refuse(messages.tooFewInRatio(name, take, only, sum(within)));
  }
  const share = (i: number) =>
    Math.round(((precise[first] ?? 0) * (weights[i] ?? 0)) / (weights[first] ?? 1));
  const asked =
    take === undefined
      ? sizes.map((_, i) => share(i))
      : proportionalSplit(take, [take, take], weights);
  const takes =
    take === undefined
      ? asked.map((one, i) => Math.min(one, within[i] ?? 0))
      : proportionalSplit(take, within, weights);
  problems.push(...ratioProblems(name, { sizes, weights, asked, takes }));
  return takes;
}

/** One number per domain, court first. */
interface Shared {
  readonly sizes: readonly number[];
  readonly weights: readonly number[];
  /** What the ratio asks for. */
  readonly asked: readonly number[];
  /** What is available. */
  readonly takes: readonly number[];
}

/** What the ratio asks for but the caseload lacks, and what is not drawn from at all. */
function ratioProblems(name: string, { sizes, weights, asked, takes }: Shared): Problem[] {
  return NAMES.flatMap((domain, i): Problem[] => {
    const [size = 0, weight = 0, wanted = 0] = [sizes[i], weights[i], asked[i]];
    if (size === 0) return weight > 0 ? [messages.noneInCaseload(name, domain)] : [];
    if (weight === 0) return [messages.noneAskedFor(name, domain, size)];
    if (takes[i] === 0) return [messages.noneLeft(name, domain, sum(takes))];
    return wanted > size ? [messages.notEnough(name, domain, wanted, size)] : [];
  });
}

function isRatio(ratio: readonly number[]): boolean {
  return ratio.every((one) => one >= 0 && one < 1e9) && ratio.some((one) => one > 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
