import type { Problem } from '../inspection/problem';
import { countOf, listOf } from '../scoring/words';

const COMPARE = 'Compare the table with the report, and correct what is wrong.';

/** A stated percentage of the highest total, and totals of fewer standards that also give it. */
export interface StatedPercent {
  readonly percent: number;
  readonly highest: number;
  readonly others: readonly { readonly total: number; readonly outOf: number }[];
  /** The highest score of one standard. */
  readonly each: number;
}

/** Every problem that checking a national table's stated figures can report. */
export const publishedMessages = {
  totalDiffers: (
    where: string,
    service: string,
    stated: number,
    { total, outOf }: { readonly total: number; readonly outOf: number },
    /** How many standards are rated, if not all. */
    standards: number | null,
  ): Problem => ({
    severity: 'warning',
    where,
    what:
      standards !== null
        ? `${service}: a total of ${stated} is stated, which the ${countOf(standards, 'standard')} rated here (${total} of ${outOf}) cannot give, whatever the others are.`
        : `${service}: a total of ${stated} is stated, but the standards give ${total} of ${outOf}.`,
    fix: COMPARE,
  }),
  overallDiffers: (
    where: string,
    service: string,
    stated: string,
    possible: readonly string[],
    total: number,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `${service}: ${stated} overall is stated, but the standards (${total} in total) give ${listOf(possible, 'or')}.`,
    fix: COMPARE,
  }),
  statedApart: (
    where: string,
    service: string,
    stated: string,
    total: string,
    given: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `${service}: ${stated} overall stands beside ${total}, which is ${given}.`,
    fix: COMPARE,
  }),
  percentOfTotal: (
    where: string,
    service: string,
    percent: number,
    total: number,
    highest: number,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `${service}: ${percent}% is stated beside a total of ${total}, which is ${Math.round((10_000 * total) / highest) / 100}% of ${highest}.`,
    fix: COMPARE,
  }),
  percentOfOthers: (
    where: string,
    service: string,
    { percent, highest, others, each }: StatedPercent,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `${service}: ${percent}% is no whole number of ${highest}${othersInWords(others, each)}.`,
    fix: COMPARE,
  }),
};

function othersInWords(
  others: readonly { readonly total: number; readonly outOf: number }[],
  each: number,
): string {
  if (others.length === 0) return ', nor of what any number of standards can give';
  const words = others.map(
    ({ total, outOf }) =>
      `${total} of ${outOf} (${outOf / each} ${outOf === each ? 'standard' : 'standards'})`,
  );
  return `; it is ${listOf(words, 'or')}`;
}
