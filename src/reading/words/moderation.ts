/** Words for the answer that counts if a question was answered more than once. */
const FINAL =
  /\b(agreed|final|moderated|moderation|moderator|consensus|reconciled|joint|panel|definitive|confirmed|terfynol|cytunwyd)\b/i;

/**
 * A question about the answer, which is not an answer: "changed at moderation?", "agreed by the
 * YOT?".
 */
const ABOUT_THE_ANSWER =
  /\bchanged\b|\bcheck(?:ed)?\b|\bmoderator (?:agrees|comments?|notes?)\b|\b(?:agreed|moderated|confirmed) (?:by|with)\b|\b(?:agreed|moderated|confirmed)\s*\?/i;

/** Whether a header says that its answers are those that count in the end. */
export function saysFinal(header: string): boolean {
  return (
    FINAL.test(header) &&
    !ABOUT_THE_ANSWER.test(header) &&
    !/\b(before|pre|prior to|not|un)[- ]?(agreed|final|moderat)/i.test(header)
  );
}
