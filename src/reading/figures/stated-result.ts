import { type Edition, highestTotal } from '../../editions/edition';
import { type Grid, gridAddress, gridCell, textOf } from '../../grid/grid';
import type { PublishedResult } from '../../inspection/inspection';
import type { Cell } from '../../grid/sheet';
import { ratingOf } from '../cells/rating-of';
import { totalOf } from '../cells/total-of';
import { statedRole } from '../find/stated-role';
import type { KeyedTable } from '../find/tables';
import type { CodedRow } from './keyed-ledger';

/**
 * How far below the standards, and how far beside its name, a total may be and still belong to
 * them.
 */
const LINES_BELOW = 8;
const CELLS_BESIDE = 4;

/**
 * What a sheet with the ratings of all standards states about the whole: "Total | 26 out of 36",
 * "Overall rating | Good", above, among or below them. It is only compared with our own total. Two
 * of one kind that differ count as none, since nobody can say which is meant.
 *
 * @returns null if it states nothing, or does not rate every standard of the edition
 */
export function statedResult(
  { grid }: KeyedTable,
  coded: readonly CodedRow[],
  edition: Edition,
): PublishedResult | null {
  const rated = new Set(coded.filter(({ row }) => row.cells.has('rating')).map(({ code }) => code));
  if (!edition.standards.every(({ code }) => rated.has(code))) return null;
  const own = new Set(coded.map(({ row }) => row.line));
  const last = Math.max(...own) + LINES_BELOW;
  const found: Stated[] = [];
  for (let line = grid.bounds.top; line <= Math.min(last, grid.bounds.bottom); line++) {
    if (!own.has(line)) found.push(...statedIn(grid, line, edition));
  }
  const overall = soleOf(found, 'overall');
  const total = soleOf(found, 'total');
  if (!overall && !total) return null;
  return {
    overall: overall?.rating ?? null,
    total: total?.total ?? null,
    outOf: total?.outOf ?? null,
    percent: null,
    hasLostRatings: false,
    cells: {
      ...(overall && { overall: overall.where }),
      ...(total && { total: total.where }),
    },
  };
}

interface Stated {
  readonly role: 'overall' | 'total';
  readonly where: string;
  readonly rating: PublishedResult['overall'];
  readonly total: number | null;
  readonly outOf: number | null;
}

/** What a line states: each name with the value beside it. */
function statedIn(grid: Grid, line: number, edition: Edition): Stated[] {
  const found: Stated[] = [];
  for (let column = grid.bounds.left; column <= grid.bounds.right; column++) {
    const role = statedRole(textOf(gridCell(grid, line, column)));
    if (role !== 'overall' && role !== 'total') continue;
    for (let beside = column + 1; beside <= column + CELLS_BESIDE; beside++) {
      const cell = gridCell(grid, line, beside);
      if (cell === null) continue;
      const rating = ratingInWords(cell, edition);
      const total = totalOf(cell);
      const where = gridAddress(grid, line, beside);
      // "Overall score | Good | 26" states both.
      if (rating) found.push({ role: 'overall', where, rating, total: null, outOf: null });
      else if (total && (total.outOf ?? highestTotal(edition)) === highestTotal(edition)) {
        found.push({ role: 'total', where, rating: null, ...total });
      } else break;
    }
  }
  return found;
}

function ratingInWords(cell: Cell, edition: Edition): PublishedResult['overall'] {
  return /[a-z]{2}/i.test(textOf(cell)) ? (ratingOf([edition], cell) ?? null) : null;
}

function soleOf(found: readonly Stated[], wanted: Stated['role']): Stated | undefined {
  const own = found.filter(({ role }) => role === wanted);
  const isSole = new Set(own.map(({ rating, total }) => rating ?? total)).size === 1;
  return isSole ? own[0] : undefined;
}
