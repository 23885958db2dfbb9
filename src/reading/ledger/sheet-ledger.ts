import type { Edition } from '../../editions/edition';
import { columnName } from '../../grid/address';
import { gridCell, textOf } from '../../grid/grid';
import { type Cell, type Sheet, isCellError } from '../../grid/sheet';
import type { LedgerMark, LedgerRole, LedgerTable } from '../cells/ledger';
import { short } from '../problems/short-text';
import { sumsUp } from '../words/totals';
import { type Likeness, likenessCount } from './looks-like';
import { roleOfCell } from '../cells/role-of-cell';
import type { ToldAt } from './told-at';

/** Consecutive rows or columns of a sheet with the same role. */
export interface LedgerEntry {
  /** "3:82" for rows, "F:H" for columns, as in Excel. */
  readonly range: string;
  readonly role: LedgerRole;
  /** What it is about: "2.1.1", "rosh", "% yes"; '' if the role says it all. */
  readonly of: string;
  /** The evidence, in words. */
  readonly why: string;
  /** What unused content looks like, if anything. */
  readonly looksLike: Likeness | null;
  /** Whether a person should look: it may be meant differently, or could be used but is not. */
  readonly isUnclear: boolean;
}

/** A table of a sheet with a role for each of its rows and columns. */
export interface LedgerPart {
  readonly layout: string;
  /** Its cells, "A1:H82". */
  readonly range: string;
  readonly columns: readonly LedgerEntry[];
  readonly rows: readonly LedgerEntry[];
}

/** A sheet with all its tables, and the rows outside them. */
export interface SheetLedger {
  readonly sheet: string;
  /** How the reading uses the sheet. */
  readonly use:
    'read' | 'details of cases' | 'settings' | 'ignored' | 'written by this tool' | 'not read';
  readonly parts: readonly LedgerPart[];
  readonly rest: readonly LedgerEntry[];
}

/**
 * The tables of a sheet as entries, and its rows outside them. Each row and column that holds
 * anything has exactly one role; the cells of a row beside a table get a separate one.
 */
export function sheetLedger(
  sheet: Sheet,
  use: SheetLedger['use'],
  tables: readonly LedgerTable[],
  editions: readonly Edition[],
  told: ToldAt,
): SheetLedger {
  if (use === 'ignored' || use === 'written by this tool') {
    return { sheet: sheet.name, use, parts: [], rest: [] };
  }
  const owned = new Map<LedgerTable, { lines: Set<number>; columns: Set<number> }>();
  const rest = new Map<number, [number, Cell][]>();
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell === undefined || cell === null || (textOf(cell) === '' && !isCellError(cell)))
        return;
      const claim = roleOfCell(tables, row, column);
      if (!claim) {
        const others = rest.get(row);
        if (others) others.push([column, cell]);
        else rest.set(row, [[column, cell]]);
        return;
      }
      const places = owned.get(claim.table) ?? { lines: new Set(), columns: new Set() };
      owned.set(claim.table, places);
      const [line, across] = claim.table.grid.transposed ? [column, row] : [row, column];
      places.lines.add(line);
      places.columns.add(across);
    }),
  );
  const parts = tables.flatMap((table) => {
    const places = owned.get(table);
    return places ? [partOf(table, places, editions, told)] : [];
  });
  return { sheet: sheet.name, use, parts, rest: restOf(rest, tables, editions, told) };
}

function partOf(
  table: LedgerTable,
  places: { readonly lines: ReadonlySet<number>; readonly columns: ReadonlySet<number> },
  editions: readonly Edition[],
  told: ToldAt,
): LedgerPart {
  const { grid, top, bottom, usual } = table;
  const columns = [...places.columns].sort((a, b) => a - b);
  const lines = [...places.lines].sort((a, b) => a - b);
  const across = columns.map((column): [number, Found] => {
    const mark = table.columns.get(column) ?? unheaded(table, column);
    const looksLike = mark.role === 'unused' ? likenessOfColumn(table, column, editions) : null;
    const header = grid.transposed ? { row: column, column: top } : { row: top, column };
    return [column, { ...mark, looksLike, isUnclear: looksLike !== null || told.cell(header) }];
  });
  const down = lines.map((line): [number, Found] => {
    const mark = table.lines.get(line) ?? usual;
    const place = grid.transposed ? { column: line } : { row: line };
    return [line, { ...mark, looksLike: null, isUnclear: told.line(place) }];
  });
  const inColumns = entriesOf(across, !grid.transposed);
  const inRows = entriesOf(down, grid.transposed);
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const range = grid.transposed
    ? `${columnName(top)}${left + 1}:${columnName(bottom)}${right + 1}`
    : `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;
  return grid.transposed
    ? { layout: table.layout, range, columns: inRows, rows: inColumns }
    : { layout: table.layout, range, columns: inColumns, rows: inRows };
}

type Found = Omit<LedgerEntry, 'range'>;

/** A column that no reader gave a role. */
function unheaded({ grid, top, bottom, lines }: LedgerTable, column: number): LedgerMark {
  for (let line = top; line <= bottom; line++) {
    const header = lines.get(line)?.role === 'header' ? textOf(gridCell(grid, line, column)) : '';
    if (header === '') continue;
    return { role: 'unused', of: '', why: `headed "${short(header)}", which names nothing used` };
  }
  return { role: 'unused', of: '', why: 'no header says what it is' };
}

/** What an unused column looks like; nothing beside figures or ratings that are used. */
function likenessOfColumn(
  { grid, top, bottom, lines, columns }: LedgerTable,
  column: number,
  editions: readonly Edition[],
): Likeness | null {
  const used = new Set([...columns.values()].map(({ role }) => role));
  if (used.has('figure') || (used.has('rating') && !used.has('service'))) return null;
  const count = likenessCount(editions);
  for (let line = top; line <= bottom; line++) {
    if (lines.get(line)?.role !== 'header') count.add(gridCell(grid, line, column));
  }
  const found = count.likeness();
  return used.has('service') && found !== 'ratings' ? null : found;
}

/** Everything above, below or beside all tables: titles, notes, and unused content. */
function restOf(
  rest: ReadonlyMap<number, readonly (readonly [number, Cell])[]>,
  tables: readonly LedgerTable[],
  editions: readonly Edition[],
  told: ToldAt,
): LedgerEntry[] {
  const tops = tables.map(({ grid, top }) => (grid.transposed ? grid.bounds.left : top));
  const first = tops.length === 0 ? 0 : Math.min(...tops);
  const found = [...rest].map(([row, cells]): [number, Found] => {
    const count = likenessCount(editions);
    for (const [, cell] of cells) count.add(cell);
    const isTotal = cells.some(([, cell]) => sumsUp(textOf(cell)));
    const looksLike = isTotal ? null : count.likeness();
    const words = short(cells.map(([, cell]) => textOf(cell)).join(' '));
    const isUnclear = looksLike !== null || cells.some(([column]) => told.cell({ row, column }));
    const text = isTotal ? 'total' : row < first ? 'title' : 'note';
    const role = looksLike === null ? text : 'unused';
    const why = looksLike !== null ? 'it stands outside the tables' : `"${words}"`;
    return [row, { role, of: '', why, looksLike, isUnclear }];
  });
  return entriesOf(found, false);
}

/** Merges equal neighbours into one entry. */
function entriesOf(
  found: readonly (readonly [number, Found])[],
  areColumns: boolean,
): LedgerEntry[] {
  const name = (place: number) => (areColumns ? columnName(place) : String(place + 1));
  const entries: LedgerEntry[] = [];
  let first = 0;
  let last = -2;
  for (const [place, entry] of found) {
    const before = entries.at(-1);
    const isSame =
      before !== undefined &&
      place === last + 1 &&
      before.role === entry.role &&
      before.of === entry.of &&
      before.why === entry.why &&
      before.looksLike === entry.looksLike &&
      before.isUnclear === entry.isUnclear;
    if (isSame) entries.pop();
    else first = place;
    last = place;
    const range = `${name(first)}${first === last ? '' : `:${name(last)}`}`;
    entries.push({ range, ...entry });
  }
  return entries;
}
