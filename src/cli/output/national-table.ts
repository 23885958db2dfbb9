import type { RatedTracker } from '../../rating/rated-tracker';
import type { StandardResult } from '../../scoring/result';
import { csv } from './csv';

/** One service of a national table. */
export interface NationalRow {
  readonly service: string;
  readonly tracker: string;
  readonly edition: string;
  readonly overall: string | null;
  readonly total: number;
  readonly outOf: number;
  /** Ratings by code of a standard. */
  readonly ratings: Readonly<Record<string, string | null>>;
}

/** A national table: its codes are those of all editions in it, in the order of publication. */
export interface NationalTable {
  readonly codes: readonly string[];
  readonly rows: readonly NationalRow[];
}

/** Rated trackers side by side. A service without a name goes by its tracker's. */
export function nationalTable(rated: readonly RatedTracker[]): NationalTable {
  const codes = new Set(rated.flatMap(({ result }) => result.standards.map(({ code }) => code)));
  return {
    codes: [...codes].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })),
    rows: rated.map(({ tracker, result }) => ({
      service: result.service ?? tracker.replace(/\.xls[xm]$/i, ''),
      tracker,
      edition: result.edition,
      overall: result.overall.rating,
      ...result.score,
      ratings: ratingsByCode(result.standards),
    })),
  };
}

function ratingsByCode(standards: readonly StandardResult[]): Record<string, string | null> {
  return Object.fromEntries(standards.map(({ code, rating }) => [code, rating]));
}

/** A national table as CSV. */
export function nationalCsv({ codes, rows }: NationalTable): string {
  const header = ['Service', 'Edition', 'Overall', 'Total', 'Out of', ...codes, 'Tracker'];
  return csv([
    header,
    ...rows.map(({ service, edition, overall, total, outOf, ratings, tracker }) => [
      service,
      edition,
      overall,
      total,
      outOf,
      ...codes.map((code) => ratings[code] ?? null),
      tracker,
    ]),
  ]);
}
