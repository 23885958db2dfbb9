import type { Cell, Sheet, SheetTable } from '../../grid/sheet';
import { type CellBlock, blockAt, blocksOf, halvesOf, rangeOf, requestsOf } from './blocks';
import { isGone, isTooMuch, officeError } from './failures';
import { type PartlyHidden, areFewRows, askHidden, readHiddenRows } from './hidden-rows';
import { tellErrors } from './error-cells';
import { ourSheetKind } from '../ours/our-sheets';
import { PACKAGE_LIMITS } from '../zip/package-limits';
import type { WorkbookContents } from '../workbook';
import { readStruckLines } from './struck-lines';

/** How often a workbook is read again that changes meanwhile. */
const TRIES = 3;

/** A sheet whose cells are being read. */
interface SheetReading {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  tables: readonly { table: Excel.Table; range: Excel.Range }[];
  readonly rows: (Cell | undefined)[][];
  readonly hiddenRows: Set<number>;
  /** Takes the answer which rows are hidden, where that was asked. */
  takeHidden: () => void;
}

/**
 * Reads every worksheet, with what readers need of it, in a constant number of syncs: more only
 * where Excel's limits force the cells into blocks.
 *
 * Where somebody edits meanwhile, so that sheets or their ranges are not what they were, or that
 * cells which were read in several blocks may be of several moments, it is all read again.
 *
 * @throws OfficeError where it keeps changing, or cannot be read
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
    // Where Excel does not answer there is nobody left to be told of changes.
    await context.sync().catch(() => undefined);
    if (isGone(error)) return null;
    throw error;
  }
}

/** @param watches is given the watch that is to be ended where this fails */
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

/** Asks where the tables are, and which rows are hidden where they are few. */
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

/** The sheets of which some rows are hidden and some are not; Excel says `null` of these. */
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
  // What is asked for besides cells goes with the first request, or alone.
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
 * Reads blocks in one sync; in several where they turn out to be more than Excel hands over.
 *
 * @returns in how many
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
  // Taking an answer apart takes long enough: what is done with it is a task of its own.
  await new Promise((turn) => setTimeout(turn));
  // Of more cells than it gives Excel was seen to give none, without an error (office-js issue 6781).
  if (isTooLarge || asked.some(({ cells }) => (cells?.values as unknown) === null)) {
    const halves = halvesOf(blocks);
    const [first] = blocks;
    if (!halves) throw officeError('too-many-cells', readings[first?.sheet ?? 0]?.sheet.name ?? '');
    // The answer to what was asked besides is lost as well.
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
 * Whether cells that were read first or last are others by now. Excel was seen not to tell of changes
 * before the pane was opened (office-js issue 4542), so not all is left to what it tells.
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

/** Whether the sheets and their ranges are still those that were read. */
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

/** One sync of several that a limit forces. */
function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** Cells that are watched while they are read. */
interface CellWatch {
  /** Whether somebody has changed a cell since. */
  readonly isChanged: boolean;
  /** Ends it with the next sync. */
  end(): void;
}

/**
 * Watches all cells of a workbook from the next sync on: cells that are read in several requests
 * are of several moments, and Excel tells of what was typed between them.
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
