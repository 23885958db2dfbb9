import type { Cell, CellRange, Sheet, SheetTable } from '../reading/sheet';
import { OfficeError, hostCode, isGone, officeError } from './office-error';
import { type CellBlock, blocksOf, halvesOf, requestsOf } from './office-blocks';
import { ourSheetKind } from './our-sheets';
import { PACKAGE_LIMITS } from './package-limits';
import type { WorkbookContents } from './workbook';

/** How often a workbook is read again that changes meanwhile. */
const TRIES = 3;

const ERROR_TEXT = /^#[A-Z0-9/_]+[!?]?$/;

/** A sheet whose cells are being read. */
interface SheetReading {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly tables: readonly { table: Excel.Table; range: Excel.Range }[];
  readonly rows: (Cell | undefined)[][];
  readonly hiddenRows: Set<number>;
}

/**
 * Reads every worksheet, with what readers need of it, in a constant number of syncs: more only
 * where Excel's limits force the cells into blocks.
 *
 * Where somebody edits meanwhile, so that sheets or their ranges are not what they were, it is all
 * read again.
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
  try {
    return await readOnce(context);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

async function readOnce(context: Excel.RequestContext): Promise<WorkbookContents | null> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  protection.load('protected');
  await context.sync();
  const hiddenSheets = new Set(
    worksheets.items.filter(({ visibility }) => visibility !== 'Visible').map(({ name }) => name),
  );
  const found = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
    sheet.names.load('items/name,items/formula');
    sheet.tables.load('items/name,items/showTotals');
    return { sheet, used };
  });
  await context.sync();
  const readings = found.map(({ sheet, used }): SheetReading => {
    const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange() }));
    for (const { range } of tables) range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheet, used, tables, rows: [], hiddenRows: new Set() };
  });
  const hidden = readings.map(hiddenRowsOf);
  await readAllBlocks(context, readings);
  readings.forEach(({ used, hiddenRows }, i) => {
    hidden[i]?.value.forEach(({ rowHidden }, row) => {
      if (rowHidden === true) hiddenRows.add(used.rowIndex + row);
    });
  });
  await tellErrors(context, readings);
  if (!(await isUnchanged(context, readings))) return null;
  return {
    sheets: readings.map(sheetOf),
    hiddenSheets,
    isStructureProtected: protection.protected,
  };
}

/** Asks which rows are hidden, where some are and some are not. */
function hiddenRowsOf({
  used,
  hiddenRows,
}: SheetReading): OfficeExtension.ClientResult<Excel.RowProperties[]> | null {
  if (used.isNullObject || used.rowHidden === false) return null;
  if (used.rowHidden === true) {
    for (let row = 0; row < used.rowCount; row++) hiddenRows.add(used.rowIndex + row);
    return null;
  }
  return used.getRowProperties({ rowHidden: true });
}

async function readAllBlocks(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
): Promise<void> {
  const blocks = readings.flatMap(({ sheet, used }, index) => {
    if (used.isNullObject) return [];
    if (used.rowCount * used.columnCount > PACKAGE_LIMITS.cells) {
      throw officeError('too-many-cells', sheet.name);
    }
    return blocksOf(index, rangeOf(used));
  });
  const requests = requestsOf(blocks);
  // What was asked for besides cells goes with the first request, or alone.
  if (requests.length === 0) await send(context);
  for (const request of requests) await readBlocks(context, readings, request);
}

/** Reads blocks in one sync; in several where they turn out to be more than Excel hands over. */
async function readBlocks(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
  blocks: readonly CellBlock[],
): Promise<void> {
  const asked = blocks.map(({ sheet: index, range }) => {
    const cells = readings[index]?.sheet.getRangeByIndexes(
      range.top,
      range.left,
      range.bottom - range.top + 1,
      range.right - range.left + 1,
    );
    cells?.load('values');
    cells?.untrack();
    return { index, range, cells };
  });
  try {
    await send(context);
  } catch (error) {
    const halves = hostCode(error).startsWith('ResponsePayloadSize') ? halvesOf(blocks) : null;
    if (!halves) throw error;
    for (const half of halves) await readBlocks(context, readings, half);
    return;
  }
  for (const { index, range, cells } of asked) {
    const rows = readings[index]?.rows;
    const values = cells?.values as unknown[][] | null | undefined;
    if (!rows) continue;
    if (!values) throw new OfficeError('refused', 'Excel handed over no values for a range.');
    values.forEach((row, i) => {
      const cellsOfRow = (rows[range.top + i] ??= []);
      row.forEach((value, j) => {
        if (value !== '') cellsOfRow[range.left + j] = value as Cell;
      });
    });
  }
}

/**
 * Tells error values from texts that look like them: both arrive as texts. Only where there are
 * any, their rows are asked for what they are.
 */
async function tellErrors(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
): Promise<void> {
  const suspects = readings.flatMap(({ sheet, rows }) =>
    rows.flatMap((cells, row) => {
      const columns = cells.flatMap((cell, column) =>
        typeof cell === 'string' && ERROR_TEXT.test(cell) ? [column] : [],
      );
      const [first] = columns;
      const last = columns.at(-1);
      if (first === undefined || last === undefined) return [];
      const range = sheet.getRangeByIndexes(row, first, 1, last - first + 1);
      range.load('valueTypes');
      range.untrack();
      return [{ cells, columns, first, range }];
    }),
  );
  if (suspects.length === 0) return;
  await context.sync();
  for (const { cells, columns, first, range } of suspects) {
    for (const column of columns) {
      if (range.valueTypes[0]?.[column - first] !== 'Error') continue;
      cells[column] = { error: String(cells[column]) };
    }
  }
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

function rangeOf(range: Excel.Range): CellRange {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
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
