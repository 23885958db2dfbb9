import { type Grid, gridCell, textOf } from '../../grid/grid';
import type { Role } from './tables';

/** Beside Y, or between Yes and n/a, "N" is No and no number of cases. */
export function nAsNo(grid: Grid, line: number, roles: Map<Role, number>): void {
  const n = roles.get('out-of');
  const yes = roles.get('yes');
  if (n === undefined || yes === undefined || roles.has('no')) return;
  const headed = (column: number) => textOf(gridCell(grid, line, column)).toLowerCase();
  const isLetter = headed(n) === 'n' && (headed(yes) === 'y' || roles.has('not-applicable'));
  if (!isLetter) return;
  roles.delete('out-of');
  roles.set('no', n);
}
