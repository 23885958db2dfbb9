import type { CaseAttribute } from '../editions/edition';
import type { Cell } from '../grid/sheet';

/** All eligible cases of a service, from which a sample is drawn. No answers: only what is known of them. */
export interface Caseload {
  /** The workbook's file name. */
  readonly name: string;
  readonly cases: readonly CaseloadCase[];
  /** The columns in the order of the sheet, that of the case ids left out. */
  readonly columns: readonly CaseloadColumn[];
  /** The header of the case ids; null where no column holds them. */
  readonly idHeader: string | null;
}

/** One eligible case of a caseload. */
export interface CaseloadCase {
  /** As in the sheet; "row 7" where there is none. */
  readonly id: string;
  /** `court` or `outOfCourt`; empty where nothing tells. */
  readonly domain: string;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
}

/** A column of a caseload, with one cell a case. */
export interface CaseloadColumn {
  readonly header: string;
  readonly attribute: CaseAttribute | null;
  /** Whether its numbers are known to be dates. */
  readonly isDate: boolean;
  /** One a case, as the sheet holds it. */
  readonly cells: readonly Cell[];
  /** One a case: its column in the case's sheet, from 0; null where that sheet has none. */
  readonly places: readonly (number | null)[];
}
