import { type Cell, isCellError } from '../../grid/sheet';
import {
  type FormulaValue,
  type Rectangle,
  cellsOf,
  errorValue,
  isRectangle,
  numberOfValue,
  oneValue,
  textOfValue,
} from './formula-value';

/** Functions of single values, applied place by place over ranges. They never receive an error. */
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
  COUNT: (...values) => howOften(values, (cell) => typeof cell === 'number'),
  MIN: (...values) => firstError(values) ?? Math.min(...orZero(numbersIn(values))),
  MAX: (...values) => firstError(values) ?? Math.max(...orZero(numbersIn(values))),
  AND: (...values) => firstError(values) ?? different(values).every(isTrue),
  OR: (...values) => firstError(values) ?? different(values).some(isTrue),
  COUNTIF: (range = null, wanted = null) => {
    const value = oneValue(wanted);
    return howOften([range], (cell) => isSame(cell, value));
  },
  MATCH: (wanted = null, range = null) => {
    const value = oneValue(wanted);
    if (isCellError(value)) return value;
    const at = different([range]).findIndex((cell) => isSame(cell, value));
    if (at < 0) return errorValue('#N/A');
    return isRectangle(range) ? range.pattern.places.indexOf(at) + 1 : 1;
  },
  LOOKUP: (wanted = null, range = null, results = null) => {
    const value = numberOfValue(oneValue(wanted));
    if (isCellError(value)) return value;
    const at = cellsOf(range).findLastIndex((cell) => typeof cell === 'number' && cell <= value);
    return at < 0 ? errorValue('#N/A') : (cellsOf(results)[at] ?? null);
  },
};

/** Whether two values are equal to `=`: case does not matter, and a blank is an empty text. */
export function isSame(a: Cell, b: Cell): boolean {
  if (a === null || b === null) {
    const other = a ?? b;
    return other === null || other === '' || other === 0 || other === false;
  }
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return a === b;
}

function isTrue(value: Cell): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** The different values, in order of first appearance. */
function different(values: readonly FormulaValue[]): readonly Cell[] {
  return values.flatMap((value) => (isRectangle(value) ? value.values : [value]));
}

function howOften(values: readonly FormulaValue[], isMeant: (cell: Cell) => boolean): number {
  let count = 0;
  for (const value of values) {
    if (!isRectangle(value)) count += isMeant(value) ? 1 : 0;
    else value.values.forEach((cell, i) => (count += isMeant(cell) ? countOf(value, i) : 0));
  }
  return count;
}

function countOf({ pattern }: Rectangle, index: number): number {
  return pattern.counts[index] ?? 0;
}

function numbersIn(values: readonly FormulaValue[]): number[] {
  return different(values).filter((value) => typeof value === 'number');
}

function orZero(numbers: readonly number[]): readonly number[] {
  return numbers.length > 0 ? numbers : [0];
}

function firstError(values: readonly FormulaValue[]): Cell | undefined {
  return different(values).find(isCellError);
}

function total(values: readonly FormulaValue[]): Cell {
  const error = firstError(values);
  if (error !== undefined) return error;
  let sum = 0;
  for (const value of values) {
    if (typeof value === 'number') sum += value;
    if (!isRectangle(value)) continue;
    value.values.forEach((cell, i) => {
      if (typeof cell === 'number') sum += cell * countOf(value, i);
    });
  }
  return sum;
}
