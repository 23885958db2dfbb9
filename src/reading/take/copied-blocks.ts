import { isGiven } from '../cells/answer-of';
import { normalise } from '../cells/normalise';
import { hasOwnId } from './has-own-id';
import type { InspectedCase, Inspection } from '../../inspection/inspection';

/** A table whose cases are all in other tables too, with the same answers. */
export interface CopiedBlock {
  readonly block: number;
  readonly cases: number;
  /** The sheet that also has the first of them. */
  readonly other: string;
}

/**
 * The first table, from the last one back, that says nothing new: a summary of forms, or a form
 * with such a summary. Each of its cases is in another table under the same id, with the same
 * answers to all its questions and with its details. Null if there is none.
 */
export function copiedBlock(inspection: Inspection): CopiedBlock | null {
  const { cases, blocks } = inspection;
  if (blocks.length < 2) return null;
  const byId = new Map<string, number[]>();
  cases.forEach((found, i) => {
    if (!hasOwnId(inspection, found)) return;
    const key = keyOf(found);
    byId.set(key, [...(byId.get(key) ?? []), i]);
  });
  for (let block = blocks.length - 1; block >= 0; block--) {
    const own = cases.flatMap((found, i) => (found.block === block ? [i] : []));
    const twins = own.map((i) => {
      const found = cases[i] as InspectedCase;
      const same = hasOwnId(inspection, found) ? (byId.get(keyOf(found)) ?? []) : [];
      return same.find((j) => cases[j]?.block !== block && saysAll(inspection, i, j));
    });
    const [first] = twins;
    if (first === undefined || twins.includes(undefined)) continue;
    // With two tables of many cases the user has to say which is the inspection, and two forms with
    // one id may be for two children.
    const tables = new Set(twins.map((j) => cases[j ?? 0]?.block ?? 0));
    const isOfMany = [...tables].some((one) => cases.filter((c) => c.block === one).length > 1);
    if (own.length > 1 ? tables.size < 2 : !isOfMany) continue;
    const other = blocks[cases[first]?.block ?? 0]?.sheet ?? '';
    return { block, cases: own.length, other };
  }
  return null;
}

function keyOf({ id, domain }: InspectedCase): string {
  return `${domain} ${normalise(id)}`;
}

/** Whether a case has all the answers and classifications of another, with the same values. */
function saysAll({ answers, caseColumns }: Inspection, of: number, by: number): boolean {
  let given = 0;
  for (const column of answers.values()) {
    const answer = column[of];
    if (!isGiven(answer)) continue;
    if (column[by] !== answer) return false;
    given++;
  }
  const details = caseColumns.filter(({ attribute }) => attribute !== null);
  return (
    given > 0 &&
    details.every(({ values }) => (values[of] ?? '') === '' || values[of] === values[by])
  );
}
