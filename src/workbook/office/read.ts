import type { Cell, Sheet, SheetTable } from '../../grid/sheet';
import { type CellBlock, blockAt, blocksOf, halvesOf, rangeOf, requestsOf } from './blocks';
import { isGone, isTooMuch, officeError } from './failures';
import { type PartlyHidden, areFewRows, askHidden, readHiddenRows } from './hidden-rows';
import { tellErrors } from './error-cells';
import { ourSheetKind } from '../ours/our-sheets';
import { PACKAGE_LIMITS } from '../zip/package-limits';
import type { WorkbookContents } from '../workbook';
import { readStruckLines } from './struck-lines';

/** How often to read again if the workbook changes in the meantime. */
const TRIES = 3;

/** A sheet whose cells are being read. */
interface SheetReading {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  tables: readonly { table: Excel.Table; range: Excel.Range }[];
  readonly rows: (Cell | undefined)[][];
  readonly hiddenRows: Set<number>;
  /** Reads which rows are hidden, if that was requested. */
  takeHidden: () => void;
}

/**
 * Reads every worksheet, with everything readers need, in a constant number of syncs; more only if
 * Excel's limits force the cells into blocks.
 *
 * If somebody edits in the meantime, so that sheets or their ranges change, or cells read in
 * several blocks may be from different moments, everything is read again.
 *
 * @throws OfficeError if it keeps changing, or cannot be read
 */
export async function readOffice(context: Excel.RequestContext): Promise<WorkbookContents> {
  for (let left = TRIES; left > 0; left--) {
    const contents = await tryToRead(context);
    if (contents) return contents;
  }
  throw officeError('changed-meanwhile');
}

async function tryToRead(context: Excel.RequestContext): Promise<WorkbookContents | null> {
  const watches: CellWatch[] = [];
  try {
    return await readOnce(context, watches);
  } catch (error) {
    for (const watch of watches) watch.end();
    // If Excel does not answer, no changes can be reported either.
    await context.sync().catch(() => undefined);
    if (isGone(error)) return null;
    throw error;
  }
}

/** @param watches receives the watch to end if this fails */
async function readOnce(
  context: Excel.RequestContext,
  watches: CellWatch[],
): Promise<WorkbookContents | null> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  protection.load('protected');
  await context.sync();
  const hiddenSheets = new Set(
    worksheets.items.filter(({ visibility }) => visibility !== 'Visible').map(({ name }) => name),
  );
  const found = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,format/font/strikethrough');
    sheet.names.load('items/name,items/formula');
    sheet.tables.load('items/name,items/showTotals');
    return { sheet, used };
  });
  const watch = watchCells(context);
  watches.push(watch);
  await context.sync();
  const readings = found.map(({ sheet, used }): SheetReading => ({
    sheet,
    used,
    tables: [],
    rows: [],
    hiddenRows: new Set(),
    takeHidden: () => undefined,
  }));
  const requests = await readAllBlocks(context, readings);
  const isOfSeveral = requests > 1 && (watch.isChanged || (await isReadChanged(context, readings)));
  await tellErrors(context, readings);
  const struck = await readStruckLines(context, readings);
  watch.end();
  if (!(await isUnchanged(context, readings)) || isOfSeveral) return null;
  return {
    sheets: readings.map((reading) => ({ ...sheetOf(reading), ...struck.get(reading) })),
    hiddenSheets,
    isStructureProtected: protection.protected,
  };
}

/** Requests where the tables are, and, if the rows are few, which are hidden. */
function askAround(readings: readonly SheetReading[]): void {
  for (const reading of readings) {
    const { sheet } = reading;
    reading.tables = sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { table, range };
    });
  }
  const partly = partlyHidden(readings);
  if (!areFewRows(partly)) return;
  for (const one of partly) one.reading.takeHidden = askHidden(one, one.range);
}

/** The sheets with some hidden rows; Excel gives `null` for these. */
function partlyHidden(
  readings: readonly SheetReading[],
): (PartlyHidden & { reading: SheetReading })[] {
  return readings.flatMap((reading) => {
    const { sheet, used, hiddenRows } = reading;
    if (used.isNullObject || (used.rowHidden as boolean | null) !== null) return [];
    return [{ reading, sheet, hiddenRows, range: rangeOf(used) }];
  });
}

async function readAllBlocks(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
): Promise<number> {
  const blocks = readings.flatMap(({ sheet, used }, index) => {
    if (used.isNullObject) return [];
    if (used.rowCount * used.columnCount > PACKAGE_LIMITS.cells) {
      throw officeError('too-many-cells', sheet.name);
    }
    return blocksOf(index, rangeOf(used));
  });
  const requests = requestsOf(blocks);
  // Anything requested besides cells goes with the first request, or alone.
  askAround(readings);
  if (requests.length === 0) await send(context);
  let count = 0;
  for (const request of requests) count += await readBlocks(context, readings, request);
  for (const { takeHidden } of readings) takeHidden();
  const partly = partlyHidden(readings);
  if (!areFewRows(partly)) count += await readHiddenRows(context, partly);
  for (const { used, hiddenRows } of readings) {
    if (used.isNullObject || used.rowHidden !== true) continue;
    for (let row = 0; row < used.rowCount; row++) hiddenRows.add(used.rowIndex + row);
  }
  return count;
}

/**
 * Reads blocks in one sync; in several if they are more than Excel returns.
 *
 * @returns the number of syncs
 */
async function readBlocks(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
  blocks: readonly CellBlock[],
): Promise<number> {
  const asked = blocks.map(({ sheet: index, range }) => {
    const reading = readings[index];
    const cells = reading && blockAt(reading.sheet, range);
    cells?.load('values');
    cells?.untrack();
    return { index, range, cells };
  });
  let isTooLarge = false;
  try {
    await send(context);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    isTooLarge = true;
  }
  // Unpacking an answer takes long enough, so processing it is a separate task.
  await new Promise((turn) => setTimeout(turn));
  // For more cells than it returns, Excel was seen to return none, without an error (office-js
  // issue 6781).
  if (isTooLarge || asked.some(({ cells }) => (cells?.values as unknown) === null)) {
    const halves = halvesOf(blocks);
    const [first] = blocks;
    if (!halves) throw officeError('too-many-cells', readings[first?.sheet ?? 0]?.sheet.name ?? '');
    // The answer to the other requests is lost as well.
    if (isTooLarge) askAround(readings);
    let count = 0;
    for (const half of halves) count += await readBlocks(context, readings, half);
    return count;
  }
  for (const { index, range, cells } of asked) {
    const rows = readings[index]?.rows;
    if (!rows || !cells) continue;
    (cells.values as unknown[][]).forEach((row, i) => {
      const cellsOfRow = (rows[range.top + i] ??= []);
      row.forEach((value, j) => {
        if (value !== '') cellsOfRow[range.left + j] = value as Cell;
      });
    });
  }
  return 1;
}

/**
 * Whether the cells read first or last have changed. Excel was seen not to report changes before
 * the pane was opened (office-js issue 4542), so we do not rely on its reports alone.
 */
async function isReadChanged(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
): Promise<boolean> {
  const blocks = readings.flatMap(({ used }, index) =>
    used.isNullObject ? [] : blocksOf(index, rangeOf(used)),
  );
  const again = readings.map((reading): SheetReading => ({ ...reading, rows: [] }));
  const ends = [...new Set([blocks.at(0), blocks.at(-1)])].flatMap((block) => block ?? []);
  await readBlocks(context, again, ends);
  return ends.some(({ sheet, range }) => {
    const [before, now] = [readings, again].map((all) =>
      JSON.stringify(all[sheet]?.rows.slice(range.top, range.bottom + 1)),
    );
    return before !== now;
  });
}

/** Whether the sheets and their ranges are still the same as when read. */
async function isUnchanged(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
): Promise<boolean> {
  const before = readings.map(({ sheet, used }) => `${sheet.name}!${usedText(used)}`);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const now = readings.map(({ sheet }) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return used;
  });
  await context.sync();
  const after = worksheets.items.map(({ name }, i) => {
    const used = now[i];
    return `${name}!${used ? usedText(used) : ''}`;
  });
  return before.length === after.length && before.every((text, i) => text === after[i]);
}

function usedText(used: Excel.Range): string {
  return used.isNullObject ? '' : JSON.stringify(rangeOf(used));
}

function sheetOf({ sheet, rows, hiddenRows, tables }: SheetReading): Sheet {
  return {
    name: sheet.name,
    rows,
    hiddenRows,
    tables: tables.map(({ table, range }): SheetTable => ({
      name: table.name,
      range: rangeOf(range),
      totalsRows: table.showTotals ? 1 : 0,
    })),
    ours: sheet.names.items.some(
      ({ name, formula }) => ourSheetKind(name, String(formula)) !== null,
    ),
  };
}

/** One of several syncs that a limit forces. */
function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** A watch on cells while they are read. */
interface CellWatch {
  /** Whether somebody has changed a cell since then. */
  readonly isChanged: boolean;
  /** Ends it with the next sync. */
  end(): void;
}

/**
 * Watches all cells of a workbook from the next sync on: cells read in several requests are from
 * different moments, and Excel reports what was typed in between.
 */
function watchCells({ workbook }: Excel.RequestContext): CellWatch {
  let isChanged = false;
  const listener = workbook.worksheets.onChanged.add(() => {
    isChanged = true;
    return Promise.resolve();
  });
  return {
    get isChanged() {
      return isChanged;
    },
    end: () => listener.remove(),
  };
}
