import type { Cell } from '../grid/sheet';
import { wrongKind, wrongSize } from './excel-error';
import { isBlank } from './excel-cell';
import { messages } from './messages';
import { singleCell } from './range';

/**
 * A number of cases.
 *
 * @param name the parameter, as Excel shows it
 * @param argument a whole number, or text that is one
 * @throws CustomFunctions.Error for anything else; an empty cell that Excel passes as 0 is 0
 */
export function countArgument(name: string, argument: unknown): number {
  return countOf(name, singleCell(name, argument));
}

/** A number of cases that may be left out: nothing, a blank or 0 is undefined. */
export function optionalCount(name: string, argument: unknown): number | undefined {
  const cell = singleCell(name, argument);
  if (isBlank(cell)) return undefined;
  const count = countOf(name, cell);
  return count === 0 ? undefined : count;
}

/** A cell's number of cases. */
export function countOf(name: string, cell: Cell): number {
  const number = numberOf(cell);
  if (number === undefined) throw wrongKind(messages.noNumber(name, cell));
  if (!Number.isInteger(number)) throw wrongSize(messages.notWhole(name, cell));
  return number === 0 ? 0 : number;
}

/** The number that a cell holds, or its text with spaces around; undefined for none. */
export function numberOf(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * A share of 1 that may be left out, such as a confidence.
 *
 * @param argument as Excel holds percentages (0.8), per cent above 1 (80), or text of either;
 * nothing, a blank or 0: undefined
 * @returns more than 0 and at most 1
 * @throws CustomFunctions.Error for anything else
 */
export function optionalShare(name: string, argument: unknown): number | undefined {
  const cell = singleCell(name, argument);
  if (isBlank(cell)) return undefined;
  const share = shareOf(cell);
  if (share === undefined) throw wrongKind(messages.noShare(name, cell));
  if (share < 0 || share > 1) throw wrongSize(messages.shareOutside(name, cell));
  return share === 0 ? undefined : share;
}

/**
 * The share of 1 that a cell's percentage is: 0.65, 65, "65%" and "65 per cent" are all 0.65. A
 * number above 1 without a sign is per cent.
 *
 * @returns undefined if it is not a number; the caller refuses shares below 0 and above 1
 */
export function shareOf(cell: Cell): number | undefined {
  const sign = typeof cell === 'string' ? /\s*(%|per ?cent)\s*$/i.exec(cell) : null;
  if (sign && typeof cell === 'string') {
    const percent = numberOf(cell.slice(0, sign.index));
    return percent === undefined ? undefined : percent / 100;
  }
  const number = numberOf(cell);
  if (number === undefined || number <= 1) return number;
  return number < 1 + ROUNDING ? 1 : number / 100;
}

/** A sum of shares may exceed 1 by this much without meaning one per cent. */
const ROUNDING = 1e-9;
