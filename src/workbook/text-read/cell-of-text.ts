import type { Cell } from '../../grid/sheet';

/** No zero before another digit, and no more digits than a number of Excel keeps. */
const PLAIN = /^[+-]?(?:0|[1-9]\d{0,14})?(?:\.\d{1,15})?$/;
const IN_THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** Where semicolons part the cells, a comma is the sign before the decimals. */
const DECIMAL_COMMA = /^[+-]?(?:0|[1-9]\d{0,14}),\d{1,15}$/;
/** `="007"`, as programs write what is to stay a text in Excel. */
const SAID_TO_BE_TEXT = /^="((?:[^"]|"")*)"$/;

const TEXT_AT_MOST = 32;

/**
 * What a cell of a text file holds, as Excel would have it: a number, a percentage (65% is 0.65),
 * TRUE or FALSE, else the text as it stands. What Excel would change for the worse stays a text:
 * ids with zeros before them or more than 15 digits, codes such as 2.1.1 or 1E5, dates, formulas.
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
  // Of 4.17 a hundredth is 0.0417, not 0.041699999999999996.
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
