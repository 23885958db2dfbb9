import { caseIdAddress } from '../take/answer-address';
import { isGiven } from '../cells/answer-of';
import { hasOwnId } from '../take/has-own-id';
import type { InspectedCase, Inspection } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import { normalise } from '../cells/normalise';
import type { ProblemList } from '../problems/problem-list';

/**
 * Reports each case that answers a question in two tables: it is counted twice. A child's court and
 * out-of-court cases are two cases. Tables with different questions about one case give the right
 * ratings, but the sample counts it in each: that is noted once per pair of tables.
 */
export function reportSameCases(inspection: Inspection, problems: ProblemList): void {
  const { cases } = inspection;
  /** For each id, its first case in each table; duplicates within a table were already reported. */
  const byId = new Map<string, Map<number, number>>();
  const apart = new Map<string, { first: InspectedCase; found: InspectedCase; count: number }>();
  cases.forEach((found, i) => {
    if (!hasOwnId(inspection, found)) return;
    const id = normalise(found.id);
    const inTables = byId.get(id) ?? new Map<number, number>();
    byId.set(id, inTables);
    if (inTables.has(found.block)) return;
    const others = [...inTables.values()];
    inTables.set(found.block, i);
    const alike = others.find((other) => answerAlike(inspection, other, i));
    if (alike !== undefined) {
      report(inspection, found, cases[alike], problems);
      return;
    }
    const first = others.map((other) => cases[other]).find((one) => one?.domain === found.domain);
    if (!first) return;
    const key = `${first.block} ${found.block}`;
    const pair = apart.get(key) ?? { first, found, count: 0 };
    apart.set(key, { ...pair, count: pair.count + 1 });
  });
  for (const { first, found, count } of apart.values()) {
    const where = caseIdAddress(inspection, found);
    const message = messages.casesApart(where, count, caseIdAddress(inspection, first));
    problems.add('cases apart', message);
  }
}

function answerAlike({ answers }: Inspection, a: number, b: number): boolean {
  for (const given of answers.values()) if (isGiven(given[a]) && isGiven(given[b])) return true;
  return false;
}

function report(
  inspection: Inspection,
  found: InspectedCase,
  first: InspectedCase | undefined,
  problems: ProblemList,
): void {
  if (!first) return;
  const where = caseIdAddress(inspection, found);
  const message = messages.sameId(where, found.id, caseIdAddress(inspection, first));
  problems.add('case id twice', message);
}
