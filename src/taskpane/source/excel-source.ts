import { TRACKER_SHEET_NAMES } from '../../annexe/workbooks/tracker-plan';
import type { SheetFrame } from '../../engine/engine';
import type { Sheet } from '../../grid/sheet';
import type { OfficeWorkbook } from '../../workbook/office/workbook';
import type { WorkbookContents } from '../../workbook/workbook';
import { askOnceOpen } from './ask-once-open';
import { changeUserCells } from './change-user-cells';
import type { EngineClient } from '../thread/engine-client';
import { placeOf } from '../../engine/place-of';
import { isSameSheet } from './is-same-sheet';
import type { TrackerSource } from './tracker-source';
import type { TrackerView } from '../../engine/tracker-view';
import { StoppedError } from '../../engine/watch';

/** About as many cells as can be copied to another thread in a hundredth of a second. */
const CELLS_AT_A_TIME = 60_000;

/** The tracker open in Excel. */
export function excelSource(engine: EngineClient, workbook: OfficeWorkbook): TrackerSource {
  // The sheets that were read last, as the engine has them.
  let last: readonly Sheet[] = [];
  const read = async (): Promise<TrackerView> => {
    const { stops } = engine;
    const name = await workbook.readName();
    const contents = await workbook.read();
    // Excel's answer cannot be stopped; it is ignored.
    if (engine.stops !== stops) throw new StoppedError();
    const before = engine.hasTracker ? last : [];
    last = contents.sheets;
    await send(engine, name, contents, before);
    return engine.call('rate', undefined);
  };
  const ask = askOnceOpen(engine, read);
  return {
    kind: 'excel',
    read,
    async saveSettings(rows) {
      await workbook.writeSettings(rows);
      return read();
    },
    cases: ask('cases'),
    ledger: () => ask('ledger')(undefined),
    tryCells: ask('tryCells'),
    async changeCells(changes) {
      await changeUserCells(changes);
      return read();
    },
    mark: () => null,
    backTo: () => Promise.reject(new Error('Excel keeps its own steps.')),
    async preview(wishes) {
      const names = await workbook.sheetNames(TRACKER_SHEET_NAMES);
      return ask('preview')({ ...wishes, names });
    },
    plan: ask('plan'),
    async write(wishes) {
      const names = await workbook.sheetNames(TRACKER_SHEET_NAMES);
      const plan = await ask('plan')({ ...wishes, names });
      const theirs = last.filter(({ ours }) => !ours);
      const madeOf = theirs.map(({ name }) => name);
      const written = await workbook.write(plan, madeOf);
      const [front] = written.sheets;
      // The user may have hidden it; the write still counts.
      if (front !== undefined) await workbook.select(front, 'A1').catch(() => undefined);
      return written;
    },
    remove: () => workbook.remove(),
    refresh: read,
    async goTo(where) {
      const place = placeOf(where);
      await workbook.select(place?.sheet ?? where, place?.address ?? 'A1');
      return null;
    },
    take: (_, bytes) => workbook.insertSheets(bytes),
    give: (_, bytes) => workbook.openAsNew(bytes),
    onChange: (changed) => workbook.onChange(changed),
    // Excel itself saves, and asks before it closes.
    unsaved: () => null,
    stopped: () => undefined,
  };
}

/**
 * Sends the cells to the engine in parts, with a turn for the pane between them. A sheet that is as
 * the engine has it already is not sent again.
 *
 * @param before the sheets that the engine has
 */
async function send(
  engine: EngineClient,
  name: string,
  { sheets, hiddenSheets, isStructureProtected }: WorkbookContents,
  before: readonly Sheet[],
): Promise<void> {
  const known = new Map(before.map((sheet) => [sheet.name, sheet]));
  const frames = sheets.map(({ rows, ...frame }): SheetFrame => {
    const other = known.get(frame.name);
    return { ...frame, isKnown: other !== undefined && isSameSheet(other, { ...frame, rows }) };
  });
  await engine.call('openSheets', {
    name,
    sheets: frames,
    hiddenSheets: [...hiddenSheets],
    isStructureProtected,
  });
  for (const [sheet, { rows }] of sheets.entries()) {
    if (frames[sheet]?.isKnown) continue;
    const step = Math.max(1, Math.floor(CELLS_AT_A_TIME / widthOf(rows)));
    for (let from = 0; from < rows.length; from += step) {
      await engine.call('addRows', { sheet, from, rows: rows.slice(from, from + step) });
    }
  }
}

function widthOf(rows: Sheet['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
}
