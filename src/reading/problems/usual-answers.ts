import type { ProblemAnswer } from '../../inspection/problem';

/**
 * The answers that a column or a line is one of some questions.
 *
 * @param place as YOS settings names it
 */
export function isIt(codes: readonly string[], place: string): ProblemAnswer[] {
  return codes.map((code) => ({
    label: `It is ${code}`,
    settings: [{ setting: place, value: code }],
  }));
}

/** The answer that a column or a line should not be used. */
export function notUsed(place: string): ProblemAnswer {
  return { label: 'Do not use it', settings: [{ setting: place, value: 'ignore' }] };
}
