import type { Grid } from '../../grid/grid';

/** What a row or column of a used sheet is. */
export type LedgerRole =
  | 'title'
  | 'header'
  | 'case id'
  | 'detail'
  | 'question'
  | 'answers'
  | 'figure'
  | 'rating'
  | 'reason'
  | 'service'
  | 'case'
  | 'case that does not count'
  | 'case to come'
  | 'total'
  | 'note'
  | 'setting'
  | 'unused';

/**
 * The kind of line that a table has one of per case or the like: its cells have their column's
 * role.
 */
export const CROSSED: ReadonlySet<LedgerRole> = new Set([
  'case',
  'case that does not count',
  'case to come',
  'question',
  'answers',
  'service',
  'setting',
]);

/** A line of a table with its role and the evidence for it. */
export interface LedgerMark {
  readonly role: LedgerRole;
  /** What it is about: "2.1.1", "rosh", "% yes"; '' if the role says it all. */
  readonly of: string;
  /** The reason, as a person would say it: `headed "2.1.1"`. */
  readonly why: string;
}

/** The roles of one table's lines, in its own orientation. Unmarked lines are of the usual kind. */
export interface LedgerTable {
  readonly grid: Grid;
  readonly layout: string;
  readonly top: number;
  readonly bottom: number;
  readonly lines: ReadonlyMap<number, LedgerMark>;
  readonly columns: ReadonlyMap<number, LedgerMark>;
  /** What an unmarked line is. */
  readonly usual: LedgerMark;
}

/** Collects the roles that the readers give, table by table. */
export interface Ledger {
  readonly tables: readonly LedgerTable[];
  open(table: Omit<LedgerTable, 'lines' | 'columns'>): LedgerWriter;
}

/** Collects the roles of one table's lines. */
export interface LedgerWriter {
  line(line: number, role: LedgerRole, why: string, of?: string): void;
  column(column: number, role: LedgerRole, why: string, of?: string): void;
}

/** A ledger without any table. */
export function newLedger(): Ledger {
  const tables: LedgerTable[] = [];
  return {
    tables,
    open(table) {
      const lines = new Map<number, LedgerMark>();
      const columns = new Map<number, LedgerMark>();
      tables.push({ ...table, lines, columns });
      return {
        line: (line, role, why, of = '') => lines.set(line, { role, of, why }),
        column: (column, role, why, of = '') => columns.set(column, { role, of, why }),
      };
    },
  };
}
