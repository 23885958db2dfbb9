import { aroundTable, saysAnything } from './around-table';
import { findCasesTable } from './find-cases-table';
import { findKeyedTable, holdsAnswers } from './find-keyed-table';
import { findLongTable } from './find-long-table';
import { markedForm, namesCase, withoutOtherAnswers } from './form-answers';
import { type ServicesChoices, findServicesTable } from './find-services-table';
import { type Grid, gridCell, gridOf, textOf, transposed } from '../../grid/grid';
import { labelOf } from '../cells/labels';
import type { QuestionIndex } from '../cells/question-index';
import { type Sheet, usedRange } from '../../grid/sheet';
import { splitAtSecondIds } from './split-at-second-ids';
import type { KeyedTable, ServicesTable, Table } from './tables';

/** The tables of a sheet, and the parts without any, where cases with details may be listed. */
export interface FoundTables {
  readonly tables: readonly Table[];
  readonly rests: readonly Grid[];
}

/**
 * The tables of a sheet. Each Excel table is examined separately, then everything outside them;
 * what is above a table of answers, beside it, or below its end is examined again.
 */
export function findTables(
  sheet: Sheet,
  index: QuestionIndex,
  choices: ServicesChoices,
): FoundTables {
  const found = regionsOf(sheet).map((grid) => tablesIn(grid, index, choices));
  return joined(found);
}

function tablesIn(grid: Grid, index: QuestionIndex, choices: ServicesChoices): FoundTables {
  const tables: Table[] = [];
  const rests: Grid[] = [];
  let rest: Grid | null = grid;
  while (rest) {
    const table = firstTable(rest, index, choices);
    if (!table) break;
    const parts = splitAtSecondIds(rest, table);
    if (parts) {
      const apart = parts.map((part) => tablesIn(part, index, choices));
      return joined([{ tables, rests }, ...apart]);
    }
    for (const part of aroundTable(rest, table)) {
      const around = tablesIn(part, index, choices);
      tables.push(...around.tables.filter(saysAnything));
      rests.push(...around.rests);
    }
    tables.push(table);
    rest = table.kind === 'cases' && !table.grid.transposed ? below(rest, table.bodyBottom) : null;
  }
  if (rest) rests.push(rest);
  return { tables, rests };
}

function joined(found: readonly FoundTables[]): FoundTables {
  return {
    tables: found.flatMap(({ tables }) => tables),
    rests: found.flatMap(({ rests }) => rests),
  };
}

function firstTable(grid: Grid, index: QuestionIndex, choices: ServicesChoices): Table | null {
  const long = findLongTable(grid, index, choices.columns);
  if (long) return long;
  const cases = findCasesTable(grid, index, choices.columns);
  if (cases) return cases;
  const keyed = findKeyedTable(grid, index, choices.columns);
  const marked = keyed ? markedForm(grid, keyed) : null;
  if (keyed && (marked ?? holdsAnswers(keyed))) {
    const across = transposed(marked ?? grid);
    const single = withoutOtherAnswers(across, index, choices.columns, namesCase(grid));
    const turned = findCasesTable(single ?? across, index, choices.columns);
    if (turned) return marked ? { ...turned, isTranslated: true } : turned;
  }
  const services = findServicesTable(grid, index, choices);
  const across =
    services && headsRatings(services)
      ? findKeyedTable(transposed(grid), index, choices.columns)
      : null;
  if (across && across.rows.length > 0) return across;
  if (keyed && !services && isOneLine(keyed)) {
    const names = findKeyedTable(transposed(grid), index, choices.columns);
    if (names?.rows.some(({ cells }) => cells.has('rating'))) return names;
  }
  // The header of a national table is one line of standards, which also looks like that many keys.
  if (services && keyed?.rows.every(({ line }) => line === services.headerLine)) return services;
  return keyed && keyed.rows.length > 0 ? keyed : services;
}

/** Whether standards are side by side, with nothing beside any of them. */
function isOneLine({ rows }: KeyedTable): boolean {
  const [first] = rows;
  return (
    rows.length > 1 && rows.every(({ line, cells }) => line === first?.line && cells.size === 0)
  );
}

/** Whether a table of services has no service but "Rating": one inspection's standards, side by side. */
function headsRatings({ grid, bodyTop, bodyBottom, serviceColumn }: ServicesTable): boolean {
  const labels = [];
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const text = textOf(gridCell(grid, line, serviceColumn));
    if (text !== '') labels.push(labelOf(text, 'keyed'));
  }
  const isRating = (label: unknown) => label === 'rating' || label === 'answer';
  return labels.some(isRating) && labels.every((label) => isRating(label) || label === 'reason');
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
