import { isGiven, answerOf } from './answer-of';
import { addressOf } from '../../grid/address';
import type { CellRange, Sheet } from '../../grid/sheet';
import { type Scale, codeOf, scaleIn } from './scale';

/** A legend with the cell that it stands in, or begins in. */
export interface Legend {
  readonly scale: Scale;
  readonly where: string;
}

/** A legend stands near the top, beside the cases or right below them. */
const ROWS_LOOKED_AT = 60;
const ROWS_BELOW = 15;

/**
 * The legend of a sheet: a cell that says "1 = Yes, 2 = No", or a list of codes with their answers
 * beside them. Null where there is none, or where two contradict each other.
 *
 * @param answers the cells of answers, which are no legend
 */
export function findLegend(sheet: Sheet, answers: readonly CellRange[] = []): Legend | null {
  const found: Legend[] = [];
  const last = sheet.rows.length - 1;
  const listed = new Map<string, string>();
  let listedAt = '';
  for (let row = 0; row <= last; row++) {
    if (row > ROWS_LOOKED_AT && row < last - ROWS_BELOW) row = last - ROWS_BELOW;
    sheet.rows[row]?.forEach((cell, column) => {
      if (answers.some((one) => isWithin(one, row, column))) return;
      const scale = typeof cell === 'string' ? scaleIn(cell) : null;
      if (scale) found.push({ scale, where: addressOf(sheet.name, row, column) });
      const code = codeOf(cell);
      const meaning = sheet.rows[row]?.[column + 1];
      const means =
        typeof meaning === 'string' ? scaleIn(`${code} = ${meaning}, a = Yes, b = No`) : null;
      if (code === '' || !means || isGiven(answerOf(cell)) !== /^[01]$/.test(code)) return;
      if (answers.some((one) => isWithin(one, row, column + 1))) return;
      const word = means.get(code);
      if (word === undefined) return;
      listedAt ||= addressOf(sheet.name, row, column);
      listed.set(code, word);
    });
  }
  const says = [...listed.values()];
  if (says.includes('Yes') && says.includes('No')) found.push({ scale: listed, where: listedAt });
  const [first] = found;
  return first && found.every(({ scale }) => agree(first.scale, scale)) ? first : null;
}

function isWithin({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function agree(a: Scale, b: Scale): boolean {
  return [...a].every(([code, word]) => (b.get(code) ?? word) === word);
}
