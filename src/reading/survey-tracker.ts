import type { Edition } from '../editions/edition';
import { answersPassedOver } from './find/answers-passed-over';
import { saysAnything } from './find/around-table';
import { type CaseList, findDetails } from './find/find-case-list';
import { findTables } from './find/find-tables';
import type { Grid } from '../grid/grid';
import { messages } from './problems/messages';
import { narrowEditions } from './find/narrow-editions';
import { normalise } from './cells/normalise';
import type { Problem } from '../inspection/problem';
import { type QuestionIndex, questionIndex } from './cells/question-index';
import { SETTINGS_SHEET, type Settings, readSettings } from './find/read-settings';
import { serviceName } from './find/service-name';
import type { Sheet } from '../grid/sheet';
import type { Table } from './find/tables';

/** What a tracker holds, before it is read as an inspection of one edition. */
export interface Survey {
  readonly tracker: string;
  readonly index: QuestionIndex;
  readonly settings: Settings;
  readonly tables: readonly Table[];
  /** Sheets that list cases with their details and no answers. */
  readonly caseLists: readonly CaseList[];
  readonly service: string | null;
  /** The editions that it can be of; the one that was asked for or set, if one was. */
  readonly candidates: readonly Edition[];
  readonly problems: readonly Problem[];
}

/** What a tracker may be, and what was asked for. */
export interface SurveyOptions {
  readonly editions: readonly Edition[];
  /** An edition's id; it goes before what the tracker says. */
  readonly edition?: string;
  /** Sheets to read the inspection from; they go before what the tracker says. */
  readonly sheets?: readonly string[];
}

/**
 * Looks through a tracker's sheets: its settings, its tables in whatever layout, and the editions
 * that fit them. Sheets that this tool wrote are passed over.
 */
export function surveyTracker(
  tracker: string,
  sheets: readonly Sheet[],
  options: SurveyOptions,
): Survey {
  const index = questionIndex(options.editions);
  const users = sheets.filter(({ ours }) => !ours);
  const read = readSettings(users, index);
  const settings = options.sheets?.length ? { ...read, sheets: options.sheets } : read;
  const names = new Set(users.map(({ name }) => normalise(name)));
  const unknown = (options.sheets ?? []).filter((name) => !names.has(normalise(name)));
  const problems = [
    ...settings.problems,
    ...unknown.map((name) => messages.unknownSheet(tracker, name)),
  ];
  const ignored = new Set(settings.ignoredSheets.map(normalise));
  const searched = users.filter(
    ({ name }) => normalise(name) !== normalise(SETTINGS_SHEET) && !ignored.has(normalise(name)),
  );
  const found = searched.flatMap((sheet) => findTables(sheet, index, settings));
  const tables = onlyChosenSheets(found, settings.sheets);
  if (tables.length === 0 && settings.ratings.length === 0) {
    problems.push(messages.noSheets(tracker));
  }
  problems.push(...(settings.sheets.length > 0 ? [] : sheetsNotRead(searched, found)));
  const wanted = options.edition ?? settings.edition?.id;
  const candidates =
    wanted === undefined
      ? narrowEditions(tables, index)
      : options.editions.filter(({ id }) => id === wanted);
  if (candidates.length === 0) {
    const where = options.edition === undefined ? settings.edition?.where : undefined;
    const ids = options.editions.map(({ id }) => id);
    problems.push(messages.unknownEdition(where ?? tracker, wanted ?? '', ids));
  }
  const caseLists = searched.flatMap((sheet) =>
    found.some(({ grid }) => grid.sheet === sheet) ? [] : findDetails(sheet),
  );
  const service = settings.service ?? serviceName(searched, found, index);
  return { tracker, index, settings, tables, caseLists, service, candidates, problems };
}

/** Sheets that look like an inspection's cases and in which nothing was found. */
function sheetsNotRead(searched: readonly Sheet[], found: readonly Table[]): Problem[] {
  return searched.flatMap((sheet) => {
    const own = found.filter(({ grid }) => grid.sheet === sheet);
    if (own.some((table) => table.kind === 'services' || saysAnything(table))) return [];
    const columns = answersPassedOver(sheet);
    return columns === 0 ? [] : [messages.notRead(sheet.name, columns)];
  });
}

/** Where sheets are named, questions are read from them alone; ratings may stand in others. */
function onlyChosenSheets(tables: readonly Table[], chosen: readonly string[]): readonly Table[] {
  if (chosen.length === 0) return tables;
  const names = new Set(chosen.map(normalise));
  return tables.filter((table) => names.has(sheetOf(table.grid)) || holdsRatingsOnly(table));
}

function sheetOf(grid: Grid): string {
  return normalise(grid.sheet.name);
}

function holdsRatingsOnly(table: Table): boolean {
  return table.kind === 'keyed' && table.rows.every(({ naming }) => naming?.kind === 'standard');
}
