import { stateHeaderOf } from '../cells/states';
import { gridCell, textOf } from '../../grid/grid';
import type { LedgerWriter } from '../cells/ledger';
import { short } from '../problems/short-text';
import type { CasesTable, CodedColumn } from '../find/tables';
import type { ReadContext } from './read-context';

/** Opens the ledger of a table of cases with the roles of its columns and of its header. */
export function openLedger(
  table: CasesTable,
  columns: readonly CodedColumn[],
  { ledger }: ReadContext,
): LedgerWriter {
  const { grid, headerTop, bodyTop, bodyBottom, idColumn, others, questions } = table;
  const all = [
    ...questions.map(({ column }) => column),
    ...others.map(({ column }) => column),
    ...(idColumn === null ? [] : [idColumn]),
  ];
  const roles = ledger.open({
    grid,
    layout: grid.transposed ? 'questions-as-rows' : 'cases-as-rows',
    top: headerTop,
    bottom: bodyBottom,
    bodyTop,
    left: Math.min(...all),
    right: Math.max(...all),
    usual: { role: 'case', of: '', why: 'it has answers under the questions' },
  });
  for (let line = headerTop; line < bodyTop; line++)
    roles.line(line, 'header', 'it names the columns');
  for (const { column, header, label } of others) {
    const state = label === null ? stateHeaderOf(header) : null;
    const of = label ?? (state === null || state === 'notes' ? header : 'counts or not');
    roles.column(column, 'detail', `headed "${short(header)}"`, of);
  }
  for (const { column, header } of questions) {
    roles.column(column, 'unused', `"${short(header)}" is no question of this edition`);
  }
  for (const { column, header, codes } of columns) {
    roles.column(column, 'question', `headed "${short(header)}"`, codes.join(', '));
  }
  if (idColumn !== null) {
    const header = textOf(gridCell(grid, headerTop, idColumn));
    const why = header === '' ? 'its values all differ' : `headed "${short(header)}"`;
    roles.column(idColumn, 'case id', why);
  }
  return roles;
}
