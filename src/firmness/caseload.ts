import type { CaseAttribute } from '../editions/edition';
import type { Cell } from '../grid/sheet';

/**
 * All eligible cases of a service, from which a sample is drawn. Without answers: only what is
 * known about them.
 */
export interface Caseload {
  /** The workbook's file name. */
  readonly name: string;
  readonly cases: readonly CaseloadCase[];
  /** The columns in sheet order, without that of the case ids. */
  readonly columns: readonly CaseloadColumn[];
  /** The header of the case ids; null if no column holds them. */
  readonly idHeader: string | null;
}

/** One eligible case of a caseload. */
export interface CaseloadCase {
  /** As in the sheet; "row 7" if there is none. */
  readonly id: string;
  /** `court` or `outOfCourt`; empty if unknown. */
  readonly domain: string;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
}

/** A column of a caseload, with one cell per case. */
export interface CaseloadColumn {
  readonly header: string;
  readonly attribute: CaseAttribute | null;
  /** Whether its numbers are known to be dates. */
  readonly isDate: boolean;
  /** One per case, as in the sheet. */
  readonly cells: readonly Cell[];
  /** One per case: its column in the case's sheet, from 0; null if that sheet has none. */
  readonly places: readonly (number | null)[];
}
