import type { Cell, CellError } from '../../grid/sheet';

/** The type of a cell's value, from its `t` attribute. */
export type CellType = 'number' | 'shared' | 'boolean' | 'error' | 'text' | 'inline' | 'date';

/**
 * The error given for a formula that has never been calculated: the file holds no value for it,
 * and a blank would be a guess. Excel calculates it on opening, and saves the value.
 */
export const UNCALCULATED: CellError = { error: '#UNCALCULATED!' };

const CELL_TYPES = new Map<string, CellType>([
  ['n', 'number'],
  ['s', 'shared'],
  ['b', 'boolean'],
  ['e', 'error'],
  ['str', 'text'],
  ['inlineStr', 'inline'],
  ['d', 'date'],
]);

/** ISO 8601 as a date cell holds it: a date, a date and time, or a time of day. */
const ISO_DATE = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the serial numbers, chosen so that 1 March 1900 and later come out right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/**
 * Excel treats 1900 as a leap year: before its 29 February, which never existed, serial numbers are
 * one less.
 */
const FIRST_CERTAIN_DAY = 61;

/** The type that a `t` attribute names; an unknown one is read as a number, or else as text. */
export function cellTypeOf(attribute: string): CellType {
  return CELL_TYPES.get(attribute) ?? 'number';
}

/**
 * The value of a cell from the text in its file, for every type but shared strings.
 *
 * An invalid number is passed on as text, so that it is reported at its cell; so is an invalid
 * date. Dates become serial numbers, as in every other cell.
 */
export function cellValueOf(type: CellType, text: string): Cell | undefined {
  if (type === 'text' || type === 'inline') return text;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (type) {
    case 'boolean':
      return trimmed === '1' || trimmed === 'true';
    case 'error':
      return { error: trimmed };
    case 'date':
      return serialOf(trimmed) ?? text;
    default:
      return NUMBER.test(trimmed) && Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
  }
}

/**
 * The serial number of an ISO 8601 date.
 *
 * @returns `undefined` where it is none
 * @example serialOf('2021-04-09') // 44295
 */
function serialOf(text: string): number | undefined {
  const parts = ISO_DATE.exec(text);
  if (!parts || text === '') return undefined;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1);
  const time = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  if (year === undefined) return time / 86_400;
  const days =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / MILLISECONDS_A_DAY;
  return (days < FIRST_CERTAIN_DAY ? days - 1 : days) + time / 86_400;
}
