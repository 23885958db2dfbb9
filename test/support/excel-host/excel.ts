import type { HostBook, HostSheet } from './book';
import type { HostEvents } from './host-events';

/** Gives the value that a formula has; the local Excel calculates nothing itself. */
export type Calculate = (formula: string, sheet: string, row: number, column: number) => unknown;

/** What every object of the model works on. */
export interface Excel {
  readonly book: HostBook;
  /**
   * Differences of this Excel from the model's default behaviour, by name: states of the moment
   * (`other-workbook-in-front`), and whatever assumption is to be broken
   * (docs/host-assumptions.md).
   */
  readonly quirks: Set<string>;
  /** Whether it is Excel on the web. */
  readonly isWeb: boolean;
  /** Most cells that one read gives. */
  readonly cellsARead: number;
  readonly calculate: Calculate;
  /** The recorded calls of the add-in: `suspendScreen`, `calculate`. */
  readonly counts: Map<string, number>;
  /** The sheets of files that an add-in may insert, by the file in base64. */
  readonly files: Map<string, readonly HostSheet[]>;
  /** Files in base64 that were opened as separate workbooks. */
  readonly opened: string[];
  /** Opens and closes a group of undo steps. */
  readonly undoScope: { open: () => void; close: () => void };
  /** Events for add-ins. */
  readonly events: HostEvents;
  nextId(): number;
}

export function count(excel: Excel, what: string): void {
  excel.counts.set(what, (excel.counts.get(what) ?? 0) + 1);
}

/** Whether the sheet is still in the workbook. */
export function isThere(excel: Excel, sheet: HostSheet): boolean {
  return excel.book.sheets.includes(sheet);
}
