import { isEmptySheet } from './is-empty-sheet';
import type { Edition } from '../editions/edition';
import type { RatedTracker } from '../rating/rated-tracker';
import type { SurveyedOutcome } from '../rating/rate-tracker';
import { rangeAddress } from '../reading/address';
import { type Grid, gridAddress, textOf } from '../reading/grid';
import { normalise } from '../reading/normalise';
import { ratingOf } from '../reading/rating-of';
import { SETTINGS_SHEET } from '../reading/read-settings';
import type { Sheet } from '../reading/sheet';
import type { Survey } from '../reading/survey-tracker';
import type { CasesTable, KeyedTable, Table } from '../reading/tables';
import type { WorkbookContents } from '../workbook/workbook';
import type {
  ColumnView,
  ServiceView,
  SettingsView,
  SheetView,
  TableView,
  TrackerView,
} from './tracker-view';

/** A tracker has rarely a hundred columns; beyond this many a list helps nobody. */
const COLUMNS_SHOWN = 300;

/** What the pane shows of a tracker that has been read and rated. */
export function viewOfTracker(
  contents: WorkbookContents,
  outcome: SurveyedOutcome,
  editions: readonly Edition[],
): TrackerView {
  const { tracker, rated, problems, survey } = outcome;
  const edition = rated[0]?.edition ?? survey.candidates.at(-1);
  return {
    tracker,
    isEmpty: contents.sheets.every((sheet) => sheet.ours || isEmptySheet(sheet)),
    isStructureProtected: contents.isStructureProtected,
    sheets: contents.sheets.map((sheet) => sheetView(sheet, contents, survey, edition)),
    settings: settingsView(survey, edition),
    editions: editions.map(({ id, name }) => ({ id, name })),
    candidates: survey.candidates.map(({ id }) => id),
    problems,
    services: rated.map(serviceView),
  };
}

function sheetView(
  sheet: Sheet,
  { hiddenSheets }: WorkbookContents,
  survey: Survey,
  edition: Edition | undefined,
): SheetView {
  const tables = survey.tables.filter(({ grid }) => grid.sheet.name === sheet.name);
  return {
    name: sheet.name,
    isHidden: hiddenSheets.has(sheet.name),
    isOurs: sheet.ours,
    use: purposeOf(sheet, survey, tables.length),
    tables: tables.map((table) => tableView(table, edition)),
  };
}

function purposeOf(sheet: Sheet, { settings }: Survey, tables: number): SheetView['use'] {
  const named = (names: readonly string[]): boolean =>
    names.some((name) => normalise(name) === normalise(sheet.name));
  if (sheet.ours) return 'ours';
  if (normalise(sheet.name) === normalise(SETTINGS_SHEET)) return 'settings';
  if (named(settings.ignoredSheets)) return 'ignored';
  if (tables > 0) return 'read';
  if (isEmptySheet(sheet)) return 'empty';
  return settings.sheets.length > 0 && !named(settings.sheets) ? 'not-chosen' : 'nothing-found';
}

function tableView(table: Table, edition: Edition | undefined): TableView {
  const { grid } = table;
  const where = rangeAddress(grid.sheet.name, boundsOf(grid));
  if (table.kind === 'cases') {
    const lines = table.bodyBottom - table.bodyTop + 1;
    const layout = grid.transposed ? 'questions-as-rows' : 'cases-as-rows';
    return { layout, where, lines, columns: columnsOf(table, edition) };
  }
  if (table.kind === 'keyed') {
    const lines = table.rows.filter(({ naming }) => naming !== null).length;
    return { layout: keyedLayout(table), where, lines, columns: [] };
  }
  const lines = table.bodyBottom - table.bodyTop + 1;
  return { layout: table.kind, where, lines, columns: [] };
}

/** The bounds of a grid in rows and columns of its sheet. */
function boundsOf({ bounds, transposed }: Grid): Grid['bounds'] {
  const { top, left, bottom, right } = bounds;
  return transposed ? { top: left, left: top, bottom: right, right: bottom } : bounds;
}

function keyedLayout({ rows }: KeyedTable): TableView['layout'] {
  const has = (role: 'yes' | 'no' | 'percent' | 'rating-and-percent'): boolean =>
    rows.some(({ cells }) => cells.has(role));
  if (has('yes') || has('no')) return 'counts';
  return has('percent') || has('rating-and-percent') ? 'percentages' : 'ratings';
}

function columnsOf(table: CasesTable, edition: Edition | undefined): ColumnView[] {
  const { grid, headerTop, questions, others } = table;
  const at = (column: number): Pick<ColumnView, 'place' | 'where'> => ({
    place: `${grid.sheet.name}!${lineName(grid, headerTop, column)}`,
    where: gridAddress(grid, headerTop, column),
  });
  const asked = questions.map(({ column, header, naming }) => {
    const code = naming.code ?? (edition && naming.byEdition.get(edition.id)?.[0]) ?? null;
    const kind = naming.byEdition.size === 0 ? 'not-read' : 'question';
    return [column, { ...at(column), header, readAs: code, kind }] as const;
  });
  const rest = others.map(({ column, header, label }) => {
    const isId = column === table.idColumn;
    const kind = isId ? 'case-id' : label === null ? 'not-read' : 'case-column';
    return [column, { ...at(column), header, readAs: isId ? 'case' : label, kind }] as const;
  });
  return [...asked, ...rest]
    .sort(([a], [b]) => a - b)
    .slice(0, COLUMNS_SHOWN)
    .map(([, view]) => view);
}

/** The letters of a column; the number of a row where questions are rows. */
function lineName(grid: Grid, line: number, column: number): string {
  const address = gridAddress(grid, line, column).replace(/^.*!/, '');
  return grid.transposed ? address.replace(/^[A-Z]+/, '') : address.replace(/\d+$/, '');
}

function settingsView({ settings }: Survey, edition: Edition | undefined): SettingsView {
  const { service, edition: set, base, sheets, ignoredSheets, ratings } = settings;
  return {
    service,
    edition: set?.id ?? null,
    base,
    sheets,
    ignoredSheets,
    ratings: ratings.flatMap(({ name, naming, cell, reason }) => {
      const codes = naming.code ?? (edition && naming.byEdition.get(edition.id)?.[0]);
      const rating = edition ? ratingOf([edition], cell) : null;
      if (!codes) return [];
      return [{ name, standard: codes, rating: rating ?? textOf(cell), reason }];
    }),
  };
}

function serviceView(rated: RatedTracker): ServiceView {
  const { tracker, edition, inspection, result, problems, impossible } = rated;
  return {
    name: result.service ?? tracker,
    edition,
    result,
    problems,
    impossible,
    cases: inspection.cases.length,
    splitColumns: inspection.caseColumns
      .filter(({ values }) => values.some((value) => value.trim() !== ''))
      .map(({ header }) => header),
    populations: Object.fromEntries(inspection.populations),
    sources: inspection.blocks.map(({ sheet, layout, firstLine, lastLine }) =>
      layout === 'questions-as-rows' ? sheet : `${sheet}, rows ${firstLine + 1} to ${lastLine + 1}`,
    ),
  };
}
