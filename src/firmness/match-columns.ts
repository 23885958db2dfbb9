import type { CaseAttribute } from '../editions/edition';
import { addressOf } from '../grid/address';
import { riskLevelOf } from '../reading/cells/domain-of';
import { textOf } from '../grid/grid';
import { attributeOf, labelOf } from '../reading/cells/labels';
import { normalise } from '../reading/cells/normalise';
import type { Problem } from '../inspection/problem';
import type { Caseload, CaseloadColumn } from './caseload';
import { messages } from './messages';

/** A column whose cases are grouped by value. */
export interface ValueColumn {
  readonly header: string;
  /** The values as first written, in alphabetical order; levels of risk from low to high. */
  readonly values: readonly string[];
  /** For each case, an index into `values`. */
  readonly groups: readonly number[];
}

/** What the reports match samples by. */
const USUAL_COLUMNS: readonly CaseAttribute[] = ['gender', 'disposal', 'rosh', 'safety'];

/** The name for a case without a value in a column. */
export const NO_VALUE = '(no value)';

/** Enough to find them; a filter in Excel shows the others. */
const BLANKS_NAMED = 6;

const VALUES_AT_MOST = 60;
const LEVELS = ['low', 'medium', 'high', 'very high'];

/**
 * The columns of a caseload by which to match or compare a sample.
 *
 * @param names headers, or what such columns are usually called ("ROSH"); left out: those of gender,
 * disposal, risk of serious harm, and safety and wellbeing that the caseload has
 * @returns the columns, and a problem for each that is missing, empty or cannot be matched
 */
export function matchColumns(
  caseload: Caseload,
  names?: readonly string[],
): { readonly columns: readonly ValueColumn[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const columns: ValueColumn[] = [];
  const chosen = new Set<CaseloadColumn>();
  for (const name of names ?? USUAL_COLUMNS) {
    const column = findColumn(caseload.columns, name);
    if (!column) {
      const headers = caseload.columns.map(({ header }) => header);
      if (names) problems.push(messages.noColumn(caseload.name, name, headers));
      continue;
    }
    if (chosen.has(column)) continue;
    chosen.add(column);
    const grouped = groupsOf(column);
    const where = `${caseload.cases[0]?.sheet ?? caseload.name}: ${column.header}`;
    const blanks = column.cells.flatMap((cell, i) => (textOf(cell) === '' ? [i] : []));
    if (blanks.length === column.cells.length) {
      problems.push(messages.emptyColumn(where, names ? 'error' : 'warning'));
      continue;
    }
    if (grouped.values.length > VALUES_AT_MOST) {
      problems.push(messages.tooManyValues(where, grouped.values.length));
      continue;
    }
    if (blanks.length > 0) {
      const places = blanks.slice(0, BLANKS_NAMED).map((one) => placeOf(caseload, column, one));
      problems.push(messages.blanks(places, column.header, blanks.length, NO_VALUE));
    }
    if (grouped.values.length === 1)
      problems.push(messages.oneValue(where, grouped.values[0] ?? ''));
    columns.push(grouped);
  }
  return { columns, problems };
}

/** The address of a case's cell in a column; its row if its sheet has no such column. */
function placeOf({ cases }: Caseload, { places }: CaseloadColumn, one: number): string {
  const { sheet = '', row = 0 } = cases[one] ?? {};
  const column = places[one] ?? null;
  return column === null ? `${sheet}, row ${row + 1}` : addressOf(sheet, row, column);
}

function findColumn(columns: readonly CaseloadColumn[], name: string): CaseloadColumn | undefined {
  const attribute = attributeOf(labelOf(name, 'cases'));
  return (
    columns.find(({ header }) => normalise(header) === normalise(name)) ??
    columns.find((column) => attribute !== null && column.attribute === attribute)
  );
}

function groupsOf({ header, attribute, cells }: CaseloadColumn): ValueColumn {
  const risk = attribute === 'rosh' || attribute === 'safety';
  const spelt = new Map<string, string>();
  const keys = cells.map((cell) => {
    const text = textOf(cell) || NO_VALUE;
    const key = (risk ? riskLevelOf(text) : undefined) ?? normalise(text);
    if (!spelt.has(key)) spelt.set(key, text);
    return key;
  });
  const rank = (key: string) => (risk ? LEVELS.indexOf(key) + 1 || LEVELS.length + 1 : 0);
  const order = [...spelt.keys()].sort(
    (a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en-GB', { numeric: true }),
  );
  const index = new Map(order.map((key, i) => [key, i]));
  return {
    header,
    values: order.map((key) => spelt.get(key) ?? key),
    groups: keys.map((key) => index.get(key) ?? 0),
  };
}
