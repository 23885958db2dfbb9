import { gridCell, textOf } from '../../grid/grid';
import type { LedgerWriter } from '../cells/ledger';
import type { LongTable } from '../find/tables';
import { short } from '../problems/short-text';
import type { ReadContext } from './read-context';

/** Begins the ledger of a table with one line per answer, with the roles of its columns. */
export function longLedger(table: LongTable, { ledger }: ReadContext): LedgerWriter {
  const { grid, headerTop, bodyTop, bodyBottom, others } = table;
  const headed = (column: number) => `headed "${short(textOf(gridCell(grid, headerTop, column)))}"`;
  const roles = ledger.open({
    grid,
    layout: 'one line an answer',
    top: headerTop,
    bottom: bodyBottom,
    usual: { role: 'answers', of: '', why: 'it has a case, a question and its answer' },
  });
  for (let line = headerTop; line < bodyTop; line++) {
    roles.line(line, 'header', 'it names the columns');
  }
  for (const { column, label } of others) {
    if (label === 'answer') {
      const why = `${headed(column)}; the answers of another column count`;
      roles.column(column, 'unused', why);
    } else roles.column(column, 'detail', headed(column), label ?? '');
  }
  roles.column(table.caseColumn, 'case id', headed(table.caseColumn));
  roles.column(table.questionColumn, 'question', headed(table.questionColumn));
  roles.column(table.answerColumn, 'answers', headed(table.answerColumn));
  return roles;
}
