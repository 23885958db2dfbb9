import type { RatedTracker } from '../../rating/rated-tracker';
import { type WholeResult, wholeResult } from '../../rating/whole-result';
import type { StandardResult } from '../../scoring/result';
import { csv } from './csv';

/** One service of a national table. */
export interface NationalRow {
  readonly service: string;
  readonly tracker: string;
  readonly edition: string;
  readonly overall: string | null;
  readonly total: number | null;
  readonly outOf: number | null;
  /** Where total and overall rating come from. */
  readonly from: WholeResult['from'];
  /** Ratings by code of a standard. */
  readonly ratings: Readonly<Record<string, string | null>>;
}

/** A national table: its codes are those of all editions in it, in the order of publication. */
export interface NationalTable {
  readonly codes: readonly string[];
  readonly rows: readonly NationalRow[];
}

/** Rated trackers side by side. A service without a name gets its tracker's. */
export function nationalTable(rated: readonly RatedTracker[]): NationalTable {
  const codes = new Set(rated.flatMap(({ result }) => result.standards.map(({ code }) => code)));
  return {
    codes: [...codes].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })),
    rows: rated.map((one) => {
      const { tracker, result } = one;
      const { total, outOf, overall, from } = wholeResult(one);
      return {
        service: result.service ?? tracker.replace(/\.(xls[xm]|csv|tsv)$/i, ''),
        tracker,
        edition: result.edition,
        overall,
        total,
        outOf,
        from,
        ratings: ratingsByCode(result.standards),
      };
    }),
  };
}

function ratingsByCode(standards: readonly StandardResult[]): Record<string, string | null> {
  return Object.fromEntries(standards.map(({ code, rating }) => [code, rating]));
}

/**
 * A national table as CSV. If one of its services was not rated from all standards, a last column
 * says where total and overall rating come from.
 */
export function nationalCsv({ codes, rows }: NationalTable): string {
  const isMixed = rows.some(({ from }) => from !== 'standards');
  const header = ['Service', 'Edition', 'Overall', 'Total', 'Out of', ...codes, 'Tracker'];
  return csv([
    isMixed ? [...header, 'From'] : header,
    ...rows.map(({ service, edition, overall, total, outOf, ratings, tracker, from }) => [
      ...[service, edition, overall, total, outOf],
      ...codes.map((code) => ratings[code] ?? null),
      tracker,
      ...(isMixed ? [from] : []),
    ]),
  ]);
}
