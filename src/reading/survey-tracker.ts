import type { Edition } from '../editions/edition';
import { answersPassedOver } from './find/answers-passed-over';
import { saysAnything } from './find/around-table';
import { type CaseList, detailsIn, findDetails } from './find/find-case-list';
import { listedStates } from './find/listed-states';
import { findTables } from './find/find-tables';
import type { Grid } from '../grid/grid';
import { messages } from './problems/messages';
import { quoteSheet } from '../grid/address';
import { reportDatedCodes } from './report/report-dated-codes';
import { narrowEditions } from './find/narrow-editions';
import { normalise } from './cells/normalise';
import type { Problem } from '../inspection/problem';
import { type QuestionIndex, questionIndex } from './cells/question-index';
import { type Settings, readSettings, settingsSheets } from './find/read-settings';
import { serviceName } from './find/service-name';
import type { Sheet } from '../grid/sheet';
import type { Table } from './find/tables';
import { applyScales } from './take/apply-scales';

/** What a tracker holds, before it is read as an inspection of one edition. */
export interface Survey {
  readonly tracker: string;
  readonly index: QuestionIndex;
  readonly settings: Settings;
  readonly tables: readonly Table[];
  /** The sheets that may hold the inspection. */
  readonly searched: readonly Sheet[];
  /** Lists of cases with their details and no answers. */
  readonly caseLists: readonly CaseList[];
  /** Why a case does not count according to such a list, by its normalised id. */
  readonly listed: ReadonlyMap<string, string>;
  readonly service: string | null;
  /** The editions that fit it; or the one that was asked for or set. */
  readonly candidates: readonly Edition[];
  readonly problems: readonly Problem[];
  /** Those that do not stop the reading, so that other problems are shown as well. */
  readonly ofReading: readonly Problem[];
}

/** What a tracker may be, and what the caller asked for. */
export interface SurveyOptions {
  readonly editions: readonly Edition[];
  /** An edition's id; it takes precedence over the tracker. */
  readonly edition?: string;
  /** Sheets to read the inspection from; they take precedence over the tracker. */
  readonly sheets?: readonly string[];
}

/**
 * Surveys a tracker's sheets: its settings, its tables in any layout, and the editions that fit
 * them. Sheets that this tool wrote are skipped.
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
  const setting = new Set(settingsSheets(users));
  const searched = users.filter(
    (sheet) => !setting.has(sheet) && !ignored.has(normalise(sheet.name)),
  );
  const looked = searched.map((sheet) => findTables(sheet, index, settings));
  const found = looked.flatMap((one) => one.tables);
  const scaled = applyScales(onlyChosenSheets(found, settings.sheets), searched, settings);
  const { tables } = scaled;
  if (tables.length === 0 && settings.ratings.length === 0) {
    problems.push(messages.noSheets(tracker));
  }
  const dated = reportDatedCodes(searched, found, index, settings.columns);
  problems.push(...dated);
  const explained = new Set(dated.map(({ where }) => where.replace(/!.*$/, '')));
  if (settings.sheets.length === 0) {
    const notRead = sheetsNotRead(searched, found);
    problems.push(...notRead.filter(({ where }) => !explained.has(quoteSheet(where))));
  }
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
  const holdsTables = (sheet: Sheet) => found.some(({ grid }) => grid.sheet === sheet);
  const caseLists = searched.flatMap((sheet, i) =>
    holdsTables(sheet) ? (looked[i]?.rests ?? []).flatMap(detailsIn) : findDetails(sheet),
  );
  const listed = listedStates(caseLists, ({ grid }) => holdsTables(grid.sheet));
  const service = settings.service ?? serviceName(searched, found, index);
  const ofReading = scaled.problems;
  return {
    ...{ tracker, index, settings, tables, searched, caseLists, listed, service, candidates },
    ...{ problems, ofReading },
  };
}

/** Sheets that look like an inspection's cases but in which nothing was found. */
function sheetsNotRead(searched: readonly Sheet[], found: readonly Table[]): Problem[] {
  return searched.flatMap((sheet) => {
    const own = found.filter(({ grid }) => grid.sheet === sheet);
    if (own.some((table) => table.kind === 'services' || saysAnything(table))) return [];
    const columns = answersPassedOver(sheet);
    return columns === 0 ? [] : [messages.notRead(sheet.name, columns)];
  });
}

/** If sheets are named, questions are read only from them; ratings may be in others. */
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
