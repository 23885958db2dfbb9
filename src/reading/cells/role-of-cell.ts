import { CROSSED, type LedgerMark, type LedgerTable } from './ledger';

/** A cell's table and its role there. */
export interface Claim {
  readonly table: LedgerTable;
  readonly mark: LedgerMark;
}

const UNHEADED: LedgerMark = { role: 'unused', of: '', why: 'no header says what it is' };

/**
 * The table that a cell of a sheet belongs to, with its one role: that of its line if the line is
 * not a case or the like, otherwise that of its column. Of tables side by side, one with a role for
 * its column comes first, and a table that uses the column before one that only could.
 *
 * @param tables those of the sheet
 * @returns null for a cell outside all tables
 */
export function roleOfCell(
  tables: readonly LedgerTable[],
  row: number,
  column: number,
): Claim | null {
  let best: Claim | null = null;
  let strongest = -1;
  for (const table of tables) {
    const [line, across] = table.grid.transposed ? [column, row] : [row, column];
    const { left, right } = table.grid.bounds;
    if (line < table.top || line > table.bottom || across < left || across > right) continue;
    const own = table.columns.get(across);
    const strength = strengthOf(own);
    if (strength <= strongest) continue;
    strongest = strength;
    const across_ = table.lines.get(line) ?? table.usual;
    best = { table, mark: CROSSED.has(across_.role) ? (own ?? UNHEADED) : across_ };
  }
  return best;
}

function strengthOf(own: LedgerMark | undefined): number {
  if (own === undefined) return 0;
  if (own.role === 'unused') return 1;
  return own.role === 'detail' ? 2 : 3;
}
