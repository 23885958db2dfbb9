import { type TrackerSheetNames, TRACKER_SHEET_NAMES, trackerPlan } from '../annexe/tracker-plan';
import type { Edition } from '../editions/edition';
import { EDITIONS } from '../editions/editions';
import type { Problem } from '../inspection/problem';
import type { WorkbookPlan } from '../plan/sheet-plan';
import { type RateOptions, type SurveyedOutcome, rateTracker } from '../rating/rate-tracker';
import type { RatedTracker } from '../rating/rated-tracker';
import { USUAL_SEED } from '../sampling/random-source';
import type { Sheet } from '../grid/sheet';
import { withDateColumns } from '../workbook/file-read/date-columns';
import { type WorkbookFile, readWorkbook } from '../workbook/open/read-workbook';
import { readXlsx } from '../workbook/file-read/read-xlsx';
import {
  removeOurSheets,
  sheetNamesIn,
  writePlan,
  writeSettings,
} from '../workbook/file-write/write-xlsx';
import type { CellChange } from '../workbook/ours/cell-change';
import type { SettingRow, WorkbookContents, Written } from '../workbook/workbook';
import type { AnnexeWishes } from './annexe-wishes';
import { fileWithCells } from './file-with-cells';
import { type FirmnessView, type FirmnessWishes, firmnessView } from './firmness-view';
import { Refusal } from './refusal';
import { messages } from './messages';
import { isSettingsSheet } from '../workbook/ours/settings-sheet';
import { UNWATCHED, type Watch } from './watch';

/** How a tracker is read and rated; what is left out, the tracker or its edition says. */
export type RateWishes = Omit<RateOptions, 'editions'>;

/**
 * A tracker that is open: what every host works on. It does not change: what writes into it gives
 * another. What was worked out once is not worked out again.
 */
export interface Tracker {
  /** The workbook's file name. */
  readonly name: string;
  readonly contents: WorkbookContents;
  /** Its sheets with their columns of dates, where there is a file that tells: a second look at it. */
  datedSheets(): Promise<readonly Sheet[]>;
  /** Rates it, or says what stands against it. */
  rate(wishes?: RateWishes): SurveyedOutcome;
  /** How firm the ratings of one of its services are. @throws Refusal where it is not rated */
  firmness(wishes: FirmnessWishes, rated?: RateWishes, watch?: Watch): Promise<FirmnessView>;
  /**
   * The sheets that a write would make. The same wishes give the very same plan, so that what was
   * shown is what is written.
   *
   * @throws Refusal where it is not rated
   */
  plan(wishes: AnnexeWishes, watch?: Watch): Promise<AnnexePlan>;
  /** The names that our sheets have, or will get; of a file, those that are free in it. */
  sheetNames(): TrackerSheetNames;
  /** Writes a plan into the file. @throws WorkbookError where the file does not allow it */
  write(plan: WorkbookPlan): Promise<ChangedTracker>;
  /** Takes our sheets out of the file. @throws WorkbookError where the file does not allow it */
  remove(): Promise<ChangedTracker>;
  /**
   * Changes cells of the user's own in the file.
   *
   * @throws Refusal where one says something else by now, WorkbookError as `write`
   */
  writeCells(changes: readonly CellChange[]): Promise<ChangedTracker>;
  /** Writes settings into the file's sheet YOS settings. @throws WorkbookError as `write` */
  saveSettings(rows: readonly SettingRow[]): Promise<ChangedTracker>;
}

/** A plan with what working it out has found. */
export interface AnnexePlan {
  readonly plan: WorkbookPlan;
  /** What stands against a sheet that was asked for, such as the one on firmness. */
  readonly problems: readonly Problem[];
}

/** A file that was changed, with what was done to it. */
export interface ChangedTracker {
  readonly tracker: Tracker;
  readonly bytes: Uint8Array;
  readonly written: Written;
}

/**
 * Opens a file: a workbook (.xlsx, .xlsm) or a text of cells (.csv, .tsv).
 *
 * @param name the file's name, as the user knows it
 * @param editions what it may be rated by; left out: those that the product has
 * @throws WorkbookError for bytes that are neither
 */
export async function openTracker(
  name: string,
  bytes: Uint8Array,
  editions: readonly Edition[] = EDITIONS,
): Promise<Tracker> {
  const file = await readWorkbook(bytes, name);
  return trackerOf({ name, file, contents: file.contents, editions });
}

/** What a tracker is made of, and what is known of it already. */
export interface TrackerParts {
  readonly name: string;
  readonly contents: WorkbookContents;
  /** The file that it was read from; null for a workbook that is open in Excel. */
  readonly file?: Pick<WorkbookFile, 'toWrite' | 'datedSheets'> | null;
  readonly editions?: readonly Edition[];
  /** What it was rated as before: of use where none but our own sheets have changed. */
  readonly outcomes?: ReadonlyMap<string, SurveyedOutcome>;
}

/** A tracker whose sheets have been read. */
export function trackerOf({
  name,
  contents,
  file = null,
  editions = EDITIONS,
  outcomes: known,
}: TrackerParts): Tracker {
  const outcomes = new Map(known);
  const firm = new Map<string, FirmnessView>();
  let last: { readonly key: string; readonly plan: AnnexePlan } | null = null;

  const rate = (wishes: RateWishes = {}): SurveyedOutcome =>
    kept(outcomes, keyOf(wishes), () =>
      rateTracker(name, contents.sheets, { ...wishes, editions }),
    );

  const firmness: Tracker['firmness'] = async (wishes, rated, watch = UNWATCHED) => {
    const key = keyOf({ wishes, rated });
    const one = serviceOf(rate(rated), wishes.service);
    const view = firm.get(key) ?? (await firmnessView(one, wishes, watch));
    firm.set(key, view);
    return view;
  };
  const bytes = (): Uint8Array => {
    if (!file) throw new Error('The workbook is open in Excel, not as a file.');
    return file.toWrite();
  };
  /** The file as it is from now on; sheets that nobody has touched are not read again. */
  const changed = async (
    next: Uint8Array,
    written: Written,
    isUntouched: (sheet: string) => boolean,
    outcomesLeft: ReadonlyMap<string, SurveyedOutcome>,
  ): Promise<ChangedTracker> => {
    const left = contents.sheets.filter((sheet) => !sheet.ours && isUntouched(sheet.name));
    const read = await readXlsx(next, { known: new Map(left.map((one) => [one.name, one])) });
    const tracker = trackerOf({
      ...{ name, editions, contents: read },
      file: { toWrite: () => next, datedSheets: () => withDateColumns(read.sheets, next) },
      outcomes: outcomesLeft,
    });
    return { tracker, bytes: next, written };
  };
  const ours = (): string[] => contents.sheets.flatMap((one) => (one.ours ? [one.name] : []));
  return {
    name,
    contents,
    datedSheets: async () => file?.datedSheets() ?? contents.sheets,
    rate,
    firmness,
    async plan(wishes, watch) {
      const names = wishes.names ?? this.sheetNames();
      const key = keyOf({ ...wishes, names, rowsShown: undefined });
      if (last?.key === key) return last.plan;
      const { service, split, firm: isWanted, fill, date, version, drawing } = wishes;
      const how: RateWishes = { ...wishes.rate, ...(split !== null && { split }) };
      const { rated: all } = refused(rate(how));
      const isFirm = isWanted && all.length === 1;
      const seed = drawing?.seed ?? USUAL_SEED;
      const view = isFirm ? await firmness({ service, ...drawing, seed }, how, watch) : null;
      const plan = trackerPlan(all, service, {
        ...{ fill, date, version, names, sheets: contents.sheets },
        ...(view?.firmness && { firmness: view.firmness, furtherCases: view.further }),
      });
      last = { key, plan: { plan, problems: view?.problems ?? [] } };
      return last.plan;
    },
    sheetNames: () => (file ? sheetNamesIn(bytes(), TRACKER_SHEET_NAMES) : TRACKER_SHEET_NAMES),
    async write(plan) {
      const there = ours();
      const sheets = plan.map((sheet) => sheet.name);
      const replaced = sheets.filter((sheet) => there.includes(sheet));
      return changed(writePlan(bytes(), plan), { sheets, replaced }, () => true, outcomes);
    },
    async remove() {
      const next = await removeOurSheets(bytes());
      const done = await changed(next, NOTHING_WRITTEN, () => true, outcomes);
      const left = new Set(done.tracker.contents.sheets.map((sheet) => sheet.name));
      const replaced = ours().filter((sheet) => !left.has(sheet));
      return { ...done, written: { sheets: [], replaced } };
    },
    async writeCells(changes) {
      const next = fileWithCells(bytes(), contents.sheets, changes);
      if (!next) throw new Refusal(messages.cellChanged);
      const touched = new Set(changes.map(({ sheet }) => sheet));
      return changed(next, NOTHING_WRITTEN, (sheet) => !touched.has(sheet), new Map());
    },
    async saveSettings(rows) {
      const next = await writeSettings(bytes(), rows);
      return changed(next, NOTHING_WRITTEN, (sheet) => !isSettingsSheet(sheet), new Map());
    },
  };
}

/** One service of a tracker as it is rated by itself. @throws Refusal where it is not rated */
export function ratedService(tracker: Tracker, service: number): RatedTracker {
  return serviceOf(tracker.rate(), service);
}

function serviceOf(outcome: SurveyedOutcome, service: number): RatedTracker {
  const one = refused(outcome).rated[service];
  if (!one) throw new Refusal(messages.notRated);
  return one;
}

/** An outcome that has ratings. @throws Refusal with what stands against it */
function refused(outcome: SurveyedOutcome): SurveyedOutcome {
  if (outcome.rated.length > 0) return outcome;
  const reason = outcome.problems.find(({ severity }) => severity === 'error');
  throw new Refusal(reason ?? messages.notRated);
}

const NOTHING_WRITTEN: Written = { sheets: [], replaced: [] };

/** What stands under a key, made where it is not there yet. */
function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Wishes as a text, whatever the order in which they were written. */
function keyOf(wishes: object): string {
  return JSON.stringify(wishes, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
