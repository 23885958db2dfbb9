import { checkWhole, LARGEST_CASES } from './checks';
import { gammaVariate } from './gamma-variate';
import { messages } from './messages';
import type { RandomSource } from './random-source';
import { SamplingError } from './sampling-error';

/** Looked up once, because each access to a global is slow in some hosts. */
const { floor, min } = Math;

/** How an inspected case counts towards a question's percentage. */
export const Said = {
  /** Not in the base: the percentage leaves this case out. */
  outside: 0,
  /** In the base, and not yes. */
  no: 1,
  yes: 2,
} as const;

/** The inspected cases of one sample, and the caseload they were drawn from. */
export interface InspectedSample {
  readonly cases: number;
  /** One list per question, each with one {@link Said} per case. */
  readonly questions: readonly Uint8Array[];
  /** Number of eligible cases, at least `cases`; undefined: unknown or infinite. */
  readonly population: number | undefined;
  /**
   * Treat the same answers as if this many cases had given them, at least `cases` and at most the
   * population; default: the cases themselves. Use it to ask what a larger sample would show.
   */
  readonly asIf?: number;
  /** Default: two imaginary cases that are yes and no equally often. */
  readonly imaginary?: ImaginaryCases;
}

/**
 * How many imaginary cases go into the urn beside the inspected ones (not always a whole number),
 * and how often they say yes. They answer each question independently.
 */
export interface ImaginaryCases {
  /** More than 0. */
  readonly number: number;
  /**
   * More than 0 and less than 1. Default: as often as all answers of the drawn caseload together,
   * so that uncertainty about the common level is kept.
   */
  readonly share?: number;
}

/** Laplace's rule of succession. */
const ONE_OF_EACH: ImaginaryCases = { number: 2, share: 0.5 };

/** One possible whole caseload, question by question. */
export interface DrawnCaseload {
  /** Cases in the base that are yes; with `asIf` and without a population not a whole number. */
  readonly yes: Float64Array;
  readonly base: Float64Array;
}

/** Above this many unseen cases, only their shares are drawn, not each case. */
const UNSEEN_DRAWN_SINGLY = 2_000;

/**
 * Draws whole caseloads from which the inspected cases may have come.
 *
 * The inspected cases are known. Each case not seen is filled in with all answers of one inspected
 * case together, by Pólya's urn: a case is taken out at random and put back with a copy of itself.
 * Before the first draw, the urn receives some imaginary cases, which answer each question
 * independently and are never counted. They stand for what is known before the sample, so that six
 * yes of six do not prove a hundred per cent. With two that are yes and no equally often the draws
 * of a single question are exactly those of `chance`; for a minimum over questions, `commonGround`
 * gives the number that makes the probabilities match reality. Without a population the urn is
 * drawn from without end, and the shares of its cases follow a Dirichlet distribution. The same
 * serves as an approximation for a caseload with more than 2,000 unseen cases.
 *
 * Source: M. Ghosh and G. Meeden, Bayesian Methods for Finite Population Sampling, 1997 (the Pólya
 * posterior); A. Y. Lo, "A Bayesian Bootstrap for a Finite Population", Annals of Statistics 16(4),
 * 1988; D. B. Rubin, "The Bayesian Bootstrap", Annals of Statistics 9(1), 1981. The imaginary cases
 * are this project's.
 *
 * @param random the source of every draw; drawing continues from its current state
 * @returns a function that draws the next caseload; it returns the same two lists each time,
 * refilled
 * @throws SamplingError if the population is smaller than the sample, or lists differ in length
 * @example caseloadDraws({ cases: 1, questions: [new Uint8Array([2])], population: 1 }, randomSource(1))().yes[0] // 1
 */
export function caseloadDraws(sample: InspectedSample, random: RandomSource): () => DrawnCaseload {
  const { cases, questions, population, asIf = cases, imaginary = ONE_OF_EACH } = sample;
  checkWhole('sample', cases, 1, LARGEST_CASES);
  if (population !== undefined) {
    checkWhole('population', population, 1, LARGEST_CASES);
    const seen = Math.max(cases, asIf);
    if (seen > population) {
      throw new SamplingError('sample', messages.sampleTooLarge(seen, population));
    }
  }
  if (questions.some((answers) => answers.length !== cases)) {
    throw new SamplingError('questions', messages.ragged);
  }
  checkWhole('sample as if', asIf, cases, LARGEST_CASES);
  const { number, share } = imaginary;
  if (!(number > 0) || (share !== undefined && !(share > 0 && share < 1))) {
    throw new SamplingError('imaginary cases', messages.noImaginary);
  }
  const unseen = population === undefined ? Infinity : population - asIf;
  const types = typesOf(questions, cases);
  const answers = types.base.reduce((sum, one) => sum + one, 0);
  const drawn = {
    yes: new Float64Array(questions.length),
    base: new Float64Array(questions.length),
  };
  const weights = new Float64Array(cases + 1);
  const single = unseen <= UNSEEN_DRAWN_SINGLY;
  const drawWeights = single
    ? urn(cases, asIf, unseen, number, random)
    : dirichlet(cases, asIf, unseen, number, random);
  return () => {
    drawWeights(weights);
    fill(drawn, types, weights, questions.length);
    const made = weights[cases] ?? 0;
    if (made > 0) {
      const ofYes = number * (share ?? levelOf(drawn, answers));
      for (let question = 0; question < questions.length; question += 1) {
        const yes = single
          ? yesOfUrn(made, ofYes, number, random)
          : made * shareOfYes(ofYes, number, random);
        drawn.yes[question] = (drawn.yes[question] ?? 0) + yes;
        drawn.base[question] = (drawn.base[question] ?? 0) + made;
      }
    }
    return drawn;
  };
}

/** Per case, question by question: 1 where it counts. */
interface Types {
  readonly yes: Uint8Array;
  readonly base: Uint8Array;
}

function typesOf(questions: readonly Uint8Array[], cases: number): Types {
  const width = questions.length;
  const yes = new Uint8Array(cases * width);
  const base = new Uint8Array(cases * width);
  questions.forEach((answers, question) => {
    answers.forEach((said, one) => {
      base[one * width + question] = said === Said.outside ? 0 : 1;
      yes[one * width + question] = said === Said.yes ? 1 : 0;
    });
  });
  return { yes, base };
}

/** Adds up the answers of the inspected cases, each multiplied by its weight. */
function fill(drawn: DrawnCaseload, types: Types, weights: Float64Array, width: number): void {
  const { yes, base } = drawn;
  yes.fill(0);
  base.fill(0);
  for (let type = 0, at = 0; type < weights.length - 1; type += 1, at += width) {
    const weight = weights[type] ?? 0;
    if (weight === 0) continue;
    for (let question = 0; question < width; question += 1) {
      yes[question] = (yes[question] ?? 0) + weight * (types.yes[at + question] ?? 0);
      base[question] = (base[question] ?? 0) + weight * (types.base[at + question] ?? 0);
    }
  }
}

/** Every unseen case one by one: an imaginary case, an inspected one, or a copy drawn before. */
function urn(
  cases: number,
  asIf: number,
  unseen: number,
  imaginary: number,
  random: RandomSource,
): (weights: Float64Array) => void {
  const filledIn = new Int32Array(unseen);
  const each = asIf / cases;
  const beginning = asIf + imaginary;
  return (weights) => {
    weights.fill(each, 0, cases);
    weights[cases] = 0;
    for (let drawn = 0; drawn < unseen; drawn += 1) {
      const ball = random.share() * (beginning + drawn);
      let type: number;
      if (ball < asIf) type = min(cases - 1, floor(ball / each));
      else if (ball < beginning) type = cases;
      else type = filledIn[floor(ball - beginning)] ?? 0;
      filledIn[drawn] = type;
      weights[type] = (weights[type] ?? 0) + 1;
    }
  };
}

/** The shares in an urn drawn from without end; as weights of a caseload of any size. */
function dirichlet(
  cases: number,
  asIf: number,
  unseen: number,
  imaginary: number,
  random: RandomSource,
): (weights: Float64Array) => void {
  const each = asIf / cases;
  const { seen, rest } = unseen === Infinity ? { seen: 0, rest: 1 } : { seen: each, rest: unseen };
  const shapes = new Float64Array(cases + 1).fill(each);
  shapes[cases] = imaginary;
  return (weights) => {
    let sum = 0;
    shapes.forEach((shape, type) => {
      const part = gammaVariate(shape, random);
      weights[type] = part;
      sum += part;
    });
    for (let type = 0; type < weights.length; type += 1) {
      const share = ((weights[type] ?? 0) / sum) * rest;
      weights[type] = share + (type < cases ? seen : 0);
    }
  };
}

/** The share of yes among all answers, one yes and one no added to those of the sample. */
function levelOf({ yes, base }: DrawnCaseload, answers: number): number {
  let ofYes = 0;
  let all = 0;
  for (let question = 0; question < yes.length; question += 1) {
    ofYes += yes[question] ?? 0;
    all += base[question] ?? 0;
  }
  return ((all > 0 ? ofYes / all : 0) * answers + 1) / (answers + 2);
}

/** How many copies of the imaginary cases say yes to a question: a separate urn. */
function yesOfUrn(made: number, ofYes: number, number: number, random: RandomSource): number {
  let drawnYes = 0;
  for (let drawn = 0; drawn < made; drawn += 1) {
    if (random.share() * (number + drawn) < ofYes + drawnYes) drawnYes += 1;
  }
  return drawnYes;
}

/** The same for an urn drawn from without end: a beta variate. */
function shareOfYes(ofYes: number, number: number, random: RandomSource): number {
  const yes = gammaVariate(ofYes, random);
  return yes / (yes + gammaVariate(number - ofYes, random));
}
