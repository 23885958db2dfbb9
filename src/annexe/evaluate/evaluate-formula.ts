import { type Cell, type CellRange, isCellError } from '../../grid/sheet';
import { RANGE_FUNCTIONS, SINGLE_FUNCTIONS, isSame } from './formula-functions';
import {
  type FormulaValue,
  type Rectangle,
  errorValue,
  isRectangle,
  numberOfValue,
  placeByPlace,
  rectangleOf,
  textOfValue,
  valueAtPlace,
} from './formula-value';
import type { FormulaNode } from './parse-formula';

/** Where a formula finds the cells that it refers to. */
export interface FormulaCells {
  /** The value of one cell, counted from 0; a blank as null. */
  valueAt(sheet: string, row: number, column: number): Cell;
  /** The values of a rectangle; blanks as null. */
  valuesOf(sheet: string, range: CellRange): Rectangle;
  /** Functions beside the usual ones, by their names in capitals. */
  readonly functions?: Readonly<Record<string, (...values: readonly FormulaValue[]) => Cell>>;
}

interface Place extends CellRange {
  readonly sheet: string;
}

/**
 * Works out a formula written by this add-in: the few functions that those use, as Excel and
 * LibreOffice calculate them.
 *
 * @param own the sheet that the formula is on
 * @throws RangeError for a function that is not among them
 */
export function evaluateFormula(node: FormulaNode, own: string, cells: FormulaCells): FormulaValue {
  const evaluate = (one: FormulaNode): FormulaValue => {
    switch (one.kind) {
      case 'value':
        return one.value;
      case 'array':
        return rectangleOf(
          one.rows.length,
          one.rows[0]?.length ?? 0,
          (row, column) => one.rows[row]?.[column] ?? null,
        );
      case 'cell':
      case 'range':
        return read(placeOf(one));
      case 'sign':
        return placeByPlace([evaluate(one.of)], ([value = null]) => {
          const number = numberOfValue(value);
          return isCellError(number) ? number : -number;
        });
      case 'operation':
        return placeByPlace([evaluate(one.left), evaluate(one.right)], ([a = null, b = null]) =>
          operated(one.operator, a, b),
        );
      case 'call':
        return called(one);
    }
  };

  const read = (place: Place | null): FormulaValue => {
    if (!place) return errorValue('#REF!');
    const { sheet, top, left, bottom, right } = place;
    const isOne = top === bottom && left === right;
    return isOne ? cells.valueAt(sheet, top, left) : cells.valuesOf(sheet, place);
  };

  /** The cells that a reference names; null if there are none. */
  const placeOf = (one: FormulaNode): Place | null => {
    if (one.kind === 'cell') {
      const { row, column } = one;
      return { sheet: one.sheet ?? own, top: row, bottom: row, left: column, right: column };
    }
    if (one.kind === 'range') {
      const [from, to] = [placeOf(one.from), placeOf(one.to)];
      return from && to && { ...from, bottom: to.bottom, right: to.right };
    }
    if (one.kind !== 'call' || one.name !== 'INDEX') return null;
    const [range, ...at] = one.args;
    const whole = range && placeOf(range);
    if (!whole) return null;
    const [first = 0, second] = at.map((arg) => Number(evaluate(arg)));
    const isRow = second === undefined && whole.top === whole.bottom;
    const [row, column] = isRow ? [1, first] : [first, second ?? 1];
    const top = whole.top + row - 1;
    const left = whole.left + column - 1;
    if (top > whole.bottom || left > whole.right) return null;
    return {
      sheet: whole.sheet,
      ...(row === 0 ? { top: whole.top, bottom: whole.bottom } : { top, bottom: top }),
      ...(column === 0 ? { left: whole.left, right: whole.right } : { left, right: left }),
    };
  };

  const called = (call: FormulaNode & { kind: 'call' }): FormulaValue => {
    const { name, args } = call;
    const [first, second, third] = args;
    if (name === 'IF') {
      const test = first ? evaluate(first) : null;
      if (!isRectangle(test) && isCellError(test)) return test;
      const chosen = test === true || (typeof test === 'number' && test !== 0) ? second : third;
      return chosen ? evaluate(chosen) : false;
    }
    if (name === 'IFERROR') {
      const value = first ? evaluate(first) : null;
      const isError = !isRectangle(value) && isCellError(value);
      return isError && second ? evaluate(second) : value;
    }
    if (name === 'INDEX') {
      const list = first?.kind === 'array' ? evaluate(first) : null;
      if (!isRectangle(list)) return read(placeOf(call));
      const at = second ? evaluate(second) : null;
      if (!isRectangle(at) && isCellError(at)) return at;
      return valueAtPlace(list, Number(at) - 1) ?? errorValue('#REF!');
    }
    if (name === 'ROWS') {
      const place = first ? placeOf(first) : null;
      return place ? place.bottom - place.top + 1 : errorValue('#REF!');
    }
    if (name === 'ISNUMBER') {
      return placeByPlace(args.map(evaluate), ([value = null]) => typeof value === 'number');
    }
    const single = SINGLE_FUNCTIONS[name];
    if (single) {
      return placeByPlace(
        args.map(evaluate),
        (given) => given.find(isCellError) ?? single(...given),
      );
    }
    const whole = RANGE_FUNCTIONS[name] ?? cells.functions?.[name];
    if (!whole) throw new RangeError(`${name} is not worked out here.`);
    return whole(...args.map(evaluate));
  };

  return evaluate(node);
}

function operated(operator: string, a: Cell, b: Cell): Cell {
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  if (operator === '&') return textOfValue(a) + textOfValue(b);
  if (operator === '=') return isSame(a, b);
  if (operator === '<>') return !isSame(a, b);
  const [left, right] = [numberOfValue(a), numberOfValue(b)];
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? errorValue('#DIV/0!') : left / right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    default:
      return left >= right;
  }
}
