import { type Grid, forEachCell, gridCell, gridOf, holdsAnything, textOf } from '../../grid/grid';
import { labelAttributes } from './label-attributes';
import { type Label, attributeOf, labelOf } from '../cells/labels';
import { normalise } from '../cells/normalise';
import { stateHeaderOf } from '../cells/states';
import { type Sheet, usedRange } from '../../grid/sheet';

/** A table with one line per case, whatever its columns. */
export interface CaseList {
  readonly grid: Grid;
  readonly headerLine: number;
  readonly headers: readonly CaseListHeader[];
  /** The column of the case ids, one of the headers; null if no column holds them. */
  readonly id: CaseListHeader | null;
  /** How many of the headers are known. */
  readonly known: number;
}

/** A header of the table that holds a caseload. */
export interface CaseListHeader {
  readonly column: number;
  readonly header: string;
  readonly label: Label | null;
}

/** Titles and notes may come above the header, but a header is near the top. */
const LINES_LOOKED_AT = 60;

/**
 * The tables of a sheet that may be a caseload: its Excel tables, or else the sheet itself. The
 * header is the line with the most known headers; if none is known, the first line of two or more
 * texts followed by a line as wide.
 */
export function findCaseLists(sheet: Sheet): CaseList[] {
  const grids = sheet.tables.map(({ range, totalsRows }) =>
    gridOf(sheet, { ...range, bottom: range.bottom - totalsRows }),
  );
  const found = grids.flatMap((grid) => tableIn(grid) ?? []);
  if (found.length > 0) return found;
  const range = usedRange(sheet);
  return range ? [tableIn(gridOf(sheet, range)) ?? []].flat() : [];
}

/** The tables of a sheet that give more about cases than their ids, under known headers. */
export function findDetails(sheet: Sheet): CaseList[] {
  return findCaseLists(sheet).filter(tellsDetails);
}

/** The table in a part of a sheet that gives more about cases than their ids, if there is one. */
export function detailsIn(grid: Grid): CaseList[] {
  return [tableIn(grid) ?? []].flat().filter(tellsDetails);
}

function tellsDetails({ id, headers }: CaseList): boolean {
  return id?.label === 'case' && headers.some(tellsDetail);
}

/** Whether a header names a class of cases, or their state. */
function tellsDetail({ header, label }: CaseListHeader): boolean {
  return attributeOf(label) !== null || (label === null && stateHeaderOf(header) !== null);
}

/** Whether known headers are the last thing on a sheet: a caseload without a case. */
export function endsWithHeader(sheet: Sheet): boolean {
  const range = usedRange(sheet);
  if (!range) return false;
  const grid = gridOf(sheet, range);
  let last = range.bottom;
  while (last > range.top && filled(grid, last) === 0) last -= 1;
  return knownIn(headersOf(grid, last)) > 1;
}

/** How many different known headers there are. */
function knownIn(headers: readonly CaseListHeader[]): number {
  return new Set(headers.flatMap(({ label }) => label ?? [])).size;
}

function tableIn(grid: Grid): CaseList | null {
  const { top, bottom } = grid.bounds;
  let best: Omit<CaseList, 'id'> | null = null;
  let plain: Omit<CaseList, 'id'> | null = null;
  for (let line = top; line < Math.min(bottom, top + LINES_LOOKED_AT); line += 1) {
    const headers = headersOf(grid, line);
    const known = knownIn(headers);
    const table = { grid, headerLine: line, headers, known };
    if (known > (best?.known ?? 0) && (known > 1 || headers.length > 1)) best = table;
    const texts = headers.every(({ column }) => typeof gridCell(grid, line, column) === 'string');
    if (!plain && headers.length > 1 && texts && filled(grid, line + 1) >= headers.length / 2) {
      plain = table;
    }
  }
  const found = best ?? plain;
  if (!found) return null;
  const hasValues = (column: number) => holdsAnything(grid, column, found.headerLine + 1);
  const labelled = { ...found, headers: labelAttributes(found.headers, hasValues) };
  return { ...labelled, id: idOf(labelled) };
}

function headersOf(grid: Grid, line: number): CaseListHeader[] {
  const headers: CaseListHeader[] = [];
  forEachCell(grid, line, (cell, column) => {
    const header = textOf(cell);
    if (header !== '') headers.push({ column, header, label: labelOf(header, 'cases') });
  });
  return headers;
}

function filled(grid: Grid, line: number): number {
  let count = 0;
  forEachCell(grid, line, (cell) => {
    if (textOf(cell) !== '') count += 1;
  });
  return count;
}

/**
 * The column of the ids: the one labelled so, or else the first that is filled and whose values all
 * differ.
 */
function idOf({ grid, headers, headerLine }: Omit<CaseList, 'id'>): CaseListHeader | null {
  const labelled = headers.find(({ label }) => label === 'case');
  if (labelled) return labelled;
  const [first] = headers;
  if (!first || first.label !== null) return null;
  const seen = new Set<string>();
  let cells = 0;
  for (let line = headerLine + 1; line <= grid.bounds.bottom; line += 1) {
    const text = textOf(gridCell(grid, line, first.column));
    if (text === '') continue;
    cells += 1;
    seen.add(normalise(text));
  }
  return cells > 1 && seen.size === cells ? first : null;
}
