import { stateHeaderOf } from '../cells/states';
import { forEachCell, gridCell, holdsAnything, textOf } from '../../grid/grid';
import { labelOf } from '../cells/labels';
import type { LedgerRole, LedgerWriter } from '../cells/ledger';
import { isAnywhere } from '../find/case-form';
import { short } from '../problems/short-text';
import type { CasesTable, CodedColumn } from '../find/tables';
import type { LineRole } from './is-case';
import type { ReadContext } from './read-context';

/** What a line in a table of cases is if it is not a case, and why. */
export const NO_CASES: Readonly<
  Record<Exclude<LineRole, 'case'>, { readonly role: LedgerRole; readonly why: string }>
> = {
  'case-to-come': { role: 'case to come', why: 'it has an id or details, and no answer yet' },
  total: { role: 'total', why: 'it sums up cases: by its label, or by numbers among answers' },
  note: { role: 'note', why: 'it has a text and no answer' },
  header: { role: 'header', why: 'it heads the answers again' },
  nothing: { role: 'unused', why: 'nothing in it is filled in' },
};

/** Begins the ledger of a table of cases with the roles of its columns and of its header. */
export function openLedger(
  table: CasesTable,
  columns: readonly CodedColumn[],
  { ledger, settings }: Pick<ReadContext, 'ledger' | 'settings'>,
): LedgerWriter {
  const { grid, headerTop, headerBottom, bodyTop, bodyBottom, idColumn, others, questions } = table;
  const roles = ledger.open({
    grid,
    layout: grid.transposed ? 'questions as rows' : 'cases as rows',
    top: headerTop,
    bottom: bodyBottom,
    usual: { role: 'case', of: '', why: 'it has answers under the questions' },
  });
  for (let line = headerTop; line < bodyTop; line++) {
    const why = line <= headerBottom ? 'it names the columns' : 'it says what goes under them';
    roles.line(line, 'header', why);
  }
  headings(table, roles);
  for (let column = grid.bounds.left; column <= grid.bounds.right; column++) {
    if (!settings.columns.ignores(grid, column)) continue;
    roles.column(column, 'unused', 'the settings say to ignore it');
  }
  for (const { column, header, label } of others) {
    if (isAnywhere(column)) continue;
    if (grid.transposed && label === null && !holdsAnything(grid, column, bodyTop)) {
      roles.column(column, 'title', 'it heads the questions below it');
      continue;
    }
    const state = label === null ? stateHeaderOf(header) : null;
    const of = label ?? (state === null || state === 'notes' ? '' : 'whether it counts');
    roles.column(column, 'detail', `headed "${short(header)}"`, of);
  }
  for (const column of table.taken ?? []) {
    const why = table.chosen
      ? `another answer to a question; "${short(table.chosen)}" is the one that counts`
      : 'one of the answers to choose from';
    roles.column(column, 'answers', why);
  }
  for (const { column, header } of questions) {
    roles.column(column, 'unused', `"${short(header)}" is not used as a question of this edition`);
  }
  for (const { column, header, codes } of columns) {
    roles.column(column, 'question', `headed "${short(header)}"`, codes.join(', '));
  }
  if (idColumn !== null) {
    const header = textOf(gridCell(grid, headerTop, idColumn));
    const why = header === '' ? 'its values all differ' : `headed "${short(header)}"`;
    roles.column(idColumn, 'case id', why);
  }
  if (table.form) {
    const details = new Set([...table.form.places.values()].map((place) => place.line));
    for (let line = bodyTop; line <= bodyBottom; line++) {
      if (line === table.form.line) continue;
      if (details.has(line)) roles.line(line, 'detail', 'it stands beside its name on a form');
      else roles.line(line, 'note', 'the form has its answers in another line');
    }
  }
  return roles;
}

/** The header lines of questions as rows: "Question | Answer | Evidence". */
function headings({ grid, headerTop }: CasesTable, roles: LedgerWriter): void {
  if (!grid.transposed) return;
  forEachCell(grid, headerTop, (cell, column) => {
    const label = labelOf(textOf(cell), 'keyed');
    if (label === 'question' || label === 'standard') {
      roles.column(column, 'header', 'it heads the questions and their answers');
    }
  });
}
