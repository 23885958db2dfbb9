import type { Base } from '../editions/edition';
import { Answer } from '../inspection/inspection';

/** How many times each answer to a question was given. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  /** Blank or unreadable: in no base. */
  readonly missing: number;
  /** Cases that a sub-sample rule leaves out: in no base. */
  readonly leftOut: number;
}

/**
 * Counts the answers to one question.
 *
 * @param answers one {@link Answer} per case
 * @param included one byte per case, 0 to skip the case; default: all cases
 */
export function tallyAnswers(answers: Uint8Array, included?: Uint8Array): Tally {
  const counts = new Uint32Array(8);
  for (let i = 0; i < answers.length; i++) {
    if (included === undefined || included[i] !== 0) {
      const answer = (answers[i] as number) & 7;
      counts[answer] = (counts[answer] as number) + 1;
    }
  }
  const count = (answer: number) => counts[answer] as number;
  return {
    yes: count(Answer.yes),
    no: count(Answer.no),
    notApplicable: count(Answer.notApplicable),
    missing: count(Answer.missing) + count(Answer.unreadable),
    leftOut: count(Answer.leftOut),
  };
}

/**
 * The denominator of the percentage.
 *
 * @example baseOf({ yes: 8, no: 5, notApplicable: 4, missing: 0, leftOut: 0 }, 'sampled') // 17
 */
export function baseOf(tally: Tally, base: Base): number {
  return tally.yes + tally.no + (base === 'sampled' ? tally.notApplicable : 0);
}
