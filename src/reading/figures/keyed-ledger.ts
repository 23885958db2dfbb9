import { gridCell, textOf } from '../../grid/grid';
import type { Ledger } from '../cells/ledger';
import { headingOf } from '../find/rating-columns';
import type { KeyedRow, KeyedTable, Role } from '../find/tables';
import { short } from '../problems/short-text';

/** A row with its code. */
export interface CodedRow {
  readonly row: KeyedRow;
  readonly code: string;
}

/** What a column of figures is about, as a header would say it. */
const FIGURES: Partial<Record<Role, string>> = {
  yes: 'yes',
  no: 'no',
  'not-applicable': 'n/a',
  'out-of': 'out of',
  percent: '% yes',
  'rating-and-percent': '% yes and rating',
};

/** Records the roles of a table of figures or ratings: its lines by code, its columns by header. */
export function keyedLedger(table: KeyedTable, coded: readonly CodedRow[], ledger: Ledger): void {
  const { grid, rows, headerLines } = table;
  const lines = [...headerLines, ...rows.map(({ line }) => line)];
  if (lines.length === 0) return;
  const top = Math.min(...lines);
  const bottom = Math.max(...lines);
  const roles = ledger.open({
    grid,
    layout: rows.some(({ naming }) => naming?.kind === 'question') ? 'figures' : 'ratings',
    top,
    bottom,
    usual: { role: 'note', of: '', why: 'it names no question and no standard' },
  });
  const codes = new Map<number, string[]>();
  for (const { row, code } of coded) codes.set(row.line, [...(codes.get(row.line) ?? []), code]);
  for (const row of rows) {
    const { line, naming, cells } = row;
    const own = codes.get(line);
    if (own) {
      const isHeading = naming?.kind === 'standard' && cells.size === 0;
      if (isHeading) roles.line(line, 'title', `it heads ${own.join(', ')}`);
      else roles.line(line, 'question', `named "${short(row.text)}"`, own.join(', '));
    } else if (cells.size === 0) roles.line(line, 'title', 'nothing stands beside it');
    else roles.line(line, 'unused', 'its name is none of this edition');
  }
  for (const line of headerLines) roles.line(line, 'header', 'it names the columns');
  const first = rows[0]?.line ?? top;
  const known = new Set<number>();
  for (const { line, columns, keyColumn } of rows) {
    for (const [role, column] of columns) {
      if (known.has(column)) continue;
      known.add(column);
      const { header } = headingOf(grid, column, line);
      const why = header === '' ? 'by what it holds' : `headed "${short(header)}"`;
      const figure = FIGURES[role];
      if (figure === undefined) roles.column(column, role === 'reason' ? 'reason' : 'rating', why);
      else roles.column(column, 'figure', why, figure);
    }
    roles.column(keyColumn, 'question', 'it names the questions or standards');
  }
  for (const { column, header } of [...table.unreadRatings, ...table.unreadFigures]) {
    const why = header === '' ? 'nothing heads it' : `"${short(header)}" does not say so surely`;
    roles.column(column, 'unused', why);
  }
  for (const { columns } of table.rivals) {
    for (const { column, header } of columns) {
      roles.column(column, 'unused', `headed "${short(header)}", as another column is`);
    }
  }
  wordingColumns(table, first).forEach((column) =>
    roles.column(column, 'question', 'it words the questions'),
  );
}

/** Columns between the codes and the figures with a long text in most lines: the wording. */
function wordingColumns({ grid, rows }: KeyedTable, first: number): number[] {
  const used = new Set(rows.flatMap(({ columns, keyColumn }) => [keyColumn, ...columns.values()]));
  const [row] = rows;
  if (!row) return [];
  const found: number[] = [];
  for (let column = row.keyColumn + 1; column <= grid.bounds.right; column++) {
    if (used.has(column)) break;
    const texts = rows.map(({ line }) => textOf(gridCell(grid, line, column)));
    const isLong = texts.filter((text) => /^\D.*\s.*\s/.test(text)).length * 2 >= texts.length;
    if (isLong && textOf(gridCell(grid, first, column)) !== '') found.push(column);
  }
  return found;
}
