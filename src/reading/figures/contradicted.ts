/** Counts of a question's answers; null for what does not stand there. */
interface Counts {
  readonly yes: number;
  readonly no: number | null;
  readonly notApplicable: number | null;
  readonly outOf: number | null;
}

/**
 * The whole per cent that counts give of which another is stated beside them; null where the stated
 * one is theirs, of the applicable or of all cases, or is no number.
 */
export function contradicted(
  stated: number | null | undefined,
  { yes, no, notApplicable, outOf }: Counts,
): number | null {
  if (stated === null || stated === undefined) return null;
  const applicable = no === null ? null : yes + no;
  const bases = [outOf, applicable, applicable === null ? null : applicable + (notApplicable ?? 0)];
  const percents = bases.flatMap((base) =>
    base === null || base === 0 ? [] : Math.floor((200 * yes + base) / (2 * base)),
  );
  const [first] = percents;
  return first === undefined || percents.some((one) => Math.abs(one - stated) < 1) ? null : first;
}
