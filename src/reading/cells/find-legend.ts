import { isGiven, answerOf } from './answer-of';
import { addressOf } from '../../grid/address';
import type { CellRange, Sheet } from '../../grid/sheet';
import { Answer } from '../../inspection/inspection';
import { turnsAnswersRound } from './legend-sense';
import { type Scale, codeOf, scaleIn } from './scale';

/** A legend with the cell that it is in, or begins in. */
export interface Legend {
  readonly scale: Scale;
  readonly where: string;
}

/** A code and its meaning in one cell: "1 No". */
const CODE_WITH_ANSWER = /^\s*(\d)\s+(yes|no)\s*$/i;

/** A legend is near the top, beside the cases or directly below them. */
const ROWS_LOOKED_AT = 60;
const ROWS_BELOW = 15;

/** What the notes of a sheet say about its answers. */
export interface Legends {
  /** Its legend; null if there is none, or if two contradict each other. */
  readonly legend: Legend | null;
  /** Two that contradict each other. */
  readonly against: readonly [Legend, Legend] | null;
  /** A cell that reverses the usual answers, with its words: "Y = concerns". */
  readonly turned: { readonly text: string; readonly where: string } | null;
}

/**
 * The legend of a sheet: a cell that says "1 = Yes, 2 = No", or a list of codes with their answers
 * beside them; and anything else that says its answers are not what they seem.
 *
 * @param answers the cells of answers, which are not a legend
 */
export function findLegends(sheet: Sheet, answers: readonly CellRange[] = []): Legends {
  const found: Legend[] = [];
  let turned: Legends['turned'] = null;
  const last = sheet.rows.length - 1;
  const listed = new Map<string, string>();
  let listedAt = '';
  for (let row = 0; row <= last; row++) {
    if (row > ROWS_LOOKED_AT && row < last - ROWS_BELOW) row = last - ROWS_BELOW;
    sheet.rows[row]?.forEach((cell, column) => {
      const where = (): string => addressOf(sheet.name, row, column);
      // "1 No" is not a case's answer, wherever it is.
      const [, alone, says] = (typeof cell === 'string' && CODE_WITH_ANSWER.exec(cell)) || [];
      if (alone !== undefined && says !== undefined) {
        listedAt ||= where();
        listed.set(alone, answerOf(says) === Answer.yes ? 'Yes' : 'No');
      }
      const isKey = isUnderKey(sheet, answers, row, column);
      if (!isKey && answers.some((one) => isWithin(one, row, column))) return;
      const scale = typeof cell === 'string' ? scaleIn(cell) : null;
      if (scale) found.push({ scale, where: where() });
      else if (typeof cell === 'string' && !turned) {
        const text = turnsAnswersRound(cell);
        if (text !== null) turned = { text, where: where() };
      }
      const code = codeOf(cell);
      if (code === '') return;
      const isKnown = isGiven(answerOf(cell));
      if (isKnown ? !/^(?:[01yn]|yes|no)$/.test(code) : /^[01]$/.test(code)) return;
      const meaning = sheet.rows[row]?.[column + 1];
      if (typeof meaning !== 'string') return;
      if (!isKey && answers.some((one) => isWithin(one, row, column + 1))) return;
      const word = scaleIn(`${code} = ${meaning}, a = Yes, b = No`)?.get(code);
      if (word === undefined) return;
      listedAt ||= where();
      listed.set(code, word);
    });
  }
  const says = [...listed.values()];
  if (says.includes('Yes') && says.includes('No')) found.push({ scale: listed, where: listedAt });
  const [first] = found;
  const other = first && found.find(({ scale }) => !agree(first.scale, scale));
  return {
    legend: first && !other ? first : null,
    against: first && other ? [first, other] : null,
    turned,
  };
}

/** Whether a cell is beside the cases under a header that says that it is a key: "Code". */
function isUnderKey(
  { rows }: Sheet,
  answers: readonly CellRange[],
  row: number,
  column: number,
): boolean {
  const range = answers.find((one) => isWithin(one, row, column));
  if (!range || range.top === 0) return false;
  const header = rows[range.top - 1]?.[column];
  const isBlank = header === undefined || header === null;
  return isBlank || /^\s*(?:codes?|key|legend|marks?|symbols?|values?)\s*$/i.test(String(header));
}

function isWithin({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function agree(a: Scale, b: Scale): boolean {
  return [...a].every(([code, word]) => (b.get(code) ?? word) === word);
}
