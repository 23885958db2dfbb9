import {
  type TrackerSheetNames,
  TRACKER_SHEET_NAMES,
  trackerPlan,
} from '../annexe/workbooks/tracker-plan';
import type { Edition } from '../editions/edition';
import type { Problem } from '../inspection/problem';
import type { WorkbookPlan } from '../plan/sheet-plan';
import { USUAL_SEED } from '../sampling/random-source';
import { withDateColumns } from '../workbook/file-read/date-columns';
import { readXlsx } from '../workbook/file-read/read-xlsx';
import { workbookOfText } from '../workbook/file-write/workbook-of-text';
import {
  removeOurSheets,
  sheetNamesIn,
  writePlan,
  writeSettings,
} from '../workbook/file-write/write-xlsx';
import type { CellChange } from '../workbook/ours/cell-change';
import { isSettingsSheet } from '../workbook/ours/settings-sheet';
import type { SettingRow, Written } from '../workbook/workbook';
import type { AnnexeWishes } from './annexe-wishes';
import { fileWithCells } from './file-with-cells';
import { type FirmnessView, type FirmnessWishes, firmnessView } from './firmness-view';
import { messages } from './messages';
import {
  type RateWishes,
  type ReadTracker,
  type TrackerParts,
  keyOf,
  ratedOf,
  readTrackerOf,
  serviceOf,
} from './read-tracker';
import { readTracker } from './read-file';
import { Refusal } from './refusal';
import { UNWATCHED, type Watch } from './watch';

/**
 * An open tracker: what every host works on. It never changes: a write returns a new one. It works
 * each thing out only once.
 */
export interface Tracker extends ReadTracker {
  /** How firm the ratings of one of its services are. @throws Refusal if it is not rated */
  firmness(wishes: FirmnessWishes, rated?: RateWishes, watch?: Watch): Promise<FirmnessView>;
  /**
   * The sheets that a write would make. The same wishes return the same plan object, so the plan
   * shown is the plan written.
   *
   * @throws Refusal if it is not rated
   */
  plan(wishes: AnnexeWishes, watch?: Watch): Promise<AnnexePlan>;
  /** The names that our sheets have or will get; in a file, names that are free. */
  sheetNames(): TrackerSheetNames;
  /** Writes a plan into the file. @throws WorkbookError if the file does not allow it */
  write(plan: WorkbookPlan): ChangedTracker;
  /** Removes our sheets from the file. @throws WorkbookError if the file does not allow it */
  remove(): Promise<ChangedTracker>;
  /**
   * Changes the user's own cells in the file.
   *
   * @throws Refusal if one has changed since it was shown, WorkbookError as `write`
   */
  writeCells(changes: readonly CellChange[]): ChangedTracker;
  /** Writes settings into the file's sheet YOS settings. @throws WorkbookError as `write` */
  saveSettings(rows: readonly SettingRow[]): Promise<ChangedTracker>;
}

/** A plan with the problems found while making it. */
export interface AnnexePlan {
  readonly plan: WorkbookPlan;
  /** Why a requested sheet, such as the one on firmness, cannot be made. */
  readonly problems: readonly Problem[];
}

/** A changed file, with a record of the changes. */
export interface ChangedTracker {
  readonly bytes: Uint8Array;
  readonly written: Written;
  /** The tracker after the change; unchanged parts are not read again. */
  tracker(): Promise<Tracker>;
}

/** Opens a file for reading, rating and writing: `readTracker` with every operation. */
export async function openTracker(
  name: string,
  bytes: Uint8Array,
  editions?: readonly Edition[],
): Promise<Tracker> {
  return trackerOf(await readTracker(name, bytes, editions));
}

/** A tracker whose sheets have been read, with every operation. */
export function trackerOf(parts: TrackerParts): Tracker {
  const read = readTrackerOf(parts);
  const { name, contents, file, editions, outcomes, rate } = read;
  const firm = new Map<string, FirmnessView>();
  let last: { readonly key: string; readonly plan: AnnexePlan } | null = null;

  const firmness: Tracker['firmness'] = async (wishes, rated, watch = UNWATCHED) => {
    const key = keyOf({ wishes, rated });
    const service = serviceOf(rate(rated), wishes.service);
    const view = firm.get(key) ?? (await firmnessView(service, wishes, watch));
    firm.set(key, view);
    return view;
  };
  const bytes = (): Uint8Array => {
    if (!file) throw new Error('The workbook is open in Excel, not as a file.');
    return file.isText ? workbookOfText(contents.sheets) : file.bytes;
  };
  const ours = (): string[] => contents.sheets.flatMap((one) => (one.ours ? [one.name] : []));
  const sheetNames = (): TrackerSheetNames =>
    file ? sheetNamesIn(bytes(), TRACKER_SHEET_NAMES) : TRACKER_SHEET_NAMES;

  /** @param touched says which of the user's sheets changed; default: none */
  const changed = (
    next: Uint8Array,
    written: Written,
    touched?: (sheet: string) => boolean,
  ): ChangedTracker => {
    let opened: Promise<Tracker> | null = null;
    const open = async (): Promise<Tracker> => {
      const left = contents.sheets.filter((sheet) => !sheet.ours && !touched?.(sheet.name));
      const known = new Map(left.map((sheet) => [sheet.name, sheet]));
      const now = await readXlsx(next, { known });
      return trackerOf({
        ...{ name, editions, contents: now },
        file: {
          ...{ bytes: next, isText: false },
          datedSheets: () => withDateColumns(now.sheets, next),
        },
        ...(!touched && { outcomes }),
      });
    };
    return { bytes: next, written, tracker: () => (opened ??= open()) };
  };
  return {
    ...read,
    firmness,
    async plan(wishes, watch) {
      const names = wishes.names ?? sheetNames();
      const key = keyOf({ ...wishes, names, rowsShown: undefined });
      if (last?.key === key) return last.plan;
      const { service, split, firm: isWanted, fill, date, version, drawing } = wishes;
      const { published = null } = wishes;
      const how: RateWishes = { ...wishes.rate, ...(split !== null && { split }) };
      const all = ratedOf(rate(how));
      const isFirm = isWanted && all.length === 1;
      const seed = drawing?.seed ?? USUAL_SEED;
      const view = isFirm ? await firmness({ service, ...drawing, seed }, how, watch) : null;
      const plan = trackerPlan(all, service, {
        ...{ fill, date, version, names, published, sheets: contents.sheets },
        ...(view?.firmness && { firmness: view.firmness, furtherCases: view.further }),
      });
      last = { key, plan: { plan, problems: view?.problems ?? [] } };
      return last.plan;
    },
    sheetNames,
    write(plan) {
      const there = ours();
      const sheets = plan.map((sheet) => sheet.name);
      const replaced = sheets.filter((sheet) => there.includes(sheet));
      return changed(writePlan(bytes(), plan), { sheets, replaced });
    },
    async remove() {
      const done = changed(await removeOurSheets(bytes()), NOTHING_WRITTEN);
      const { contents: now } = await done.tracker();
      const left = new Set(now.sheets.map((sheet) => sheet.name));
      const replaced = ours().filter((sheet) => !left.has(sheet));
      return { ...done, written: { sheets: [], replaced } };
    },
    writeCells(changes) {
      const next = fileWithCells(bytes(), contents.sheets, changes);
      if (!next) throw new Refusal(messages.cellChanged);
      const sheets = new Set(changes.map(({ sheet }) => sheet));
      return changed(next, NOTHING_WRITTEN, (sheet) => sheets.has(sheet));
    },
    saveSettings: async (rows) =>
      changed(await writeSettings(bytes(), rows), NOTHING_WRITTEN, isSettingsSheet),
  };
}

const NOTHING_WRITTEN: Written = { sheets: [], replaced: [] };
