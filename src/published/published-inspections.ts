import data from './inspections.json';

/** An inspection as published by HM Inspectorate of Probation. */
export interface PublishedInspection {
  readonly service: string;
  /** The day of publication, as in 2025-02-18; '' if unknown. */
  readonly date: string;
  /** Total of the twelve standards' scores, 0 to 36. */
  readonly total: number;
  /** '' if unknown. */
  readonly overall: string;
}

/** Inspections to compare a total with, and their source. */
export interface PublishedTable {
  readonly inspections: readonly PublishedInspection[];
  /** Their name in a sentence, in the plural. */
  readonly what: string;
  /** What the totals are out of. */
  readonly outOf: number;
  readonly source: string;
  readonly licence: string;
  /** Inspections of the source whose figures contradict each other, left out with the reason. */
  readonly leftOut: readonly {
    readonly service: string;
    readonly date: string;
    readonly why: string;
  }[];
}

/**
 * The published inspections of youth justice services whose score and overall rating agree, oldest
 * first. Facts with their source; they play no part in any rating.
 */
export const PUBLISHED: PublishedTable = {
  ...data,
  what: 'published inspections',
  inspections: data.inspections.map(([service, date, total, overall]) => ({
    service: String(service),
    date: String(date),
    total: Number(total),
    overall: String(overall),
  })),
};
