import type { Edition } from '../../editions/edition';

/** A column of the national table: a standard as one or several editions have it. */
export interface NationalColumn {
  readonly code: string;
  readonly name: string;
  /** The ids of the editions that have it with this name. */
  readonly editions: readonly string[];
  /** Whether other editions use its code for another standard. */
  readonly isShared: boolean;
}

/**
 * The standards of all editions that occur, by code; a code that stands for different standards,
 * as 3.4 does, has a column for each.
 */
export function nationalColumns(editions: readonly Edition[]): readonly NationalColumn[] {
  const columns = new Map<string, { code: string; name: string; editions: Set<string> }>();
  for (const { id, standards } of editions) {
    for (const { code, name } of standards) {
      const key = `${code} ${name}`;
      const column = columns.get(key) ?? { code, name, editions: new Set<string>() };
      column.editions.add(id);
      columns.set(key, column);
    }
  }
  const all = [...columns.values()];
  return all
    .map(({ code, name, editions: ids }) => ({
      code,
      name,
      editions: [...ids].sort(),
      isShared: all.filter((other) => other.code === code).length > 1,
    }))
    .sort(
      (a, b) =>
        a.code.localeCompare(b.code, 'en', { numeric: true }) ||
        (a.editions[0] ?? '').localeCompare(b.editions[0] ?? ''),
    );
}

/**
 * "3.4 Joint working (2018, 2020)"; with the editions only if another standard has the same code.
 */
export function columnTitle({ code, name, editions, isShared }: NationalColumn): string {
  return isShared ? `${code} ${name} (${editions.join(', ')})` : `${code} ${name}`;
}
