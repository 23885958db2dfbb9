import { type Edition, keyQuestionOf } from '../editions/edition';
import { isGiven } from './cells/answer-of';
import { normalise } from './cells/normalise';
import { applyCaseLists } from './take/apply-case-lists';
import { applySubSamples } from './take/apply-sub-samples';
import { caseStore } from './take/case-store';
import { copiedBlock } from './take/copied-blocks';
import { codeColumns } from './take/code-columns';
import { gridAddress } from '../grid/grid';
import type {
  Inspection,
  PublishedResult,
  StatedFigure,
  StatedRating,
} from '../inspection/inspection';
import { joinCases } from './take/join-cases';
import { type Ledger, newLedger } from './cells/ledger';
import { messages } from './problems/messages';
import type { Problem } from '../inspection/problem';
import { type ProblemList, problemList } from './problems/problem-list';
import { codesIn } from './cells/question-index';
import { ratingNames, ratingOf } from './cells/rating-of';
import { readCases } from './take/read-cases';
import { otherTitle } from './find/title-of-table';
import { FIGURE_ONCE, putOnce, putRating, readKeyed } from './figures/read-keyed';
import { readLong } from './take/read-long';
import { type ServiceRatings, readServices } from './figures/read-services';
import { reportEmptyTables } from './report/report-empty-tables';
import { reportLeftOver } from './report/report-left-over';
import { reportMissing } from './report/report-missing';
import { reportNamedElsewhere } from './report/report-named-elsewhere';
import { reportOddSheets } from './report/report-odd-sheets';
import { reportPopulations } from './report/report-populations';
import { reportSameCases } from './report/report-same-cases';
import { unclearIds } from './find/split-at-second-ids';
import type { Survey } from './survey-tracker';
import type { CasesTable } from './find/tables';

/** A tracker read as one edition: one inspection, or one per service for a national table. */
export interface InspectionReading {
  readonly inspections: readonly Inspection[];
  readonly problems: readonly Problem[];
  /** What each row and column of the tables was read as. */
  readonly ledger: Ledger;
}

/**
 * Reads what a survey found as an inspection of one edition. Every problem is collected; reading
 * never stops at the first.
 */
export function readInspection(survey: Survey, edition: Edition): InspectionReading {
  const { tables, index, settings, listed } = survey;
  const problems = problemList();
  for (const problem of survey.ofReading) problems.add('sheet', problem);
  const store = caseStore(tables.reduce((sum, table) => sum + linesOf(table), 0));
  const ledger = newLedger();
  const seenIds = new Set<string>();
  const context = { edition, index, settings, store, ledger, problems, listed, seenIds };
  const figures = new Map<string, StatedFigure>();
  const ratings = new Map<string, StatedRating>();
  const blank = new Map<string, string>();
  const unusable = new Set<string>();
  let stated: PublishedResult | null = null;
  const services: ServiceRatings[] = [];
  const casesTables: { table: CasesTable; block: number }[] = [];
  for (const table of tables) {
    const other = table.kind === 'services' ? null : otherTitle(table);
    const { name } = table.grid.sheet;
    if (other && !settings.sheets.includes(name)) {
      problems.add('other inspection', messages.otherInspection(other.where, other.title, name));
      continue;
    }
    if (table.kind === 'cases') {
      const columns = codeColumns(table, edition, index, problems);
      if (columns.length === 0) continue;
      casesTables.push({ table, block: store.blockCount });
      readCases(table, columns, context);
      const unclear = unclearIds(table);
      if (unclear !== undefined) {
        const where = gridAddress(table.grid, table.headerTop, unclear);
        problems.add('unclear ids', messages.unclearIds(where));
      }
    } else if (table.kind === 'long') {
      readLong(table, context);
    } else if (table.kind === 'keyed') {
      const read = readKeyed(table, context);
      for (const [code, figure] of read.figures) {
        putOnce(figures, code, figure, FIGURE_ONCE, problems);
      }
      for (const code of read.told) unusable.add(code);
      for (const [code, where] of read.blank) blank.set(code, where);
      stated ??= read.stated;
      for (const [code, rating] of read.ratings) {
        putRating(ratings, code, rating, problems);
      }
    } else {
      services.push(...readServices(table, context));
    }
  }
  readSettingsRatings(survey, edition, ratings, problems);
  reportUnknownCases(settings, seenIds, problems);
  const raw: Inspection = {
    service: survey.service,
    ...store.finish(),
    figures,
    ratings,
    ...(stated && { stated }),
    statedSamples: settings.samples,
    populations: settings.populations,
    populationCells: settings.populationCells,
  };
  const copied = copiedBlock(raw);
  const copy = casesTables.find(({ block }) => block === copied?.block)?.table;
  if (copied && copy) {
    const message = messages.copiedCases(copy.grid.sheet.name, copied.cases, copied.other);
    const others = tables.filter((table) => table !== copy);
    const ofReading = [...survey.ofReading, message];
    return readInspection({ ...survey, tables: others, ofReading }, edition);
  }
  const hasOwn = raw.answers.size > 0 || figures.size > 0 || ratings.size > 0;
  if (!hasOwn && services.length > 0) {
    const inspections = services.map((row) => ({
      ...raw,
      service: row.service,
      ratings: row.ratings,
      ...(row.published && { published: row.published }),
    }));
    return { inspections, problems: problems.all(), ledger };
  }
  for (const table of tables) {
    if (table.kind !== 'services' || !hasOwn) continue;
    const where = gridAddress(table.grid, table.headerLine, table.serviceColumn);
    problems.add('services', messages.servicesUnused(where));
  }
  // One message per sheet; for a sheet without questions everything was reported.
  const told = new Set(survey.problems.flatMap((one) => (one.kind === 'notRead' ? one.where : [])));
  const others = survey.searched.filter(({ name }) => !told.has(name));
  reportLeftOver(others, ledger, problems);
  reportEmptyTables(raw, casesTables, tables, index, problems);
  const isUncertain = reportTwoSheets(raw, settings.sheets, problems);
  if (!isUncertain) reportOddSheets(raw, settings.sheets, problems);
  const whole = isUncertain
    ? raw
    : applyCaseLists(joinCases(raw, problems), survey.caseLists, problems);
  if (!isUncertain) reportSameCases(whole, problems);
  const lists = new Set(survey.caseLists.map(({ grid }) => grid.sheet));
  // If sheets were named, the others are not meant.
  const chosen = new Set(settings.sheets.map(normalise));
  const meant = survey.searched.filter(
    ({ name }) => chosen.size === 0 || chosen.has(normalise(name)),
  );
  for (const { grid } of tables) lists.add(grid.sheet);
  reportNamedElsewhere(whole, meant, lists, ledger, problems);
  reportPopulations(whole, edition, problems);
  const inspection = applySubSamples(whole, edition, problems);
  reportMissing(inspection, problems);
  // Content reported at its header is there, although it is not used.
  for (const { kind, answers = [] } of [...survey.problems, ...problems.all()]) {
    if (kind !== 'twoCodes' && kind !== 'datedCode') continue;
    for (const { value } of answers.flatMap(({ settings: own }) => own)) unusable.add(value);
  }
  reportMissingQuestions(survey, inspection, { blank, unusable }, edition, problems);
  reportNothing(survey, inspection, problems);
  return { inspections: [inspection], problems: problems.all(), ledger };
}

/** Reports a case that the settings count or leave out but that is in no table. */
function reportUnknownCases(
  { lines }: Survey['settings'],
  seenIds: ReadonlySet<string>,
  problems: ProblemList,
): void {
  for (const { setting, value, where } of lines) {
    const [, rest] = /^\s*(?:count|leave out)(?: the)? case\b\s*(.*)$/i.exec(setting) ?? [];
    if (rest === undefined) continue;
    const id = rest === '' ? value : rest;
    if (seenIds.has(normalise(id))) continue;
    problems.add('unknown case', messages.unknownCase(where, setting, id));
  }
}

/** Nothing read is never a success. */
function reportNothing(survey: Survey, inspection: Inspection, problems: ProblemList): void {
  const { answers, figures, ratings } = inspection;
  const isRead =
    figures.size + ratings.size > 0 || [...answers.values()].some((own) => own.some(isGiven));
  if (isRead || problems.all().some(({ severity }) => severity === 'error')) return;
  problems.add(
    'nothing',
    messages.nothingRead(survey.tables[0]?.grid.sheet.name ?? survey.tracker),
  );
}

function linesOf(table: Survey['tables'][number]): number {
  return 'bodyTop' in table ? table.bodyBottom - table.bodyTop + 1 : 0;
}

/**
 * Ratings in the settings take precedence over those of any table: they are the user's final word.
 */
function readSettingsRatings(
  { settings }: Survey,
  edition: Edition,
  ratings: Map<string, StatedRating>,
  problems: ProblemList,
): void {
  for (const { naming, cell, reason, where } of settings.ratings) {
    const [code] = codesIn(naming, edition);
    const rating = ratingOf([edition], cell);
    if (rating === undefined)
      problems.add('no rating', messages.badRating(where, String(cell), ratingNames(edition)));
    else if (rating !== null && code !== undefined) ratings.set(code, { rating, reason, where });
  }
}

/**
 * If two sheets answer the same question, reading alone cannot know whether both are the
 * inspection. Sheets of one case each are read together, and so are sheets that were named.
 *
 * @returns whether there are two such sheets
 */
function reportTwoSheets(
  inspection: Inspection,
  chosen: readonly string[],
  problems: ProblemList,
): boolean {
  if (chosen.length > 1) return false;
  const casesOfBlock = new Map<number, number>();
  for (const { block } of inspection.cases) {
    casesOfBlock.set(block, (casesOfBlock.get(block) ?? 0) + 1);
  }
  const large = new Set([...casesOfBlock].filter(([, count]) => count > 1).map(([block]) => block));
  for (const [code, answers] of inspection.answers) {
    const sheets = new Set<string>();
    answers.forEach((answer, i) => {
      const block = inspection.cases[i]?.block ?? 0;
      if (isGiven(answer) && large.has(block)) sheets.add(inspection.blocks[block]?.sheet ?? '');
    });
    if (sheets.size > 1) {
      problems.add('two sheets', messages.twoSheets([...sheets], `answers to ${code}`));
      return true;
    }
  }
  return false;
}

/** Names the key questions that are missing although others of their standard are there. */
function reportMissingQuestions(
  { tracker, tables }: Survey,
  inspection: Inspection,
  { blank, unusable }: { blank: ReadonlyMap<string, string>; unusable: ReadonlySet<string> },
  edition: Edition,
  problems: ProblemList,
): void {
  const found = new Set([...inspection.answers.keys(), ...inspection.figures.keys()]);
  const prompted = new Set([...found].map(keyQuestionOf));
  const standards = edition.standards.filter(({ basis }) => basis === 'cases');
  for (const { code: standard, keyQuestions } of standards) {
    const known = keyQuestions.some(({ code }) => prompted.has(code));
    for (const { code } of keyQuestions) {
      if (found.has(code)) continue;
      const beside = blank.get(code);
      const where = tables[0]?.grid.sheet.name ?? tracker;
      if (beside !== undefined) problems.add('no figure', messages.noFigure(beside, code));
      else if (known && !unusable.has(code)) {
        problems.add('missing question', messages.missingQuestion(where, code, standard));
      }
    }
  }
}
