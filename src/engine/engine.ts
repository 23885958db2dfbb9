import { templateSheets } from '../annexe/template-sheets';
import { EDITIONS, editionById } from '../editions/editions';
import type { Cell, Sheet } from '../grid/sheet';
import type { WorkbookPlan } from '../plan/sheet-plan';
import { trackerLedger } from '../rating/tracker-ledger';
import type { SheetLedger } from '../reading/ledger/sheet-ledger';
import { newWorkbook } from '../workbook/file-write/write-xlsx';
import type { SettingRow } from '../workbook/workbook';
import type { AnnexeWishes } from './annexe-wishes';
import type { CellChange } from '../workbook/ours/cell-change';
import { cellsAround } from './cells-around';
import { type CasesEngine, casesEngine } from './engine-cases';
import { type CompareEngine, compareEngine } from './engine-compare';
import { type SamplingEngine, samplingEngine } from './engine-sampling';
import type { FirmnessView, FirmnessWishes } from './firmness-view';
import { messages } from './messages';
import { Refusal } from './refusal';
import { type SheetPreview, sheetPreview } from './sheet-preview';
import { type ChangedTracker, type Tracker, openTracker, trackerOf } from './tracker';
import type { CellsView, TrackerView } from './tracker-view';
import { viewOfTracker } from './view-of-tracker';
import type { Watch } from './watch';

export type { AnnexeWishes };

/** What a write would do, shown before it happens. */
export interface AnnexePreview {
  readonly sheets: readonly SheetPreview[];
  /** Names of existing sheets that will be written again. */
  readonly updated: readonly string[];
  /** Names of sheets from an earlier write that this one would empty. */
  readonly emptied: readonly string[];
}

/** A changed workbook file, with a record of the changes. */
export type ChangedFile = Omit<ChangedTracker, 'tracker'>;

/** A sheet without its cells; they follow in parts, so that the pane never waits long. */
export interface SheetFrame extends Omit<Sheet, 'rows'> {
  /** Whether it is in every way as in the tracker opened before. Then no cells follow. */
  readonly isKnown: boolean;
}

/**
 * What reads, rates and plans for the pane. It runs in its own thread, so that the pane never
 * waits; only plain data goes in and out. It keeps the tracker opened last.
 */
export interface Engine extends SamplingEngine, CasesEngine, CompareEngine {
  /** Opens a workbook file or a text of cells. @throws WorkbookError for anything else */
  openFile(given: { name: string; bytes: Uint8Array }): Promise<TrackerView>;
  /**
   * Begins a workbook whose cells arrive in parts. Where all sheets of the user are known, what was
   * worked out of them stands.
   */
  openSheets(given: {
    name: string;
    sheets: readonly SheetFrame[];
    hiddenSheets: readonly string[];
    isStructureProtected: boolean;
  }): Promise<void>;
  /** Takes some rows of the workbook begun with `openSheets`. */
  addRows(given: { sheet: number; from: number; rows: Sheet['rows'] }): Promise<void>;
  /** Rates the open tracker. */
  rate(): Promise<TrackerView>;
  /** The sheets that would be written, under `names` where those differ from the usual ones. */
  plan(given: AnnexeWishes): Promise<WorkbookPlan>;
  /** What a write would do; in a file, sheets take names that are free. */
  preview(given: AnnexeWishes): Promise<AnnexePreview>;
  /** Writes the annexe into the open file. */
  writeFile(given: AnnexeWishes): Promise<ChangedFile>;
  /** Removes what was written from the open file. */
  removeFromFile(): Promise<ChangedFile>;
  /** Writes settings into the open file. */
  saveSettings(rows: readonly SettingRow[]): Promise<ChangedFile>;
  /** Changes the user's own cells in the open file. */
  writeCells(changes: readonly CellChange[]): Promise<ChangedFile>;
  /** A blank tracker for an edition, as a file. */
  template(given: { edition: string; version: string }): Promise<Uint8Array>;
  /** How each row and column of each sheet was read, and why. */
  ledger(): Promise<readonly SheetLedger[]>;
  /** The cells around a cell; null if the address names none. */
  cellsAround(where: string): Promise<CellsView | null>;
  /** How firm the ratings are. */
  firmness(given: FirmnessWishes): Promise<FirmnessView>;
}

/** Makes an engine without a tracker. */
export function createEngine(watch: Watch): Engine {
  let opened: Tracker | null = null;
  const open = (): Tracker => {
    if (!opened) throw new Refusal(messages.nothingOpen);
    return opened;
  };
  const rate = (): TrackerView => viewOfTracker(open().contents, open().rate(), EDITIONS);
  /** The written file replaces the one that was open. */
  const changed = async ({ tracker, bytes, written }: ChangedTracker): Promise<ChangedFile> => {
    opened = await tracker();
    return { bytes, written };
  };
  return {
    async openFile({ name, bytes }) {
      opened = await openTracker(name, bytes);
      return rate();
    },
    async openSheets({ name, sheets, hiddenSheets, isStructureProtected }) {
      const before = opened?.contents.sheets ?? [];
      const now = sheets.map(({ isKnown, ...frame }): Sheet => {
        if (!isKnown) return { ...frame, rows: [] };
        const known = before.find((sheet) => sheet.name === frame.name);
        if (!known) throw new Error(`There was no sheet ${frame.name}.`);
        return known;
      });
      const theirs = before.filter(({ ours }) => !ours);
      const these = now.filter(({ ours }) => !ours);
      const isSame =
        opened?.name === name &&
        theirs.length === these.length &&
        theirs.every((sheet, i) => sheet === these[i]);
      opened = trackerOf({
        name,
        contents: { sheets: now, hiddenSheets: new Set(hiddenSheets), isStructureProtected },
        ...(isSame && opened && { outcomes: opened.outcomes }),
      });
    },
    async addRows({ sheet, from, rows }) {
      const into = open().contents.sheets[sheet]?.rows as ((Cell | undefined)[] | undefined)[];
      rows.forEach((row, i) => {
        into[from + i] = row as (Cell | undefined)[];
      });
    },
    rate: async () => rate(),
    plan: async (given) => (await open().plan(given, watch)).plan,
    async preview(given) {
      const names = given.names ?? open().sheetNames();
      const { plan } = await open().plan({ ...given, names }, watch);
      const there = open().contents.sheets.flatMap(({ ours, name }) => (ours ? [name] : []));
      const planned = plan.map(({ name }) => name);
      return {
        sheets: plan.map((sheet) => sheetPreview(sheet, given.rowsShown)),
        updated: planned.filter((name) => there.includes(name)),
        emptied: Object.values(names).filter(
          (name) => there.includes(name) && !planned.includes(name),
        ),
      };
    },
    writeFile: async (given) => changed(await open().write((await open().plan(given, watch)).plan)),
    removeFromFile: async () => changed(await open().remove()),
    saveSettings: async (rows) => changed(await open().saveSettings(rows)),
    writeCells: async (changes) => changed(await open().writeCells(changes)),
    async template({ edition, version }) {
      const chosen = editionById(EDITIONS, edition);
      if (!chosen) throw new Error(`There is no edition ${edition}.`);
      return newWorkbook(templateSheets(chosen, version));
    },
    ledger: async () => trackerLedger(open().contents.sheets, open().rate()),
    cellsAround: async (where) => cellsAround(open().contents.sheets, where),
    firmness: (given) => open().firmness(given, undefined, watch),
    ...casesEngine(open),
    ...compareEngine(watch),
    ...samplingEngine(open),
  };
}
