import { type Grid, forEachCell, gridCell, holdsAnything, textOf } from '../../grid/grid';
import { labelOf } from '../cells/labels';
import type { QuestionIndex } from '../cells/question-index';
import { isOfOther } from '../cells/of-other';
import { ratingOf } from '../cells/rating-of';
import type { RatingScale } from '../cells/rating-on-scale';
import { standardNaming } from '../cells/standard-name';
import { numbersScale } from './numbers-scale';
import type { ColumnChoices } from './read-settings';
import { statedRole } from './stated-role';
import type { QuestionHeader, RatingHeader, ServicesTable, StatedRole } from './tables';

const LINES_LOOKED_AT = 100;
const LINES_TRIED = 20;

/** The settings that say what a national table's columns and numbers are. */
export interface ServicesChoices {
  readonly columns: ColumnChoices;
  readonly scale: RatingScale | null;
}

/** What a line's headers mean, if it is the header of a national table. */
interface Headers {
  readonly standards: readonly QuestionHeader[];
  readonly stated: ReadonlyMap<StatedRole, number>;
  readonly others: readonly RatingHeader[];
  readonly serviceColumn: number;
}

/**
 * A national table: a header of a service column and at least two standards, ratings below; or of a
 * service column with overall ratings and totals, and no standards at all.
 */
export function findServicesTable(
  grid: Grid,
  index: QuestionIndex,
  choices: ServicesChoices,
): ServicesTable | null {
  const { top, bottom } = grid.bounds;
  for (let line = top; line <= Math.min(bottom, top + LINES_LOOKED_AT); line++) {
    const headers = headersIn(grid, line, index, choices.columns);
    if (!headers) continue;
    const { standards, stated, others, serviceColumn } = headers;
    const overall = stated.get('overall');
    const rating = standards.length > 1 ? standards.map(({ column }) => column) : [overall ?? -1];
    if (!areRated(grid, line, rating, index)) continue;
    const body = { headerLine: line, bodyTop: line + 1, bodyBottom: bottom };
    const unnamed = others.filter(({ column }) => holdsRatings(grid, line, column, index));
    const table = { kind: 'services', grid, ...body, serviceColumn, standards, stated } as const;
    return { ...table, unnamed, scale: choices.scale ?? numbersScale(table, index) };
  }
  return null;
}

/** The content of a line, if it can be the header of a national table. */
function headersIn(
  grid: Grid,
  line: number,
  index: QuestionIndex,
  columns: ColumnChoices,
): Headers | null {
  const standards: QuestionHeader[] = [];
  const stated = new Map<StatedRole, number>();
  const others: RatingHeader[] = [];
  let labelled: number | undefined;
  let first: number | undefined;
  forEachCell(grid, line, (cell, column) => {
    if (columns.ignores(grid, column)) return;
    first ??= column;
    const header = textOf(cell);
    const chosen = columns.standard(grid, column, index);
    const isOther = isOfOther(header.replace(/\b[1-9]\.[1-9]\b/, ' '));
    const naming = chosen ?? (isOther ? null : standardNaming(cell, index));
    const role = statedRole(header);
    if (naming) standards.push({ column, naming, header });
    else if (role !== null && !stated.has(role)) stated.set(role, column);
    else if (labelOf(header, 'services') === 'service') labelled ??= column;
    else others.push({ line, column, header });
  });
  const firstStandard = standards[0]?.column ?? 0;
  const serviceColumn = labelled ?? (first !== firstStandard ? first : firstStandard - 1);
  if (serviceColumn === undefined || serviceColumn < 0) return null;
  const isWhole = stated.has('overall') && (stated.has('total') || stated.has('percent'));
  if (standards.length < 2 && !(isWhole && labelled !== undefined)) return null;
  const unread = others.filter(({ column }) => column !== serviceColumn);
  return { standards, stated, others: unread, serviceColumn };
}

/** Whether there are ratings below the headers, and not mostly something else, such as answers. */
function areRated(
  grid: Grid,
  header: number,
  columns: readonly number[],
  index: QuestionIndex,
): boolean {
  let ratings = 0;
  let others = 0;
  for (let line = header + 1; line <= header + LINES_TRIED; line++) {
    for (const column of columns) {
      const cell = gridCell(grid, line, column);
      const rating = ratingOf(index.editions, cell);
      // Some scales go to 4.
      if (rating || textOf(cell) === '4') ratings++;
      else if (rating === undefined) others++;
    }
  }
  return ratings > 0 && ratings >= others;
}

/** Whether a column under another header holds ratings in words, and little else. */
function holdsRatings(grid: Grid, header: number, column: number, index: QuestionIndex): boolean {
  if (!holdsAnything(grid, column, header + 1, grid.bounds.bottom)) return false;
  let rated = 0;
  let filled = 0;
  for (let line = header + 1; line <= grid.bounds.bottom; line++) {
    const cell = gridCell(grid, line, column);
    const text = textOf(cell);
    if (text === '') continue;
    filled++;
    if (/[a-z]/i.test(text) && ratingOf(index.editions, cell)) rated++;
  }
  return rated > 0 && rated * 2 >= filled;
}
