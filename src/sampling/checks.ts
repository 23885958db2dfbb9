import { messages } from './messages';
import { SamplingError } from './sampling-error';

/**
 * The largest number of cases these functions take: a thousand million.
 *
 * No service comes near it. It keeps every product of the exact whole-number arithmetic below 2⁵³
 * and every sum short.
 */
export const LARGEST_CASES = 1_000_000_000;

/** The longest list a function gives back: the rows of an Excel worksheet. */
export const LARGEST_LIST = 1_048_576;

/**
 * Refuses anything but a whole number from `least` to `most`.
 *
 * @throws SamplingError naming `argument`; also for NaN and infinities
 * @example checkWhole('sample', 42, 1, 55) // undefined
 */
export function checkWhole(argument: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value)) {
    throw new SamplingError(argument, messages.notWhole(argument, value));
  }
  if (value < least || value > most) {
    throw new SamplingError(argument, messages.outside(argument, value, least, most));
  }
}

/**
 * Refuses anything not strictly between 0 and 1, as a confidence or margin must be.
 *
 * @param such an example value for the message
 * @throws SamplingError naming `argument`; also for NaN
 * @example checkShare('confidence', 0.8, 0.9) // undefined
 */
export function checkShare(argument: string, value: number, such: number): void {
  if (!(value > 0 && value < 1)) {
    throw new SamplingError(argument, messages.notBetweenNoughtAndOne(argument, value, such));
  }
}

/**
 * Refuses counts that no sample can have: `yes` of `sample` cases, taken from `population`.
 *
 * @param least the fewest cases the sample may have
 * @param population leave it out if unknown or infinite
 * @throws SamplingError naming the argument to correct
 * @example checkSample(30, 42, 1, 55) // undefined
 */
export function checkSample(
  yes: number,
  sample: number,
  least: number,
  population: number | undefined,
): void {
  checkWhole('sample', sample, least, LARGEST_CASES);
  checkWhole('number of yes', yes, 0, LARGEST_CASES);
  if (yes > sample) {
    throw new SamplingError('number of yes', messages.tooManyYes(yes, sample));
  }
  if (population !== undefined) checkPopulation(sample, population);
}

/**
 * Refuses a population that is not a whole number of cases or is smaller than its sample.
 *
 * @throws SamplingError naming the argument to correct
 * @example checkPopulation(42, 55) // undefined
 */
export function checkPopulation(sample: number, population: number): void {
  checkWhole('population', population, 1, LARGEST_CASES);
  if (sample > population) {
    throw new SamplingError('sample', messages.sampleTooLarge(sample, population));
  }
}
