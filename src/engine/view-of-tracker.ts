import type { Edition } from '../editions/edition';
import type { RatedTracker } from '../rating/rated-tracker';
import type { SurveyedOutcome } from '../rating/rate-tracker';
import { rangeAddress } from '../grid/address';
import { placesOf } from '../reading/take/answer-address';
import { type Grid, textOf } from '../grid/grid';
import type { CaseBlock, InspectedCase, Inspection } from '../inspection/inspection';
import { normalise } from '../reading/cells/normalise';
import { ratingOf } from '../reading/cells/rating-of';
import { SETTINGS_SHEET } from '../reading/find/read-settings';
import { type Sheet, cellAt, isCellError } from '../grid/sheet';
import { cellOf } from './cell-of';
import type { Survey } from '../reading/survey-tracker';
import type { CasesTable, KeyedTable, LongTable, Table } from '../reading/find/tables';
import type { WorkbookContents } from '../workbook/workbook';
import type { ServiceView, SettingsView, SheetView, TableView, TrackerView } from './tracker-view';
import { viewOfColumns } from './view-of-columns';
import { saysOtherRatings } from './written-ratings';

/** What the pane shows of a read and rated tracker. */
export function viewOfTracker(
  contents: WorkbookContents,
  outcome: SurveyedOutcome,
  editions: readonly Edition[],
): TrackerView {
  const { tracker, rated, problems, survey } = outcome;
  const [single, ...others] = rated;
  const edition = single?.edition ?? survey.candidates.at(-1);
  return {
    tracker,
    isEmpty: contents.sheets.every((sheet) => sheet.ours || isEmptySheet(sheet)),
    isStructureProtected: contents.isStructureProtected,
    sheets: contents.sheets.map((sheet) => sheetView(sheet, contents, outcome, edition)),
    settings: settingsView(survey, edition),
    editions: editions.map(({ id, name }) => ({ id, name })),
    serviceName: survey.service,
    edition: edition ?? null,
    base: rated[0]?.result.base ?? survey.settings.base ?? edition?.base.value ?? null,
    candidates: survey.candidates.map(({ id }) => id),
    saysOtherRatings:
      single !== undefined && others.length === 0 && saysOtherRatings(contents.sheets, single),
    problems,
    services: rated.map((one) => serviceView(one, contents)),
  };
}

function sheetView(
  sheet: Sheet,
  { hiddenSheets }: WorkbookContents,
  { survey, rated }: SurveyedOutcome,
  edition: Edition | undefined,
): SheetView {
  const inspection = rated[0]?.inspection;
  const tables = survey.tables.filter(({ grid }) => grid.sheet.name === sheet.name);
  return {
    name: sheet.name,
    isHidden: hiddenSheets.has(sheet.name),
    isOurs: sheet.ours,
    use: purposeOf(sheet, survey, tables.length, inspection),
    tables: tables.map((table) => ({
      ...tableView(table, survey, edition),
      cases: casesIn(table, inspection),
    })),
  };
}

function purposeOf(
  sheet: Sheet,
  { settings }: Survey,
  tables: number,
  inspection: Inspection | undefined,
): SheetView['use'] {
  const named = (names: readonly string[]): boolean =>
    names.some((name) => normalise(name) === normalise(sheet.name));
  if (sheet.ours) return 'ours';
  if (normalise(sheet.name) === normalise(SETTINGS_SHEET)) return 'settings';
  if (named(settings.ignoredSheets)) return 'ignored';
  if (tables > 0) return 'read';
  if (isEmptySheet(sheet)) return 'empty';
  if (inspection?.blocks.some((block) => block.sheet === sheet.name)) return 'details';
  return settings.sheets.length > 0 && !named(settings.sheets) ? 'not-chosen' : 'nothing-found';
}

function tableView(
  table: Table,
  survey: Survey,
  edition: Edition | undefined,
): Omit<TableView, 'cases'> {
  const { grid } = table;
  const where = rangeAddress(grid.sheet.name, boundsOf(grid));
  if (table.kind === 'cases') {
    const lines = table.bodyBottom - table.bodyTop + 1;
    const layout = grid.transposed ? 'questions-as-rows' : 'cases-as-rows';
    return { layout, where, lines, columns: viewOfColumns(table, survey, edition) };
  }
  if (table.kind === 'keyed') {
    const lines = table.rows.filter(({ naming }) => naming !== null).length;
    return { layout: keyedLayout(table), where, lines, columns: [] };
  }
  const lines = table.bodyBottom - table.bodyTop + 1;
  return { layout: table.kind, where, lines, columns: [] };
}

/** The cases that a table gave to an inspection; null if it gave none. */
function casesIn(table: Table, inspection: Inspection | undefined): number | null {
  if (!inspection || (table.kind !== 'cases' && table.kind !== 'long')) return null;
  const own = inspection.blocks.flatMap((block, i) => (isBlockOf(block, table) ? [i] : []));
  const stands = (found: InspectedCase) => placesOf(found).some(({ block }) => own.includes(block));
  return inspection.cases.filter(stands).length;
}

function isBlockOf(block: CaseBlock, table: CasesTable | LongTable): boolean {
  const { grid, bodyTop, bodyBottom } = table;
  if (block.sheet !== grid.sheet.name || (block.long !== null) !== (table.kind === 'long')) {
    return false;
  }
  if (block.firstLine < bodyTop || block.lastLine > bodyBottom) return false;
  if (table.kind === 'long') return block.long?.answerColumn === table.answerColumn;
  const columns = new Set(block.columns.values());
  return table.questions.some(({ column }) => columns.has(column));
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

function settingsView({ settings }: Survey, edition: Edition | undefined): SettingsView {
  const {
    service,
    edition: set,
    base,
    sheets,
    ignoredSheets,
    ratings,
    populations,
    lines,
  } = settings;
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
    populations: Object.fromEntries(populations),
    lines,
  };
}

function serviceView(rated: RatedTracker, { sheets }: WorkbookContents): ServiceView {
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
    places: Object.fromEntries([...inspection.figures].map(([code, { where }]) => [code, where])),
    ratingCells: ratingCells(rated, sheets),
    sources: inspection.blocks.map(({ sheet, layout, firstLine, lastLine }) =>
      layout === 'questions-as-rows' ? sheet : `${sheet}, rows ${firstLine + 1} to ${lastLine + 1}`,
    ),
  };
}

/** The cells that hold only a rating in words: replacing it changes the rating. */
function ratingCells(
  { edition, inspection }: RatedTracker,
  sheets: readonly Sheet[],
): ServiceView['ratingCells'] {
  const found = [...inspection.ratings].flatMap(([code, { where, rating }]) => {
    const place = cellOf(where);
    const sheet = sheets.find(({ name }) => name === place?.sheet);
    if (!place || !sheet || normalise(sheet.name) === normalise(SETTINGS_SHEET)) return [];
    const cell = cellAt(sheet, place.row, place.column);
    const isWord = typeof cell === 'string' && /^[a-z ]+$/i.test(cell.trim());
    if (!isWord || ratingOf([edition], cell) !== rating) return [];
    return [[code, { where, cell }] as const];
  });
  return Object.fromEntries(found);
}

/** Whether no cell of a sheet is filled. */
function isEmptySheet({ rows }: Sheet): boolean {
  return rows.every(
    (row) =>
      row === undefined ||
      row.every(
        (cell) =>
          cell === undefined || cell === null || (!isCellError(cell) && String(cell).trim() === ''),
      ),
  );
}
