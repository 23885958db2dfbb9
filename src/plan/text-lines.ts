import { FONTS, type FontWidths, type LetterWidths } from './font-widths';
import type { CellStyle } from './sheet-plan';

/** The size of a workbook's normal text in points, for a style without a size. */
export const USUAL_SIZE = 11;

/**
 * A column counts whole pixels: a digit of 11 points is 7.43 of them wide and counts as 7, so that
 * a column holds less than its number of digits says.
 */
const PIXELS_LOST = 1.062;

/** A cell's padding at its sides, in digits: three of the pixels that its digits leave. */
const SIDES = 0.45;

/** The width of one step of indent, in digits: three spaces. */
const INDENT = 1.6;

/** From here on characters are mostly as wide as they are high: Chinese, Korean, emoji. */
const FULL_WIDTH = 0x2e80;

/**
 * How many lines a text takes in a cell that wraps it: the most in any of the usual fonts. A line
 * breaks at spaces and after hyphens, as in spreadsheet programs, and within a word that is wider
 * than the cell.
 *
 * @param width of its column, or of the columns that it spans, in digits
 * @param style bold, size and indent matter; without `wrap` only the text's own line breaks count
 * @example textLines('Are assessments thorough?', 12) // 3
 */
export function textLines(text: string, width: number, style: CellStyle = { wrap: true }): number {
  const own = text.split('\n');
  if (style.wrap !== true) return own.length;
  const room = Math.max(1, width - SIDES - INDENT * (style.indent ?? 0));
  const counts = FONTS.map((font) =>
    own.reduce((sum, line) => sum + linesOf(line, room, font, style), 0),
  );
  return Math.max(...counts);
}

function linesOf(line: string, room: number, font: FontWidths, { bold, size }: CellStyle): number {
  const letters = bold ? font.bold : font.regular;
  const scale = (PIXELS_LOST * (size ?? USUAL_SIZE)) / USUAL_SIZE / font.regular.digit;
  const blank = widthOf(' ', letters) * scale;
  let lines = 1;
  let taken = 0;
  for (const piece of line.split(/ +|(?<=-)(?=\S)/)) {
    const width = widthOf(piece, letters) * scale;
    const isFirst = taken === 0;
    if (isFirst || taken + blank + width <= room) {
      taken += (isFirst ? 0 : blank) + width;
    } else {
      lines++;
      taken = width;
    }
    while (taken > room) {
      lines++;
      taken -= room;
    }
  }
  return lines;
}

function widthOf(text: string, { ascii, others, digit }: LetterWidths): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    sum += others[letter] ?? ascii[code - 32] ?? (code < FULL_WIDTH ? digit : 2 * digit);
  }
  return sum;
}
