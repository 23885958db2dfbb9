import { gridAddress } from '../../grid/grid';
import type { KeyedTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { inNumbersUnder, placeOf } from '../take/keyed-columns';

/** Reports columns beside questions or standards that may be meant but are not used. */
export function reportUnread(table: KeyedTable, problems: ProblemList): void {
  const { grid } = table;
  for (const { line, column, header } of table.unreadRatings) {
    const where = gridAddress(grid, line, column);
    const best = inNumbersUnder(table, line, column)
      ? messages.unclearRatings(where, header, grid.sheet.name)
      : messages.unreadRatings(where, header);
    problems.add('unread ratings', best);
  }
  for (const { columns } of table.rivals) {
    const [first, ...others] = columns.map(({ line, column, header }) => ({
      where: gridAddress(grid, line, column),
      header,
      place: placeOf(grid, column),
    }));
    if (first) problems.add('rivals', messages.rivalColumns(first, others));
  }
  const [further] = table.furtherCounts;
  if (further) {
    const headers = table.furtherCounts.map(({ header }) => header);
    const where = gridAddress(grid, further.line, further.column);
    const places = table.furtherCounts.map(({ column }) => placeOf(grid, column));
    problems.add('further counts', messages.furtherCounts(where, headers, places));
  }
  const [figure] = table.unreadFigures;
  if (!figure) return;
  const all = table.unreadFigures.map(({ column, header }) => ({
    header,
    place: placeOf(grid, column),
  }));
  const where = gridAddress(grid, figure.line, figure.column);
  problems.add('unread figures', messages.unreadFigures(where, all));
}
