import type { Edition } from '../../editions/edition';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import type { StatedRating } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { codesIn } from '../cells/question-index';
import { ratingNames, ratingOf } from '../cells/rating-of';
import { isCellError } from '../../grid/sheet';
import type { ServicesTable } from '../find/tables';

/** One row of a national table. */
export interface ServiceRatings {
  readonly service: string;
  readonly where: string;
  readonly ratings: ReadonlyMap<string, StatedRating>;
}

/** Reads a national table: one service a row with its ratings by standard. */
export function readServices(
  table: ServicesTable,
  edition: Edition,
  problems: ProblemList,
): ServiceRatings[] {
  const { grid } = table;
  const used = new Set<string>();
  const columns = table.standards.flatMap(({ column, naming }) => {
    const code = codesIn(naming, edition).find((candidate) => !used.has(candidate));
    if (code === undefined) return [];
    used.add(code);
    return [{ column, code }];
  });
  const services: ServiceRatings[] = [];
  for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
    const service = textOf(gridCell(grid, line, table.serviceColumn));
    const ratings = new Map<string, StatedRating>();
    for (const { column, code } of columns) {
      const cell = gridCell(grid, line, column);
      const where = gridAddress(grid, line, column);
      const rating = ratingOf([edition], cell);
      if (rating) ratings.set(code, { rating, reason: null, where });
      else if (rating === undefined && service !== '') {
        const shown = isCellError(cell) ? cell.error : String(cell);
        problems.add('no rating', messages.badRating(where, shown, ratingNames(edition)));
      }
    }
    if (service !== '' && ratings.size > 0) {
      const where = gridAddress(grid, line, table.serviceColumn);
      services.push({ service, where, ratings });
    }
  }
  return services;
}
