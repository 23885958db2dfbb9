import type { CellStyle, PlanCell } from './sheet-plan';
import { USUAL_SIZE, textLines } from './text-lines';

/** The height of a line of normal text in points: Calibri and Aptos need this much, Arial less. */
const LINE = 15;

/** Space above and below the text of a table cell, together; and of text outside tables. */
const PADDING = { boxed: 6, free: 3 } as const;

/**
 * The row height that a cell needs, in points: its lines, and some space above and below. 0 for an
 * empty cell. All one-line rows have the same height, and so do all two-line rows.
 *
 * @param width of its column, or of the columns that it spans, in digits
 */
export function rowPoints(cell: PlanCell | null, width: number): number {
  if (!cell || cell.value === null) return 0;
  const { value, style = {} } = cell;
  if (style.turned) return turnedPoints(String(value), style);
  const lines = typeof value === 'string' ? textLines(value, width, style) : 1;
  const size = style.size ?? USUAL_SIZE;
  const padding = style.border ? PADDING.boxed : PADDING.free;
  return Math.ceil((lines * LINE * Math.max(size, USUAL_SIZE)) / USUAL_SIZE) + padding;
}

/** The width of a digit of normal text in points, at most: that of bold Arial. */
const DIGIT = 6.2;

/** Text that runs upwards is as high as it is long. */
function turnedPoints(text: string, { size = USUAL_SIZE }: CellStyle): number {
  return Math.ceil((text.length * DIGIT * size) / USUAL_SIZE) + PADDING.boxed;
}
