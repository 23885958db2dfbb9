import type { Cell } from '../../grid/sheet';

/** No leading zero before another digit, and no more digits than Excel's numbers keep. */
const PLAIN = /^[+-]?(?:0|[1-9]\d{0,14})?(?:\.\d{1,15})?$/;
const IN_THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** If semicolons separate the cells, a comma is the decimal sign. */
const DECIMAL_COMMA = /^[+-]?(?:0|[1-9]\d{0,14}),\d{1,15}$/;
/** `="007"`, as programs write what should stay text in Excel. */
const SAID_TO_BE_TEXT = /^="((?:[^"]|"")*)"$/;

const TEXT_AT_MOST = 32;

/**
 * The content of a cell in a text file, as in Excel: a number, a percentage (65% is 0.65), TRUE or
 * FALSE, otherwise the text as it is. Anything that Excel would spoil stays text: ids with leading
 * zeros or more than 15 digits, codes such as 2.1.1 or 1E5, dates, formulas.
 *
 * @param hasDecimalComma whether 4,5 is four and a half
 * @returns undefined for an empty cell
 * @example cellOfText('75.0', false) // 75
 */
export function cellOfText(text: string, hasDecimalComma: boolean): Cell | undefined {
  if (text === '') return undefined;
  if (text.length > TEXT_AT_MOST) return textItself(text);
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  // Digits, signs and points: nothing else begins a number.
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) {
    const number = numberOf(trimmed, hasDecimalComma);
    if (number !== undefined) return number;
  }
  if (/^(true|false)$/i.test(trimmed)) return trimmed.length === 4;
  return textItself(text);
}

function numberOf(text: string, hasDecimalComma: boolean): number | undefined {
  const isPercent = text.endsWith('%');
  const bare = isPercent ? text.slice(0, -1).trimEnd() : text;
  const value = plainNumber(bare, hasDecimalComma);
  if (value === undefined || !isPercent) return value;
  // A hundredth of 4.17 is 0.0417, not 0.041699999999999996.
  return Number(`${value}e-2`);
}

function plainNumber(text: string, hasDecimalComma: boolean): number | undefined {
  if (hasDecimalComma && DECIMAL_COMMA.test(text)) return Number(text.replace(',', '.'));
  if (!hasDecimalComma && IN_THOUSANDS.test(text)) return Number(text.replaceAll(',', ''));
  return PLAIN.test(text) && /\d/.test(text) ? Number(text) : undefined;
}

function textItself(text: string): string {
  const said = SAID_TO_BE_TEXT.exec(text);
  return said?.[1] === undefined ? text : said[1].replaceAll('""', '"');
}
