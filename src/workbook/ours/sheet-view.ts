import type { SheetPlan } from '../../plan/sheet-plan';
import { columnName } from '../../grid/address';

/** Pixels that Excel adds to a column's width for its margins and its grid line. */
const PADDING_PIXELS = 5;
/** A digit of the default font (Calibri 11) on a standard screen. */
const DIGIT_PIXELS = 7;

/**
 * The sheet's view: grid lines, frozen rows and columns.
 *
 * @param isActive whether it is the sheet that the workbook opens on
 */
export function sheetViewXml(plan: SheetPlan, isActive: boolean): string {
  const { rows, columns } = plan.frozen;
  const grid = plan.gridlines ? '' : ' showGridLines="0"';
  const selected = isActive ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView${grid}${selected} workbookViewId="0">${paneXml(rows, columns)}</sheetView></sheetViews>`;
}

/** The columns' widths. A file stores them with the padding that Excel's own dialog leaves out. */
export function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) => {
    const padded = Math.trunc(((width * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS) * 256) / 256;
    return `<col min="${index + 1}" max="${index + 1}" width="${padded}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

/** How wide a column of a number of characters is on a standard screen. */
export function columnPixels(width: number): number {
  return Math.trunc(width * DIGIT_PIXELS) + PADDING_PIXELS;
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const split = (columns ? ` xSplit="${columns}"` : '') + (rows ? ` ySplit="${rows}"` : '');
  const first = `${columnName(columns)}${rows + 1}`;
  return `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
}
