import type { Cell } from '../grid/sheet';

/** An error as some hosts pass it: its text. */
const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

/**
 * One value as Excel passes it to a function, as a plain cell.
 *
 * An empty cell comes as null on the web, as "" from a formula, and as 0 on the desktop: the reader
 * of the range decides what such a 0 means. Data types (a formatted number, an error, an entity)
 * come as objects with their basic value.
 *
 * @returns an error cell for anything that is not a cell's value
 */
export function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
      return value.charCodeAt(0) === 35 && ERROR_TEXT.test(value) ? { error: value } : value;
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { error: '#NUM!' };
    case 'object':
      return value === null ? null : basicValueOf(value);
    default:
      return { error: '#VALUE!' };
  }
}

function basicValueOf(value: object): Cell {
  if ('code' in value && typeof value.code === 'string') return { error: value.code };
  if ('error' in value && typeof value.error === 'string') return { error: value.error };
  if ('type' in value && value.type === 'Empty') return null;
  if ('basicValue' in value && typeof value.basicValue !== 'object')
    return cellOf(value.basicValue);
  return { error: '#VALUE!' };
}

/** Whether a cell is blank: empty, or only spaces. A 0 is not blank here. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
