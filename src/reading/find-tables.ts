import { aroundTable, saysAnything } from './around-table';
import { findCasesTable } from './find-cases-table';
import { findKeyedTable, holdsAnswers } from './find-keyed-table';
import { findLongTable } from './find-long-table';
import { findServicesTable } from './find-services-table';
import { type Grid, gridCell, gridOf, textOf, transposed } from './grid';
import { normalise } from './normalise';
import type { QuestionIndex } from './question-index';
import { type Sheet, usedRange } from './sheet';
import type { Table } from './tables';
import type { ColumnChoices } from './read-settings';

/**
 * The tables of a sheet. Each Excel table is looked at by itself, then what stands outside them;
 * what stands above a table of answers, beside it, or below its end is looked at anew.
 */
export function findTables(sheet: Sheet, index: QuestionIndex, choices: ColumnChoices): Table[] {
  const regions = regionsOf(sheet);
  return regions.flatMap((grid) => tablesIn(grid, index, choices));
}

function tablesIn(grid: Grid, index: QuestionIndex, choices: ColumnChoices): Table[] {
  const tables: Table[] = [];
  let rest: Grid | null = grid;
  while (rest) {
    const table = firstTable(rest, index, choices);
    if (!table) break;
    const second = secondIdColumn(table);
    if (second !== undefined) {
      const { bounds } = rest;
      const left = { ...rest, bounds: { ...bounds, right: second - 1 } };
      const right = { ...rest, bounds: { ...bounds, left: second } };
      return [...tables, ...tablesIn(left, index, choices), ...tablesIn(right, index, choices)];
    }
    for (const part of aroundTable(rest, table)) {
      tables.push(...tablesIn(part, index, choices).filter(saysAnything));
    }
    tables.push(table);
    rest = table.kind === 'cases' && !table.grid.transposed ? below(rest, table.bodyBottom) : null;
  }
  return tables;
}

/** Where the header of the case ids comes again before further questions, a second table begins. */
function secondIdColumn(table: Table): number | undefined {
  if (table.kind !== 'cases' || table.grid.transposed || table.idColumn === null) return undefined;
  const { grid, headerTop, idColumn, questions, others } = table;
  const header = normalise(textOf(gridCell(grid, headerTop, idColumn)));
  const columns = questions.map(({ column }) => column);
  return others.find(
    (other) =>
      other.label === 'case' &&
      normalise(other.header) === header &&
      columns.some((column) => column > idColumn && column < other.column) &&
      columns.some((column) => column > other.column),
  )?.column;
}

function firstTable(grid: Grid, index: QuestionIndex, choices: ColumnChoices): Table | null {
  const long = findLongTable(grid, index, choices);
  if (long) return long;
  const cases = findCasesTable(grid, index, choices);
  if (cases) return cases;
  const keyed = findKeyedTable(grid, index);
  if (keyed && holdsAnswers(keyed)) {
    const turned = findCasesTable(transposed(grid), index, choices);
    if (turned) return turned;
  }
  const services = findServicesTable(grid, index);
  // The header of a national table is one line of standards, which also reads as that many keys.
  if (services && keyed?.rows.every(({ line }) => line === services.headerLine)) return services;
  return keyed && keyed.rows.length > 0 ? keyed : services;
}

function below(grid: Grid, line: number): Grid | null {
  if (line + 1 > grid.bounds.bottom) return null;
  return { ...grid, bounds: { ...grid.bounds, top: line + 1 } };
}

/** The sheet's Excel tables, and the sheet without them. */
function regionsOf(sheet: Sheet): Grid[] {
  const bounds = usedRange(sheet);
  if (!bounds) return [];
  const inside = sheet.tables.map(({ range, totalsRows }) =>
    gridOf(sheet, { ...range, bottom: range.bottom - totalsRows }),
  );
  if (inside.length === 0) return [gridOf(sheet, bounds)];
  const outside = sheet.rows.map((row, r) => {
    const covering = sheet.tables.filter(({ range }) => r >= range.top && r <= range.bottom);
    if (covering.length === 0 || !row) return row;
    return row.map((cell, c) =>
      covering.some(({ range }) => c >= range.left && c <= range.right) ? undefined : cell,
    );
  });
  return [...inside, { ...gridOf(sheet, bounds), lines: outside }];
}
