import { detailAddress } from '../find/case-form';
import type { CasesTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { StateDoubt } from './read-states';

/** A case that counts, with the text that may say that it does not. */
export interface DoubtedCase extends StateDoubt {
  readonly id: string;
  readonly line: number;
}

/** Reports once per column words that may say that cases do not count. */
export function reportDoubtedStates(
  table: CasesTable,
  doubted: readonly DoubtedCase[],
  problems: ProblemList,
): void {
  const columns = new Map<number, DoubtedCase[]>();
  for (const one of doubted) {
    columns.set(one.column, [...(columns.get(one.column) ?? []), one]);
  }
  for (const [column, cases] of columns) {
    const [first] = cases;
    if (!first) continue;
    const values = [...new Set(cases.map(({ value }) => value))];
    const where = detailAddress(table, first.line, column);
    const ids = cases.map(({ id }) => id);
    problems.add('doubted states', messages.maybeOut(where, first.header, values, ids));
  }
}
