import type { Grid } from '../../grid/grid';
import type { ColumnChoices } from './read-settings';
import { roleOf } from './role-of';
import type { Role } from './tables';

/** What the settings say about columns takes precedence over their headers. */
export function withChoices(
  roles: ReadonlyMap<Role, number>,
  grid: Grid,
  columns: readonly number[],
  choices: ColumnChoices,
): ReadonlyMap<Role, number> {
  const kept = new Map([...roles].filter(([, column]) => !choices.ignores(grid, column)));
  for (const column of columns) {
    const role = roleOf(choices.figure(grid, column));
    if (!role) continue;
    for (const [other, at] of kept) if (at === column) kept.delete(other);
    kept.set(role, column);
  }
  return kept;
}
