import { type Grid, forEachCell, gridCell, textOf } from '../../grid/grid';
import { labelOf } from '../cells/labels';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import type { QuestionHeader, ServicesTable } from './tables';

const LINES_LOOKED_AT = 100;
const LINES_TRIED = 20;

/** A national table: a header of a service column and at least two standards, ratings below. */
export function findServicesTable(grid: Grid, index: QuestionIndex): ServicesTable | null {
  const { top, bottom } = grid.bounds;
  for (let line = top; line <= Math.min(bottom, top + LINES_LOOKED_AT); line++) {
    const standards: QuestionHeader[] = [];
    let labelled: number | undefined;
    let first: number | undefined;
    forEachCell(grid, line, (cell, column) => {
      first ??= column;
      const naming = index.find(cell);
      if (naming?.kind === 'standard') standards.push({ column, naming, header: textOf(cell) });
      else if (labelOf(textOf(cell), 'services') === 'service') labelled ??= column;
    });
    const firstStandard = standards[0]?.column ?? 0;
    const serviceColumn = labelled ?? (first !== firstStandard ? first : firstStandard - 1);
    if (standards.length < 2 || serviceColumn === undefined || serviceColumn < 0) continue;
    if (rated(grid, line, standards, index)) {
      const body = { headerLine: line, bodyTop: line + 1, bodyBottom: bottom };
      return { kind: 'services', grid, ...body, serviceColumn, standards };
    }
  }
  return null;
}

/** Whether ratings stand under the standards, and not mostly something else, such as answers. */
function rated(
  grid: Grid,
  header: number,
  standards: readonly QuestionHeader[],
  index: QuestionIndex,
): boolean {
  let ratings = 0;
  let others = 0;
  for (let line = header + 1; line <= header + LINES_TRIED; line++) {
    for (const { column } of standards) {
      const rating = ratingOf(index.editions, gridCell(grid, line, column));
      if (rating === undefined) others++;
      else if (rating !== null) ratings++;
    }
  }
  return ratings > 0 && ratings >= others;
}
