/** Words of the answer that counts where a question was answered more than once. */
const FINAL =
  /\b(agreed|final|moderated|moderation|consensus|reconciled|joint|panel|definitive|confirmed|terfynol|cytunwyd)\b/i;

/** Whether a header says that its answers are those that count in the end. */
export function saysFinal(header: string): boolean {
  return (
    FINAL.test(header) && !/\b(before|pre|prior to|not|un)[- ]?(agreed|final|moderat)/i.test(header)
  );
}
