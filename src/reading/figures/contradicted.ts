/** Counts of a question's answers; null for any that are missing. */
interface Counts {
  readonly yes: number;
  readonly no: number | null;
  readonly notApplicable: number | null;
  readonly outOf: number | null;
}

/**
 * The whole per cent that the counts give if a different one is stated beside them; null if the
 * stated one matches (of the applicable or of all cases) or is not a number.
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
