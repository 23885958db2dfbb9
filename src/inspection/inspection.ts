import type { CaseAttribute, Rating } from '../editions/edition';

/**
 * An inspection as it was read from a tracker: the cases with their answers, or published figures
 * where there are no cases, and the ratings that people decided. No rule has been applied yet,
 * except which cases a question applies to.
 */
export interface Inspection {
  readonly service: string | null;
  readonly cases: readonly InspectedCase[];
  /** Per code of a key question or prompt: one {@link Answer} per case, in the order of `cases`. */
  readonly answers: ReadonlyMap<string, Uint8Array>;
  /** Case columns that are not questions, in the order of the tracker. */
  readonly caseColumns: readonly CaseColumn[];
  readonly blocks: readonly CaseBlock[];
  /** Counts or percentages that the tracker states, per code. */
  readonly figures: ReadonlyMap<string, StatedFigure>;
  /** Ratings that the tracker states, per code of a standard. */
  readonly ratings: ReadonlyMap<string, StatedRating>;
  /** What a national table states about the service as a whole; absent elsewhere. */
  readonly published?: PublishedResult;
  /** What the tracker states about the whole beside its standards; only checks use it. */
  readonly stated?: PublishedResult;
  /** Sizes of samples that the tracker states, per id of a domain. */
  readonly statedSamples: ReadonlyMap<string, number>;
  /** Eligible cases that the samples were drawn from, per id of a domain. */
  readonly populations: ReadonlyMap<string, number>;
  /** The cells where the tracker's settings state them, per id of a domain. */
  readonly populationCells?: ReadonlyMap<string, string>;
}

/** A case's answer to a question. Held as bytes, because a tracker can have millions. */
export const Answer = {
  /** The question belongs to another domain than the case, or is not in the tracker. */
  notAsked: 0,
  yes: 1,
  no: 2,
  notApplicable: 3,
  /** A blank: no answer yet. */
  missing: 4,
  /** A cell that is not a known answer; reported, never guessed. */
  unreadable: 5,
  /** A sub-sample rule of the edition leaves the case out of this question. */
  leftOut: 6,
} as const;

/** A line of a table that holds a case. */
export interface CasePlace {
  /** Its block, an index into `blocks`. */
  readonly block: number;
  /** Its row in the sheet, or its column if the block has questions as rows. From 0. */
  readonly line: number;
}

/** One inspected case, with its place in the workbook. */
export interface InspectedCase extends CasePlace {
  readonly id: string;
  /** The id of its domain; empty if nothing says. */
  readonly domain: string;
  /** Its other places, in tables that ask it other questions. */
  readonly others?: readonly CasePlace[];
}

/** A case column, such as gender or disposal, with one value per case ('' if it has none). */
export interface CaseColumn {
  readonly header: string;
  readonly attribute: CaseAttribute | null;
  readonly values: readonly string[];
}

/** A block of cases in the workbook. */
export interface CaseBlock {
  readonly sheet: string;
  readonly layout: 'cases-as-rows' | 'questions-as-rows' | 'long';
  /** The line of its headers (the column where questions are rows). From 0. */
  readonly headerLine: number;
  /** First and last line of its cases (rows; columns where questions are rows). From 0. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Per code, the column of its answers (the row where questions are rows). Empty for `long`. */
  readonly columns: ReadonlyMap<string, number>;
  /** The column of the case ids (the row where questions are rows), if there is one. */
  readonly idColumn: number | null;
  /** The columns of the inspection's `caseColumns`, by the header that they have there. */
  readonly caseColumns: ReadonlyMap<string, number>;
  /** The columns that give each case's domain: its type, or its disposal if the type does not. */
  readonly domainColumns?: DomainColumns;
  /**
   * Lines whose case type names a domain that this table does not cover; they are not cases here.
   */
  readonly otherLines?: readonly number[];
  /**
   * In a form of one case: the place of a case column's value (or id) that is not on the case's own
   * line, by the column's number. A detail placed elsewhere has a number of its own.
   */
  readonly detailPlaces?: ReadonlyMap<number, DetailPlace>;
  /**
   * Whether its cells hold the answers as codes or marks, which formulas cannot count as they are.
   */
  readonly isTranslated?: boolean;
  /** For `long`: the column of the answers, and per code the row of each case's answer (-1: none). */
  readonly long: LongBlock | null;
}

/** A cell by its line and column (where questions are rows, its column and row). */
export interface DetailPlace {
  readonly line: number;
  readonly column: number;
}

/** Columns (rows where questions are rows) that give a case's domain. */
export interface DomainColumns {
  readonly type?: number;
  readonly disposal?: number;
}

/** Where a long table holds its answers. */
export interface LongBlock {
  readonly caseColumn: number;
  readonly questionColumn: number;
  readonly answerColumn: number;
  readonly rows: ReadonlyMap<string, Int32Array>;
}

/** A figure for one key question or prompt, as a table of counts or percentages states it. */
export interface StatedFigure {
  readonly kind: 'counts' | 'percentages';
  readonly yes: number | null;
  readonly no: number | null;
  readonly notApplicable: number | null;
  /** The "out of" beside it. */
  readonly outOf: number | null;
  /** Whole per cent as stated, rounded half up. */
  readonly percent: number | null;
  readonly where: string;
  /** The cells that hold the figures, by kind; absent if the table has none. */
  readonly cells: Partial<Record<'yes' | 'no' | 'notApplicable' | 'outOf' | 'percent', string>>;
}

/**
 * A service's overall result as a national table states it, apart from the ratings of its
 * standards.
 */
export interface PublishedResult {
  readonly overall: Rating | null;
  /** Total of the standards' scores; worked out from the percentage if only that is stated. */
  readonly total: number | null;
  /** What the total is out of; null if the table does not say. */
  readonly outOf: number | null;
  /** As stated, in per cent of the highest: 44.44. */
  readonly percent: number | null;
  /** Whether blanks among its ratings may be lost ratings. */
  readonly hasLostRatings: boolean;
  /** The cells, if the table has them. */
  readonly cells: Partial<Record<'service' | 'overall' | 'total' | 'percent', string>>;
}

/** A rating of a standard decided by people: a judgement, or a panel's decision. */
export interface StatedRating {
  readonly rating: Rating;
  readonly reason: string | null;
  readonly where: string;
  /** True if its column holds scores, so that a score typed into the cell counts. */
  readonly orScore?: boolean;
}
