import type { PlanRange } from '../../plan/sheet-plan';
import { columnName } from '../../grid/address';

/**
 * A range as in a part's attributes; a single cell is a single address.
 *
 * @example rangeReference({ top: 0, left: 0, bottom: 4, right: 1 }) // 'A1:B5'
 */
export function rangeReference({ top, left, bottom, right }: PlanRange): string {
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** The same as in a defined name: `$A$1:$B$5`. */
export function absoluteReference({ top, left, bottom, right }: PlanRange): string {
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
