import { answerOf } from './answer-of';
import { textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import type { Cell } from '../../grid/sheet';

/**
 * The percentage in a cell, rounded half up to a whole per cent.
 *
 * A text with a per cent sign is per cent. A bare number is a share of 1 if all bare numbers of its
 * column are at most 1, as Excel stores percentages; otherwise it is per cent.
 *
 * @param asShares whether the column's bare numbers are shares
 * @returns null for an empty cell or one that says not applicable, undefined for anything but a
 * percentage from 0 to 100
 */
export function percentOfCell(cell: Cell, asShares: boolean): number | null | undefined {
  const text = textOf(cell);
  if (text === '' && typeof cell !== 'object') return null;
  if (cell === null || answerOf(cell) === Answer.notApplicable) return null;
  const match = /^(\d+(?:\.\d+)?)\s*(%|per ?cent)?$/i.exec(text);
  if (typeof cell === 'boolean' || !match) return undefined;
  const number = Number(match[1]);
  // Beside 65 and 70, a bare 0.65 may be either, so the user is asked.
  if (match[2] === undefined && !asShares && number > 0 && number < 1) return undefined;
  const percent = match[2] === undefined && asShares ? number * 100 : number;
  // Half up on the decimal value: 64.5 may be stored as 64.49999999999999.
  return percent > 100 ? undefined : Math.floor(percent + 0.5 + 1e-9);
}

/** Whether the bare numbers of a column are shares of 1: none is above 1. */
export function areShares(cells: readonly Cell[]): boolean {
  const numbers = cells
    .filter((cell) => typeof cell === 'number' || /^\d+(\.\d+)?$/.test(textOf(cell)))
    .map((cell) => Number(textOf(cell)));
  return numbers.every((number) => number <= 1);
}
