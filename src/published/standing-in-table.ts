import type { PublishedTable } from './published-inspections';
import { type Standing, standingAmong, standingInWords } from './standing-among';

/** Where a total stands among the inspections of a table. */
export interface StandingInTable extends Standing {
  /** "14 of 36: 62 of 79 published inspections scored higher, 3 the same." */
  readonly words: string;
  /** How many of the inspections have each total, from 0 to the highest there can be. */
  readonly counts: readonly number[];
}

/** Where a total stands among the inspections of a table, in figures and in words. */
export function standingInTable(total: number, table: PublishedTable): StandingInTable {
  const { inspections, outOf, what } = table;
  const totals = inspections.map((one) => one.total);
  const standing = standingAmong(total, totals);
  return {
    ...standing,
    words: standingInWords(total, outOf, standing, what),
    counts: Array.from({ length: outOf + 1 }, (_, at) => totals.filter((one) => one === at).length),
  };
}

/**
 * Whether a result's total can be compared with a table's: it covers all standards and has the same
 * highest total.
 */
export function isComparable(
  result: {
    readonly overall: { readonly rating: string | null };
    readonly score: { readonly outOf: number };
  },
  { outOf }: PublishedTable,
): boolean {
  return result.overall.rating !== null && result.score.outOf === outOf;
}
