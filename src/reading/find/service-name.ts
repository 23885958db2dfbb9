import { textOf } from '../../grid/grid';
import { attributeByWords } from '../cells/label-by-words';
import { labelOf } from '../cells/labels';
import type { QuestionIndex } from '../cells/question-index';
import type { Sheet } from '../../grid/sheet';
import type { Table } from './tables';

const LINES_LOOKED_AT = 20;

/** Names that are columns' headers and never a service's name. */
const HEADS_A_COLUMN =
  /\b(inspectors?|managers?|workers?|lead|dates?|regions?|status|contacts?|e-?mails?|phone|names?|types?|year|numbers?|totals?|scores?|ratings?|cases)( .*)?$/i;

/**
 * The service's name from a labelled cell: "Service: …", or the cell beside it. A column header of
 * a table is not a name.
 */
export function serviceName(
  sheets: readonly Sheet[],
  tables: readonly Table[],
  index: QuestionIndex,
): string | null {
  for (const sheet of sheets) {
    const headers = headerRows(sheet, tables);
    for (const [r, row] of sheet.rows.slice(0, LINES_LOOKED_AT).entries()) {
      const cells = (row ?? []).filter((cell) => textOf(cell) !== '');
      const [first, second] = cells.map(textOf);
      if (first === undefined || cells.length > 2 || headers.has(r)) continue;
      const [, label, name] = /^([^:]{2,40}):\s*(.{2,100})$/.exec(first) ?? [];
      if (label !== undefined && name !== undefined && labelOf(label, 'services') === 'service') {
        return name.trim();
      }
      if (second === undefined || typeof cells[1] !== 'string' || second.length > 100) continue;
      if (labelOf(first, 'services') !== 'service') continue;
      if (!index.find(second) && !isHeader(second)) return second;
    }
  }
  return null;
}

/** The header rows of a sheet's tables, including Excel tables. */
function headerRows(sheet: Sheet, tables: readonly Table[]): ReadonlySet<number> {
  const rows = new Set(sheet.tables.map(({ range }) => range.top));
  for (const table of tables) {
    if (table.grid.sheet !== sheet || table.grid.transposed) continue;
    if (table.kind === 'services') rows.add(table.headerLine);
    else if (table.kind !== 'keyed') rows.add(table.headerTop);
  }
  return rows;
}

function isHeader(text: string): boolean {
  const kinds = ['cases', 'long', 'keyed', 'services'] as const;
  return (
    kinds.some((kind) => labelOf(text, kind) !== null) ||
    attributeByWords(text) !== null ||
    HEADS_A_COLUMN.test(text)
  );
}
