import { answerOf } from '../cells/answer-of';
import { type Grid, forEachCell, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { labelOf } from '../cells/labels';
import type { Table } from './tables';

/** How far below a table's header another may begin beside it. */
const LINES_LOOKED_AT = 50;

/**
 * The parts of a sheet outside a table of answers, where another table may be: above it; below
 * questions in rows; and to its right, from a header of standards and ratings on.
 */
export function aroundTable(grid: Grid, table: Table): Grid[] {
  if (table.kind !== 'cases' && table.kind !== 'long') return [];
  if (table.kind === 'long') return [...linesOf(grid, grid.bounds.top, table.headerTop - 1)];
  const places = table.questions.map(({ column }) => column);
  if (!table.grid.transposed) {
    const right = { ...grid.bounds, left: Math.max(...places) + 1 };
    return [
      ...linesOf(grid, grid.bounds.top, table.headerTop - 1),
      ...ratingsIn({ ...grid, bounds: right }, table.headerTop + LINES_LOOKED_AT),
    ];
  }
  return [
    ...linesOf(grid, grid.bounds.top, Math.min(...places) - 1),
    ...linesOf(grid, Math.max(...places) + 1, grid.bounds.bottom),
  ];
}

/**
 * Whether a table says anything: a header above another header only names questions. Beside a case
 * id, even an invalid answer says something: it needs correcting.
 */
export function saysAnything(table: Table): boolean {
  if (table.kind === 'keyed') {
    return table.unreadRatings.length > 0 || table.rows.some(({ cells }) => cells.size > 0);
  }
  if (table.kind !== 'cases') return table.kind === 'long';
  const { grid, bodyTop, bodyBottom, questions, idColumn } = table;
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const answers = questions.map(({ column }) => answerOf(gridCell(grid, line, column)));
    const isNamed = idColumn !== null && textOf(gridCell(grid, line, idColumn)) !== '';
    if (answers.some((one) => one !== Answer.missing && (isNamed || one !== Answer.unreadable))) {
      return true;
    }
  }
  return false;
}

function linesOf(grid: Grid, top: number, bottom: number): Grid[] {
  return top > bottom ? [] : [{ ...grid, bounds: { ...grid.bounds, top, bottom } }];
}

/** The grid from the first line that is a header of standards and of a column beside them. */
function ratingsIn(grid: Grid, lastLine: number): Grid[] {
  const { bounds } = grid;
  for (let line = bounds.top; line <= Math.min(lastLine, bounds.bottom); line++) {
    let left: number | null = null;
    let besides = false;
    forEachCell(grid, line, (cell, column) => {
      besides ||= left !== null && typeof cell === 'string';
      if (labelOf(textOf(cell), 'keyed') === 'standard') left ??= column;
    });
    if (besides && left !== null) return [{ ...grid, bounds: { ...bounds, left, top: line } }];
  }
  return [];
}
