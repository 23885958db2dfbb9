import { quoteSheet } from '../../grid/address';
import { redrawSteps } from './charts';
import { clearSheet } from './clear';
import { type Step, callStep } from './steps';
import type { OfficeSheet } from './survey';

/** One of our sheets with its kept copy. */
export interface Kept {
  readonly sheet: OfficeSheet;
  readonly copy: OfficeSheet;
}

/**
 * Restores sheets: their cells from the copies, our charts from the notes there. The sheets
 * themselves stay where they are, so references to them still work. The caller deletes the copies
 * once everything is restored, so that an interrupted run can be repeated.
 *
 * @returns the steps; they need one sync first, with whatever was requested before
 */
export async function restoreSteps(
  context: Excel.RequestContext,
  kept: readonly Kept[],
): Promise<Step[]> {
  const { worksheets } = context.workbook;
  const read = kept.map(({ sheet, copy }) => {
    const from = worksheets.getItem(copy.key);
    from.load('showGridlines,standardHeight');
    from.horizontalPageBreaks.load('items/rowIndex');
    from.pageLayout.load('orientation');
    from.charts.load('items/name');
    const texts = pageTexts(from);
    texts.load('leftHeader,rightHeader,leftFooter,rightFooter');
    const used = from.getUsedRange(false);
    used.load('address');
    const frozen = from.freezePanes.getLocationOrNullObject();
    frozen.load('rowCount,columnCount');
    const filtered = from.autoFilter.getRangeOrNullObject();
    filtered.load('address');
    const columns = used.getColumnProperties({ format: { columnWidth: true } });
    const rows = used.getRowProperties({ format: { rowHeight: true } });
    return { sheet, copy, from, texts, used, frozen, filtered, columns, rows };
  });
  await context.sync();
  return read.flatMap(({ sheet, copy, from, texts, used, frozen, filtered, columns, rows }) => {
    const to = worksheets.getItem(sheet.key);
    const { cells } = parts(used.address);
    return [
      callStep(24 + 3 * sheet.charts.length + 2 * from.charts.items.length, () => {
        clearSheet(to, sheet);
        // Excel may copy charts along with the cells under them; ours are redrawn.
        for (const chart of from.charts.items) chart.delete();
        const target = to.getRange(cells);
        target.copyFrom(used.address, 'All');
        target.untrack();
        if (copy.tabColour !== null) to.tabColor = copy.tabColour;
        to.showGridlines = from.showGridlines;
        if (!frozen.isNullObject) freezeAs(to, frozen);
        for (const { rowIndex } of from.horizontalPageBreaks.items) {
          to.horizontalPageBreaks.add(`A${rowIndex + 1}`);
        }
        if (!filtered.isNullObject) to.autoFilter.apply(parts(filtered.address).cells);
      }),
      callStep(6, () => {
        to.pageLayout.orientation = from.pageLayout.orientation;
        const target = pageTexts(to);
        target.leftHeader = texts.leftHeader;
        target.rightHeader = texts.rightHeader;
        target.leftFooter = texts.leftFooter;
        target.rightFooter = texts.rightFooter;
      }),
      ...columns.value.map((one, i) => callStep(2, () => setWidth(to, i, one.format?.columnWidth))),
      ...heightRuns(rows.value, from.standardHeight).map(({ first, count, height }) =>
        callStep(2, () => {
          const range = to.getRangeByIndexes(first, 0, count, 1);
          range.format.rowHeight = height;
          range.untrack();
        }),
      ),
      ...nameSteps(to, sheet, copy),
      ...redrawSteps(() => to, copy.names),
    ];
  });
}

function pageTexts({ pageLayout }: Excel.Worksheet): Excel.HeaderFooter {
  return pageLayout.headersFooters.defaultForAllPages;
}

function setWidth(sheet: Excel.Worksheet, column: number, width: number | undefined): void {
  if (width === undefined) return;
  const range = sheet.getRangeByIndexes(0, column, 1, 1);
  range.format.columnWidth = width;
  range.untrack();
}

/** Consecutive rows of the same height; the default height is left as it is. */
function heightRuns(
  rows: readonly Excel.RowProperties[],
  usual: number,
): { first: number; count: number; height: number }[] {
  const runs: { first: number; count: number; height: number }[] = [];
  rows.forEach((row, i) => {
    const height = row.format?.rowHeight;
    const last = runs.at(-1);
    if (height === undefined || height === usual) return;
    if (last?.height === height && last.first + last.count === i) last.count++;
    else runs.push({ first: i, count: 1, height });
  });
  return runs;
}

function freezeAs(sheet: Excel.Worksheet, { rowCount, columnCount }: Excel.Range): void {
  // If only rows are frozen, the range covers all columns, and the other way round.
  const hasRows = rowCount < 1_048_576;
  const hasColumns = columnCount < 16_384;
  if (hasRows && hasColumns) {
    const range = sheet.getRangeByIndexes(0, 0, rowCount, columnCount);
    sheet.freezePanes.freezeAt(range);
    range.untrack();
  } else if (hasRows) sheet.freezePanes.freezeRows(rowCount);
  else sheet.freezePanes.freezeColumns(columnCount);
}

/** The copy's names, for the sheet's own cells; other names from the last write are deleted. */
function nameSteps(to: Excel.Worksheet, sheet: OfficeSheet, copy: OfficeSheet): Step[] {
  const before = new Map(copy.names.map(({ name, formula }) => [name, formula]));
  const now = new Set(sheet.names.map(({ name }) => name));
  const own = (formula: string): string =>
    formula.replaceAll(`${quoteSheet(copy.name)}!`, `${quoteSheet(sheet.name)}!`);
  const isOurs = (name: string): boolean => !name.startsWith('_xlnm.');
  return [
    ...[...now]
      .filter((name) => !before.has(name) && isOurs(name))
      .map((name) => callStep(2, () => to.names.getItem(name).delete())),
    ...[...before]
      .filter(([name]) => isOurs(name))
      .map(([name, formula]) =>
        callStep(2, () => {
          if (now.has(name)) to.names.getItem(name).formula = own(formula);
          else to.names.add(name, own(formula)).visible = !name.startsWith('_');
        }),
      ),
  ];
}

function parts(address: string): { cells: string } {
  return { cells: address.slice(address.lastIndexOf('!') + 1) };
}
