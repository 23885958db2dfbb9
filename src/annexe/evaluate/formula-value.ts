import { type Cell, type CellError, isCellError } from '../../grid/sheet';

/** What a formula gives: one value, or a rectangle of them. */
export type FormulaValue = Cell | Rectangle;

/**
 * A rectangle of values. A tracker repeats a few answers a hundred thousand times, so each
 * different value is kept once, in order of first appearance, and work on every place is done once
 * per value.
 */
export interface Rectangle {
  readonly values: readonly Cell[];
  readonly pattern: Pattern;
}

/** Which value is where. Rectangles worked out from one another share it. */
export interface Pattern {
  readonly height: number;
  readonly width: number;
  /** For each place, row after row, the index of its value. */
  readonly places: Uint32Array;
  /** How often each value occurs. */
  readonly counts: readonly number[];
}

export function isRectangle(value: FormulaValue): value is Rectangle {
  return typeof value === 'object' && value !== null && 'pattern' in value;
}

/** A rectangle of the values at each row and column, both counted from 0. */
export function rectangleOf(
  height: number,
  width: number,
  cellAt: (row: number, column: number) => Cell,
): Rectangle {
  const values: Cell[] = [];
  const counts: number[] = [];
  const places = new Uint32Array(height * width);
  const known = new Map<Cell, number>();
  for (let row = 0, place = 0; row < height; row++) {
    for (let column = 0; column < width; column++, place++) {
      const value = cellAt(row, column);
      let index = known.get(value);
      if (index === undefined) {
        index = values.push(value) - 1;
        counts.push(0);
        known.set(value, index);
      }
      counts[index] = (counts[index] ?? 0) + 1;
      places[place] = index;
    }
  }
  return { values, pattern: { height, width, places, counts } };
}

/** The value at a place, counted from 0 row after row; undefined beyond the last. */
export function valueAtPlace({ values, pattern }: Rectangle, place: number): Cell | undefined {
  return values[pattern.places[place] ?? -1];
}

/** A value itself, or the first of a rectangle. */
export function oneValue(value: FormulaValue): Cell {
  return isRectangle(value) ? (valueAtPlace(value, 0) ?? null) : value;
}

/** All values, row after row. */
export function cellsOf(value: FormulaValue): Cell[] {
  if (!isRectangle(value)) return [value];
  return Array.from(value.pattern.places, (index) => value.values[index] ?? null);
}

/** An error as Excel names it. */
export function errorValue(error: string): CellError {
  return { error };
}

/** A value as text, as `&` and the text functions take it. */
export function textOfValue(value: Cell): string {
  if (value === null || isCellError(value)) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

/** A value as a number, as arithmetic takes it; text that is not a number is an error. */
export function numberOfValue(value: Cell): number | CellError {
  if (isCellError(value)) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const text = value.trim();
  const isPercent = text.endsWith('%');
  const number = Number(isPercent ? text.slice(0, -1) : text);
  if (text === '' || Number.isNaN(number)) return errorValue('#VALUE!');
  return isPercent ? number / 100 : number;
}

/** Applies a function to the values of one or more rectangles, place by place. */
export function placeByPlace(
  values: readonly FormulaValue[],
  work: (cells: readonly Cell[]) => Cell,
): FormulaValue {
  const patterns: Pattern[] = [];
  for (const value of values) {
    if (isRectangle(value) && !patterns.includes(value.pattern)) patterns.push(value.pattern);
  }
  const [first, ...others] = patterns;
  if (!first) return work(values as readonly Cell[]);
  let pattern = first;
  // The result for each value of the pattern; null if it is one value throughout.
  let lists = values.map((value) =>
    isRectangle(value) && value.pattern === first ? value.values : null,
  );
  for (const other of others) {
    const { common, pairs } = commonPattern(pattern, other);
    lists = lists.map((list, i) => {
      if (list) return pairs.map(([index]) => listed(list, index));
      const value = values[i] ?? null;
      if (!isRectangle(value) || value.pattern !== other) return null;
      return pairs.map(([, index]) => listed(value.values, index));
    });
    pattern = common;
  }
  const found = pattern.counts.map((_, i) =>
    work(values.map((value, at) => (isRectangle(value) ? listed(lists[at] ?? [], i) : value))),
  );
  return { values: found, pattern };
}

/** Stands for a place with no available value. */
const NOWHERE = -1;

function listed(list: readonly Cell[], index: number): Cell {
  return index === NOWHERE ? errorValue('#N/A') : (list[index] ?? null);
}

/**
 * Which values of two patterns belong together. A single row or column repeats as far as the other
 * pattern reaches; beyond that nothing is available.
 */
function commonPattern(
  one: Pattern,
  other: Pattern,
): { common: Pattern; pairs: readonly (readonly [number, number])[] } {
  const height = Math.max(one.height, other.height);
  const width = Math.max(one.width, other.width);
  const pairs: (readonly [number, number])[] = [];
  const { values: met, pattern } = rectangleOf(height, width, (row, column) => {
    const index = indexAt(one, row, column) + 1;
    return index * (other.counts.length + 1) + indexAt(other, row, column) + 1;
  });
  for (const value of met) {
    const both = Number(value);
    const second = both % (other.counts.length + 1);
    pairs.push([(both - second) / (other.counts.length + 1) - 1, second - 1]);
  }
  return { common: pattern, pairs };
}

function indexAt({ height, width, places }: Pattern, row: number, column: number): number {
  const r = height === 1 ? 0 : row;
  const c = width === 1 ? 0 : column;
  return r < height && c < width ? (places[r * width + c] ?? NOWHERE) : NOWHERE;
}
