import type { Base, Edition } from '../editions/edition';
import type { CaseColumn, Inspection } from '../inspection/inspection';
import { attributeOf, labelOf } from '../reading/cells/labels';
import { normalise } from '../reading/cells/normalise';
import type { Problem } from '../inspection/problem';
import { marginOfError } from '../sampling/margin-of-error';
import { scoreInspection } from '../scoring/score-inspection';
import { messages } from './messages';
import type { Split, SplitGroup } from './rated-tracker';

const GROUPS_AT_MOST = 60;

/** The name of the group of cases with no value in the column. */
const NO_VALUE = '(no value)';

/**
 * The same result for each value of a case column. A group is a small sample with a large margin of
 * error. Panel decisions concern the whole service, so they do not apply to a group.
 *
 * @param name the column's header, or what such columns are usually called ("ROSH")
 */
export function splitResult(
  tracker: string,
  inspection: Inspection,
  edition: Edition,
  base: Base,
  name: string,
): Split | { problem: Problem } {
  // A title among the headers has no values, so it makes no groups.
  const columns = inspection.caseColumns.filter(({ values }) => values.some((v) => v.trim()));
  const column = findColumn(columns, name);
  if (!column) {
    const headers = columns.map(({ header }) => header);
    return { problem: messages.noColumn(tracker, name, headers) };
  }
  const values = column.values.map((value) => value.trim() || NO_VALUE);
  const names = groupNames(values);
  if (names.size > GROUPS_AT_MOST) {
    return { problem: messages.tooManyGroups(tracker, column.header, names.size) };
  }
  const groups = [...names].map(([key, group]): SplitGroup => {
    const included = Uint8Array.from(values, (value) => (normalise(value) === key ? 1 : 0));
    const result = scoreInspection(inspection, edition, { base, included, panelDecisions: false });
    const cases = included.reduce((sum, one) => sum + one, 0);
    const marginOfErrors = Object.entries(result.sample).map(
      ([domain, size]) => [domain, size ? marginOfError(size) : null] as const,
    );
    return { group, cases, marginOfError: Object.fromEntries(marginOfErrors), result };
  });
  return { column: column.header, groups };
}

function findColumn(columns: readonly CaseColumn[], name: string): CaseColumn | undefined {
  const attribute = attributeOf(labelOf(name, 'cases'));
  return (
    columns.find(({ header }) => normalise(header) === normalise(name)) ??
    columns.find((column) => attribute !== null && column.attribute === attribute)
  );
}

/** Groups by how they compare, each with its first spelling, in alphabetical order. */
function groupNames(values: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const value of values) if (!names.has(normalise(value))) names.set(normalise(value), value);
  const numeric = { numeric: true, sensitivity: 'base' } as const;
  return new Map([...names].sort(([, a], [, b]) => a.localeCompare(b, 'en-GB', numeric)));
}
