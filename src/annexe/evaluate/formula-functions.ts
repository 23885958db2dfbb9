import { type Cell, isCellError } from '../../grid/sheet';
import {
  type FormulaValue,
  errorValue,
  isRectangle,
  numberOfValue,
  textOfValue,
} from './formula-value';

/** Functions of single values, done place by place over ranges. None is given an error. */
export const SINGLE_FUNCTIONS: Readonly<Record<string, (...cells: readonly Cell[]) => Cell>> = {
  LOWER: (text = null) => textOfValue(text).toLowerCase(),
  // eslint-disable-next-line no-control-regex -- that is what CLEAN takes out
  CLEAN: (text = null) => textOfValue(text).replace(/[\u0000-\u001f]/g, ''),
  TRIM: (text = null) => textOfValue(text).replace(/ +/g, ' ').replace(/^ | $/g, ''),
  CHAR: (code = null) => String.fromCharCode(Number(code)),
  SUBSTITUTE: (text = null, old = null, by = null) =>
    textOfValue(old) === ''
      ? textOfValue(text)
      : textOfValue(text).replaceAll(textOfValue(old), textOfValue(by)),
  FIND: (part = null, text = null) => {
    const at = textOfValue(text).indexOf(textOfValue(part));
    return at < 0 ? errorValue('#VALUE!') : at + 1;
  },
  VALUE: (text = null) => numberOfValue(text),
  INT: (value = null) => {
    const number = numberOfValue(value);
    return isCellError(number) ? number : Math.floor(number);
  },
};

/** Functions of whole ranges. */
export const RANGE_FUNCTIONS: Readonly<
  Record<string, (...values: readonly FormulaValue[]) => Cell>
> = {
  SUM: (...values) => total(values),
  SUMPRODUCT: (...values) => total(values),
  COUNT: (...values) => numbersIn(values).length,
  MIN: (...values) => firstError(values) ?? Math.min(...orZero(numbersIn(values))),
  MAX: (...values) => firstError(values) ?? Math.max(...orZero(numbersIn(values))),
  AND: (...values) =>
    firstError(values) ??
    flat(values).every((value) => value === true || (typeof value === 'number' && value !== 0)),
  OR: (...values) =>
    firstError(values) ??
    flat(values).some((value) => value === true || (typeof value === 'number' && value !== 0)),
  COUNTIF: (range = null, wanted = null) =>
    flat([range]).filter((cell) => isSame(cell, flat([wanted])[0] ?? null)).length,
  MATCH: (wanted = null, range = null) => {
    const [value = null] = flat([wanted]);
    if (isCellError(value)) return value;
    const at = flat([range]).findIndex((cell) => isSame(cell, value));
    return at < 0 ? errorValue('#N/A') : at + 1;
  },
  LOOKUP: (wanted = null, range = null, results = null) => {
    const value = numberOfValue(flat([wanted])[0] ?? null);
    if (isCellError(value)) return value;
    const at = flat([range]).findLastIndex((cell) => typeof cell === 'number' && cell <= value);
    return at < 0 ? errorValue('#N/A') : (flat([results])[at] ?? null);
  },
};

/** Whether two values are one to `=`: without regard to case, and a blank is an empty text. */
export function isSame(a: Cell, b: Cell): boolean {
  if (a === null || b === null) {
    const other = a ?? b;
    return other === null || other === '' || other === 0 || other === false;
  }
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return a === b;
}

function flat(values: readonly FormulaValue[]): Cell[] {
  const cells: Cell[] = [];
  for (const value of values) {
    if (!isRectangle(value)) cells.push(value);
    else for (const row of value) for (const cell of row) cells.push(cell);
  }
  return cells;
}

function numbersIn(values: readonly FormulaValue[]): number[] {
  return flat(values).filter((value) => typeof value === 'number');
}

function orZero(numbers: readonly number[]): readonly number[] {
  return numbers.length > 0 ? numbers : [0];
}

function firstError(values: readonly FormulaValue[]): Cell | undefined {
  return flat(values).find(isCellError);
}

function total(values: readonly FormulaValue[]): Cell {
  let sum = 0;
  for (const value of values) {
    for (const row of isRectangle(value) ? value : [[value]]) {
      for (const cell of row) {
        if (isCellError(cell)) return cell;
        if (typeof cell === 'number') sum += cell;
      }
    }
  }
  return sum;
}
