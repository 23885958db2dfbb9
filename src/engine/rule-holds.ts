import { columnIndex } from '../grid/address';
import type { FormatRule, SheetPlan } from '../plan/sheet-plan';

const RULE = /^(\$?)([A-Z]+)(\d+)=(?:"((?:[^"]|"")*)"|MIN\(\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)\))$/;

/**
 * Whether a rule of a planned sheet fits a cell. It knows the two forms that our sheets use: a cell
 * equals a text (`D9="Good"`), or a cell is the least of a column (`$C9=MIN($C$9:$C$12)`). Any
 * other form fits nowhere.
 *
 * @param row of the cell that would take the rule's style
 */
export function ruleHolds(
  { formula, range }: FormatRule,
  rows: SheetPlan['rows'],
  row: number,
  column: number,
): boolean {
  const [, isFixed, letters, digits, text, ofColumn, from, to] = RULE.exec(formula) ?? [];
  if (letters === undefined) return false;
  const at = columnIndex(letters) + (isFixed ? 0 : column - range.left);
  const value = rows[Number(digits) - 1 + row - range.top]?.[at]?.value;
  if (text !== undefined) return value === text.replaceAll('""', '"');
  const least = rows
    .slice(Number(from) - 1, Number(to))
    .map((cells) => cells[columnIndex(ofColumn ?? '')]?.value)
    .filter((one) => typeof one === 'number');
  return typeof value === 'number' && value === Math.min(...least);
}
