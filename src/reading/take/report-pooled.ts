import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { normalise } from '../cells/normalise';
import type { CasesTable, LongTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** Headers that distinguish inspections or services. */
const TELLS_APART =
  /^(?:(?:inspection )?year|inspection|year of inspection|inspection date|service|youth (?:offending|justice) service|yos|yot|yjs)$/;

/** Reports a column that gives some cases a different service, or a different year, from others. */
export function reportPooled(table: CasesTable | LongTable, problems: ProblemList): void {
  const { grid, headerTop, bodyTop, bodyBottom } = table;
  for (const { column, header, label } of table.others) {
    if (label !== null || !TELLS_APART.test(normalise(header))) continue;
    const values = new Map<string, string>();
    for (let line = bodyTop; line <= bodyBottom; line++) {
      const text = textOf(gridCell(grid, line, column));
      if (text !== '' && !values.has(normalise(text))) values.set(normalise(text), text);
    }
    if (values.size < 2) continue;
    const where = gridAddress(grid, headerTop, column);
    problems.add('pooled', messages.pooled(where, header, [...values.values()]));
  }
}
