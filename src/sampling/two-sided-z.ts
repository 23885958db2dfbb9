import { checkShare } from './checks';
import { USUAL_CONFIDENCE } from './usual-precision';

/** A ratio of two polynomials, each given by its coefficients from the constant upwards. */
interface Ratio {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

// The coefficients of PPND16, for the middle, the shoulders and the far tails of the distribution.
const MIDDLE: Ratio = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
};
const SHOULDER: Ratio = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const TAIL: Ratio = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

function ratio({ over, under }: Ratio, x: number): number {
  return polynomial(over, x) / polynomial(under, x);
}

/**
 * How many standard deviations either side of the mean hold `confidence` of a normal distribution.
 *
 * Source: M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution",
 * Applied Statistics 37(3), 1988, PPND16; right to 15 figures. It is entered with half the
 * confidence, not with a tail, so that 80% does not lose a figure to 1 − 0.8.
 *
 * @param confidence a share, more than 0 and less than 1; default: 0.8
 * @returns z, more than 0
 * @throws SamplingError for any other confidence
 * @example twoSidedZ(0.8).toFixed(14) // '1.28155156554460'
 */
export function twoSidedZ(confidence: number = USUAL_CONFIDENCE): number {
  checkShare('confidence', confidence, USUAL_CONFIDENCE);
  const half = confidence / 2;
  if (half <= 0.425) return half * ratio(MIDDLE, 0.180625 - half * half);
  const depth = Math.sqrt(-Math.log((1 - confidence) / 2));
  return depth <= 5 ? ratio(SHOULDER, depth - 1.6) : ratio(TAIL, depth - 5);
}
