import type { PlanCell, SheetPlan } from '../../plan/sheet-plan';
import { columnName } from '../../grid/address';
import { fileFormula } from './file-formula';
import type { StyleSheet } from './style-sheet';
import { escapeCellText, keepBlanks } from '../xml/xml-escape';

/**
 * Characters that Excel, if typed, would take for the start of a formula or for its own text mark.
 */
const READS_AS_FORMULA = /^[=+\-@']/;

/** The cells of a sheet as stored in its part. */
export function sheetDataXml(plan: SheetPlan, styles: StyleSheet): string {
  const heights = new Map(plan.rowHeights.map(({ row, points }) => [row, points]));
  const rowCount = Math.max(plan.rows.length, ...plan.rowHeights.map(({ row }) => row + 1));
  const rows: string[] = [];
  for (let row = 0; row < rowCount; row++) {
    const cells = (plan.rows[row] ?? []).map((cell, column) =>
      cell ? cellXml(cell, `${columnName(column)}${row + 1}`, styles) : '',
    );
    const content = cells.join('');
    const height = heights.get(row);
    if (content === '' && height === undefined) continue;
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    rows.push(`<row r="${row + 1}"${size}>${content}</row>`);
  }
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** The range that holds all cells, for the part's dimension. */
export function dimensionOf(plan: SheetPlan): string {
  const right = Math.max(1, ...plan.rows.map((row) => row.length));
  const bottom = Math.max(1, plan.rows.length);
  return right === 1 && bottom === 1 ? 'A1' : `A1:${columnName(right - 1)}${bottom}`;
}

/**
 * A cell. Text is stored in the cell itself, so that the strings shared by the workbook's other
 * sheets stay as they are. It is marked as text, so no reader takes it for a formula.
 */
function cellXml(cell: PlanCell, reference: string, styles: StyleSheet): string {
  const { value, formula, style = {} } = cell;
  const isText = typeof value === 'string' && formula === undefined;
  const quoted = isText && READS_AS_FORMULA.test(value);
  const format = cell.style || quoted ? ` s="${styles.cellFormat(style, quoted)}"` : '';
  const start = `<c r="${reference}"${format}`;
  if (formula === undefined && (value === null || value === '')) return `${start}/>`;
  if (isText) {
    return `${start} t="inlineStr"><is><t${keepBlanks(value)}>${escapeCellText(value)}</t></is></c>`;
  }
  const calculated = formula === undefined ? '' : `<f>${fileFormula(formula)}</f>`;
  if (typeof value === 'boolean') {
    return `${start} t="b">${calculated}<v>${value ? 1 : 0}</v></c>`;
  }
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? `${start}>${calculated}<v>${value}</v></c>`
      : `${start} t="e">${calculated}<v>#NUM!</v></c>`;
  }
  const text = value ?? '';
  return `${start} t="str">${calculated}<v${keepBlanks(text)}>${escapeCellText(text)}</v></c>`;
}
