import { type Edition, highestTotal } from '../../editions/edition';
import { forEachCell, gridAddress, gridCell, textOf } from '../../grid/grid';
import { type Cell, isCellError } from '../../grid/sheet';
import type { PublishedResult, StatedRating } from '../../inspection/inspection';
import { labelOf } from '../cells/labels';
import { normalise } from '../cells/normalise';
import { namesAllServices } from '../cells/of-other';
import { sumsUp } from '../words/totals';
import { ratingNames, ratingOf } from '../cells/rating-of';
import { totalOf, totalOfPercent } from '../cells/total-of';
import { onScale } from '../cells/rating-on-scale';
import type { OtherHeader, ServicesTable, StatedRole } from '../find/tables';
import { saidIn, stateColumns } from '../take/read-states';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { blanksDoubted } from './blanks-doubted';
import type { ReadContext } from '../take/read-context';
import { short } from '../problems/short-text';
import { serviceColumns } from './service-columns';
import { servicesLedger } from './services-ledger';

/** One row of a national table. */
export interface ServiceRatings {
  readonly service: string;
  readonly where: string;
  readonly ratings: ReadonlyMap<string, StatedRating>;
  /** Undefined if the table states nothing about the services as a whole. */
  readonly published: PublishedResult | undefined;
}

/**
 * Reads a national table: one service per row with its ratings by standard, and what the table
 * states about it as a whole. A row without ratings of standards keeps what is stated.
 */
export function readServices(
  table: ServicesTable,
  { edition, ledger, problems }: Pick<ReadContext, 'edition' | 'ledger' | 'problems'>,
): ServiceRatings[] {
  const { grid, scale } = table;
  const roles = servicesLedger(table, ledger);
  if (scale === null) {
    const where = gridAddress(grid, table.headerLine, table.standards[0]?.column ?? 0);
    problems.add('unclear scale', messages.unclearScale(where));
    return [];
  }
  const columns = serviceColumns(table, edition, problems);
  for (const { column, code } of columns) {
    const header = textOf(gridCell(grid, table.headerLine, column));
    roles.column(column, 'rating', `headed "${short(header)}"`, code);
  }
  const lost = blanksDoubted(table, edition);
  if (lost) {
    const where = gridAddress(grid, table.headerLine, columns[0]?.column ?? 0);
    problems.add('lost ratings', messages.lostRatings(where, lost.never, lost.blanks));
  }
  const services: ServiceRatings[] = [];
  const states = stateColumns(headersOf(table));
  const seen = new Map<string, string>();
  for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
    const service = textOf(gridCell(grid, line, table.serviceColumn));
    if (service === '') {
      roles.line(line, 'note', 'it names no service');
      continue;
    }
    const isRating = Boolean(ratingOf([edition], service));
    const isLine = isRating || sumsUp(service) || namesAllServices(service);
    if (isLine || labelOf(service, 'keyed') !== null) {
      const where = gridAddress(grid, line, table.serviceColumn);
      roles.line(line, 'total', 'its name is no service, but what a column is called');
      problems.add('no service', messages.noService(where, service));
      continue;
    }
    const out = saidIn(states, (column) => textOf(gridCell(grid, line, column)));
    if (out !== null) {
      const where = gridAddress(grid, line, table.serviceColumn);
      roles.line(line, 'unused', out);
      problems.add('service out', messages.serviceOut(where, service, out));
      continue;
    }
    const ratings = new Map<string, StatedRating>();
    for (const { column, code } of columns) {
      const cell = gridCell(grid, line, column);
      const where = gridAddress(grid, line, column);
      const rating = ratingOf([edition], onScale(cell, scale));
      if (rating) ratings.set(code, { rating, reason: null, where });
      else if (rating === undefined) {
        problems.add('no rating', messages.badRating(where, shownOf(cell), ratingNames(edition)));
      }
    }
    const published = publishedIn(table, line, edition, problems);
    const isStated = published.overall !== null || published.total !== null;
    if (ratings.size === 0 && !isStated) {
      roles.line(line, 'note', 'it has no rating');
      continue;
    }
    const where = gridAddress(grid, line, table.serviceColumn);
    const whole = { ...published, hasLostRatings: lost !== null };
    const before = seen.get(normalise(service));
    if (before !== undefined) {
      problems.add('service twice', messages.serviceTwice(where, service, before));
    }
    seen.set(normalise(service), where);
    services.push({
      service,
      where,
      ratings,
      published: table.stated.size > 0 ? whole : undefined,
    });
  }
  return services;
}

/** The headers of a table whose columns hold no ratings and no stated results. */
function headersOf({ grid, headerLine, standards, stated }: ServicesTable): OtherHeader[] {
  const used = new Set([...standards.map(({ column }) => column), ...stated.values()]);
  const headers: OtherHeader[] = [];
  forEachCell(grid, headerLine, (cell, column) => {
    if (!used.has(column)) headers.push({ column, header: textOf(cell), label: null });
  });
  return headers;
}

/** What a line states about its service as a whole. */
function publishedIn(
  table: ServicesTable,
  line: number,
  edition: Edition,
  problems: ProblemList,
): PublishedResult {
  const at = (role: StatedRole): { cell: Cell; where?: string } => {
    const column = table.stated.get(role);
    if (column === undefined) return { cell: null };
    const cell = gridCell(table.grid, line, column);
    return cell === null ? { cell } : { cell, where: gridAddress(table.grid, line, column) };
  };
  const [overall, total, percent] = [at('overall'), at('total'), at('percent')];
  const rating = ratingOf([edition], onScale(overall.cell, table.scale));
  if (rating === undefined && overall.where !== undefined) {
    problems.add('overall', messages.badOverall(overall.where, shownOf(overall.cell)));
  }
  const share = percentOf(percent.cell);
  const stated = totalOf(total.cell);
  if (stated === undefined && total.where !== undefined) {
    problems.add('total', messages.badTotal(total.where, shownOf(total.cell)));
  }
  const outOf = stated?.outOf ?? totalOf(at('out-of').cell)?.total ?? null;
  const ofPercent = share === null ? null : totalOfPercent(share, highestTotal(edition));
  return {
    overall: rating ?? null,
    total: stated?.total ?? ofPercent,
    outOf: outOf ?? (stated ? null : ofPercent === null ? null : highestTotal(edition)),
    percent: share,
    hasLostRatings: false,
    cells: {
      service: gridAddress(table.grid, line, table.serviceColumn),
      ...(overall.where !== undefined && { overall: overall.where }),
      ...(total.where !== undefined && { total: total.where }),
      ...(percent.where !== undefined && { percent: percent.where }),
    },
  };
}

/** In per cent: 44.44, or 0.4444 as Excel stores 44.44%. */
function percentOf(cell: Cell): number | null {
  const text = textOf(cell).replace(/\s*%$/, '');
  const number = Number(text);
  if (text === '' || !Number.isFinite(number) || number < 0 || number > 100) return null;
  const isShare = typeof cell === 'number' && number <= 1;
  return isShare ? Math.round(number * 1e6) / 1e4 : number;
}

function shownOf(cell: Cell): string {
  return isCellError(cell) ? cell.error : String(cell);
}
