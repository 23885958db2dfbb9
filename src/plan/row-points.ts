import type { CellStyle, PlanCell } from './sheet-plan';
import { USUAL_SIZE, textLines } from './text-lines';

/** Points that a line of usual text takes: Calibri and Aptos need as much, Arial less. */
const LINE = 15;

/** Above and below the text of a table's cell, together; and of a text that stands free. */
const PADDING = { boxed: 6, free: 3 } as const;

/**
 * The height of a row that its cell needs, in points: its lines, and some air above and below.
 * 0 for an empty cell. All rows of one line are alike, so are all of two.
 *
 * @param width of its column, or of the columns that it runs over, in digits
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

/** Points that a digit of the usual text is wide, at most: Arial's, in bold. */
const DIGIT = 6.2;

/** A text that runs upwards is as high as it is long. */
function turnedPoints(text: string, { size = USUAL_SIZE }: CellStyle): number {
  return Math.ceil((text.length * DIGIT * size) / USUAL_SIZE) + PADDING.boxed;
}
