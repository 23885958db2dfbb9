import type { Fill } from '../annexe/annexe-context';
import type { WorkbookPlan } from '../plan/sheet-plan';
import { type TrackerSheetNames, TRACKER_SHEET_NAMES, trackerPlan } from '../annexe/tracker-plan';
import { templateSheets } from '../annexe/template-sheets';
import { EDITIONS, editionById } from '../editions/editions';
import type { RatedTracker } from '../rating/rated-tracker';
import { type SurveyedOutcome, rateTracker } from '../rating/rate-tracker';
import type { Cell, Sheet } from '../grid/sheet';
import { USUAL_SEED } from '../sampling/random-source';
import type { SettingRow } from '../workbook/ours/setting-edits';
import type { WorkbookContents, Written } from '../workbook/workbook';
import {
  newWorkbook,
  removeOurSheets,
  sheetNamesIn,
  writePlan,
  writeSettings,
} from '../workbook/file-write/write-xlsx';
import { readWorkbook } from '../workbook/read-workbook';
import type { CellChange } from '../workbook/ours/cell-change';
import { cellsAround } from './cells-around';
import { type CasesEngine, casesEngine, fileWithCells } from './engine-cases';
import { type SamplingEngine, samplingEngine } from './engine-sampling';
import { type FirmnessView, type FirmnessWishes, firmnessView } from './firmness-view';
import { PaneError } from './pane-error';
import { messages } from './messages';
import { type SheetPreview, sheetPreview } from './sheet-preview';
import type { CellsView, TrackerView } from './tracker-view';
import { viewOfTracker } from './view-of-tracker';
import type { Watch } from './watch';

/** How the annexe is to be made. */
export interface AnnexeWishes {
  /** Which of the services it is of; of no account where there are several. */
  readonly service: number;
  readonly fill: Fill;
  /** As it is to be printed. */
  readonly date: string;
  readonly version: string;
  /** A case column by whose values it is given as well; null for none. */
  readonly split: string | null;
  /** Whether a sheet on how firm the ratings are is wanted too. */
  readonly firm: boolean;
  /** Rows of each sheet that its preview shows; 200 where it is left out. A write has them all. */
  readonly rowsShown?: number;
}

/** What a write would do, to be shown before it is done. */
export interface AnnexePreview {
  readonly sheets: readonly SheetPreview[];
  /** Names of those of them that are there and will be written anew. */
  readonly updated: readonly string[];
  /** Names of sheets that an earlier write made and this one would empty. */
  readonly emptied: readonly string[];
}

/** A workbook file that was changed, with what was done to it. */
export interface ChangedFile {
  readonly bytes: Uint8Array;
  readonly written: Written;
}

/** A sheet without its cells; they follow in parts, so that no part keeps the pane waiting. */
export type SheetFrame = Omit<Sheet, 'rows'>;

/**
 * What reads, rates and plans for the pane. It stands in a thread of its own, so that the pane never
 * waits; what goes in and out is plain data. It keeps the tracker that was opened last.
 */
export interface Engine extends SamplingEngine, CasesEngine {
  /** Opens a workbook file or a text of cells. @throws WorkbookError for bytes that are neither */
  openFile(given: { name: string; bytes: Uint8Array }): Promise<TrackerView>;
  /** Begins with a workbook whose cells are sent in parts. */
  openSheets(given: {
    name: string;
    sheets: readonly SheetFrame[];
    hiddenSheets: readonly string[];
    isStructureProtected: boolean;
  }): Promise<void>;
  /** Some rows of the sheets that were begun with. */
  addRows(given: { sheet: number; from: number; rows: Sheet['rows'] }): Promise<void>;
  /** Rates the tracker that is open. */
  rate(): Promise<TrackerView>;
  /** The sheets that would be written; under `names` where they are not called as usual. */
  plan(given: AnnexeWishes & { names?: Partial<TrackerSheetNames> }): Promise<WorkbookPlan>;
  /** What a write would do; the sheets of a file get the names that are free in it. */
  preview(given: AnnexeWishes & { names?: Partial<TrackerSheetNames> }): Promise<AnnexePreview>;
  /** Writes the annexe into the file that is open. */
  writeFile(given: AnnexeWishes): Promise<ChangedFile>;
  /** Takes what was written out of the file that is open. */
  removeFromFile(): Promise<ChangedFile>;
  /** Writes settings into the file that is open. */
  saveSettings(rows: readonly SettingRow[]): Promise<ChangedFile>;
  /** Changes cells of the user's own in the file that is open. */
  writeCells(changes: readonly CellChange[]): Promise<ChangedFile>;
  /** A blank tracker of an edition, as a file. */
  template(given: { edition: string; version: string }): Promise<Uint8Array>;
  /** The cells around a cell; null where it names none. */
  cellsAround(where: string): Promise<CellsView | null>;
  /** How firm the ratings are. */
  firmness(given: FirmnessWishes): Promise<FirmnessView>;
}

const NOTHING_WRITTEN: Written = { sheets: [], replaced: [] };

interface Opened {
  readonly name: string;
  /** Null for a workbook that is open in Excel. */
  readonly bytes: Uint8Array | null;
  readonly contents: WorkbookContents;
  outcome: SurveyedOutcome | null;
  /** What was worked out of firmness, by what was asked. */
  readonly firm: Map<string, FirmnessView>;
}

/** Makes an engine without a tracker. */
export function createEngine(watch: Watch): Engine {
  let opened: Opened | null = null;
  const open = (): Opened => {
    if (!opened) throw new PaneError(messages.nothingOpen);
    return opened;
  };
  const allRated = (split: string | null = null): readonly RatedTracker[] => {
    const { name, contents, outcome } = open();
    const taken =
      split === null && outcome
        ? outcome
        : rateTracker(name, contents.sheets, {
            editions: EDITIONS,
            ...(split !== null && { split }),
          });
    if (taken.rated.length > 0) return taken.rated;
    const [problem] = taken.problems.filter(({ severity }) => severity === 'error');
    throw new PaneError(problem ? `${problem.what} ${problem.fix}` : messages.notRated);
  };
  const rated = (service: number): RatedTracker => {
    const found = allRated()[service];
    if (!found) throw new PaneError(messages.notRated);
    return found;
  };
  const oursNow = (): string[] =>
    open().contents.sheets.flatMap(({ ours, name }) => (ours ? [name] : []));
  const firmness = async (given: FirmnessWishes): Promise<FirmnessView> => {
    const { firm } = open();
    const key = JSON.stringify(given);
    const known = firm.get(key) ?? (await firmnessView(rated(given.service), given, watch));
    firm.set(key, known);
    return known;
  };
  const planFor = async (
    { service, split, firm, fill, date, version }: AnnexeWishes,
    names: Partial<TrackerSheetNames>,
  ): Promise<WorkbookPlan> => {
    const all = allRated(split);
    const isFirm = firm && all.length === 1;
    const found = isFirm ? await firmness({ service, seed: USUAL_SEED }) : null;
    return trackerPlan(all, service, {
      ...{ fill, date, version, names },
      ...(found?.firmness && { firmness: found.firmness, furtherCases: found.further }),
    });
  };
  const rate = (): TrackerView => {
    const { name, contents } = open();
    const outcome = rateTracker(name, contents.sheets, { editions: EDITIONS });
    open().outcome = outcome;
    return viewOfTracker(contents, outcome, EDITIONS);
  };
  const openBytes = async (name: string, bytes: Uint8Array): Promise<void> => {
    const file = await readWorkbook(bytes, name);
    const { contents } = file;
    opened = { name, bytes: file.toWrite(), contents, outcome: null, firm: new Map() };
  };
  const fileBytes = (): Uint8Array => {
    const { bytes } = open();
    if (!bytes) throw new Error('The workbook is open in Excel, not as a file.');
    return bytes;
  };
  /** The file as it is from now on, read anew. */
  const changed = async (bytes: Uint8Array, written: Written): Promise<ChangedFile> => {
    await openBytes(open().name, bytes);
    return { bytes, written };
  };
  return {
    async openFile({ name, bytes }) {
      await openBytes(name, bytes);
      return rate();
    },
    async openSheets({ name, sheets, hiddenSheets, isStructureProtected }) {
      const frames = sheets.map((frame) => ({ ...frame, rows: [] }));
      const contents = {
        sheets: frames,
        hiddenSheets: new Set(hiddenSheets),
        isStructureProtected,
      };
      opened = { name, bytes: null, contents, outcome: null, firm: new Map() };
    },
    async addRows({ sheet, from, rows }) {
      const into = open().contents.sheets[sheet]?.rows as ((Cell | undefined)[] | undefined)[];
      rows.forEach((row, i) => {
        into[from + i] = row as (Cell | undefined)[];
      });
    },
    rate: async () => rate(),
    plan: (given) => planFor(given, given.names ?? {}),
    async preview(given) {
      const { bytes } = open();
      const names =
        given.names ?? (bytes ? sheetNamesIn(bytes, TRACKER_SHEET_NAMES) : TRACKER_SHEET_NAMES);
      const plan = await planFor(given, names);
      const there = oursNow();
      const planned = plan.map(({ name }) => name);
      return {
        sheets: plan.map((sheet) => sheetPreview(sheet, given.rowsShown)),
        updated: planned.filter((name) => there.includes(name)),
        emptied: Object.values(names).filter(
          (name) => there.includes(name) && !planned.includes(name),
        ),
      };
    },
    async writeFile(given) {
      const bytes = fileBytes();
      const names = sheetNamesIn(bytes, TRACKER_SHEET_NAMES);
      const plan = await planFor(given, names);
      const there = oursNow();
      const sheets = plan.map(({ name }) => name);
      const replaced = sheets.filter((name) => there.includes(name));
      return changed(writePlan(bytes, plan), { sheets, replaced });
    },
    async removeFromFile() {
      const before = oursNow();
      const { bytes } = await changed(await removeOurSheets(fileBytes()), NOTHING_WRITTEN);
      const left = oursNow();
      const gone = before.filter((name) => !left.includes(name));
      return { bytes, written: { sheets: [], replaced: gone } };
    },
    async saveSettings(rows) {
      return changed(await writeSettings(fileBytes(), rows), NOTHING_WRITTEN);
    },
    async writeCells(changes) {
      const bytes = fileWithCells(fileBytes(), open().contents.sheets, changes);
      if (!bytes) throw new PaneError(messages.cellChanged);
      return changed(bytes, NOTHING_WRITTEN);
    },
    async template({ edition, version }) {
      const chosen = editionById(EDITIONS, edition);
      if (!chosen) throw new Error(`There is no edition ${edition}.`);
      return newWorkbook(templateSheets(chosen, version));
    },
    cellsAround: async (where) => cellsAround(open().contents.sheets, where),
    firmness,
    ...casesEngine({
      sheets: () => open().contents.sheets,
      name: () => open().name,
      rated,
    }),
    ...samplingEngine({
      sheets: () => {
        const { name, contents, bytes } = open();
        return { name, bytes, sheets: contents.sheets };
      },
      rated: (service) => rated(service),
    }),
  };
}
