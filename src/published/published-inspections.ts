import data from './inspections.json';

/** An inspection as HM Inspectorate of Probation has published it. */
export interface PublishedInspection {
  readonly service: string;
  /** The day of publication, as in 2025-02-18; '' where it is not known. */
  readonly date: string;
  /** Of the twelve standards' scores, 0 to 36. */
  readonly total: number;
  /** '' where it is not known. */
  readonly overall: string;
}

/** Inspections to compare a total with, and where they come from. */
export interface PublishedTable {
  readonly inspections: readonly PublishedInspection[];
  /** What they are, in the plural, as a sentence names them. */
  readonly what: string;
  /** What the totals are out of. */
  readonly outOf: number;
  readonly source: string;
  readonly licence: string;
  /** Those of the source whose figures contradict each other, and why they are not among them. */
  readonly leftOut: readonly {
    readonly service: string;
    readonly date: string;
    readonly why: string;
  }[];
}

/**
 * The published inspections of youth justice services whose score and overall rating agree, oldest
 * first. Facts with their source; nothing of them takes part in a rating.
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
