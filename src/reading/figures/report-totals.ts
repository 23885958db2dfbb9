import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { countOfCell } from '../cells/count-of-cell';
import type { KeyedRow, KeyedTable, Role } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { CodedRow } from './keyed-ledger';

/** Totals without the cases to which a question does not apply. */
const APPLICABLE = /\b(?:applicable|answered|valid|base|denominator|out of|relevant|judged)\b/i;

/**
 * Reports once per table any totals that differ from the sum of the counts beside them, and a total
 * that may or may not include the cases to which a question does not apply.
 */
export function reportTotals(
  table: KeyedTable,
  coded: readonly CodedRow[],
  problems: ProblemList,
): void {
  // Counts in a further column were reported.
  if (table.furtherCounts.length > 0) return;
  const apart: { where: string; counted: number; total: number }[] = [];
  let unclear: KeyedRow | null = null;
  for (const { row } of coded) {
    if (row.naming?.kind !== 'question') continue;
    const [yes, no, notApplicable, total] = (
      ['yes', 'no', 'not-applicable', 'out-of'] as const
    ).map((role) => countOfCell(row.cells.get(role)?.cell ?? null) ?? null);
    if (yes === null || yes === undefined || total === null || total === undefined) continue;
    const others = notApplicable ?? 0;
    if (no === null || no === undefined) {
      if (others > 0) unclear ??= row;
    } else if (yes + no < total && yes + no + others !== total) {
      apart.push({ where: at(table, row, 'out-of'), counted: yes + no + others, total });
    }
  }
  const [first] = apart;
  if (first) {
    const { where, counted, total } = first;
    problems.add('total apart', messages.totalApart(where, counted, total, apart.length - 1));
  }
  const column = unclear?.columns.get('out-of');
  if (!unclear || column === undefined) return;
  const line = Math.max(...[...table.headerLines].filter((one) => one < unclear.line), -1);
  const header = line < 0 ? '' : textOf(gridCell(table.grid, line, column));
  if (APPLICABLE.test(header)) return;
  problems.add(
    'total with others',
    messages.totalWithOthers(gridAddress(table.grid, Math.max(line, 0), column), header),
  );
}

function at({ grid }: KeyedTable, row: KeyedRow, role: Role): string {
  return gridAddress(grid, row.line, row.columns.get(role) ?? row.keyColumn);
}
