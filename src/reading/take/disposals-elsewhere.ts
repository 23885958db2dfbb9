import type { Edition } from '../../editions/edition';
import { domainOf } from '../cells/domain-of';
import { detailAddress, detailText } from '../find/case-form';
import type { CasesTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/**
 * The cases of a table whose disposal belongs to a different domain from the questions they answer.
 */
export interface DisposalsElsewhere {
  take(line: number, id: string, domain: readonly string[]): void;
  /** Tells of them once. */
  tell(): void;
}

/** Checks the disposals of a table's cases, if no case type takes precedence. */
export function disposalsElsewhere(
  table: CasesTable,
  edition: Edition,
  problems: ProblemList,
): DisposalsElsewhere {
  const disposal = table.others.find(({ label }) => label === 'disposal');
  const isTyped = table.others.some(({ label }) => label === 'domain');
  const values = new Set<string>();
  const ids: string[] = [];
  let first = -1;
  let of = '';
  return {
    take(line, id, [domain, ...others]) {
      if (!disposal || isTyped || domain === undefined || others.length > 0) return;
      const value = detailText(table, line, disposal.column);
      const said = value === '' ? undefined : domainOf(value);
      if (said === undefined || said === domain) return;
      if (first < 0) first = line;
      of = domain;
      values.add(value);
      if (id !== '') ids.push(id);
    },
    tell() {
      if (!disposal || first < 0) return;
      const where = detailAddress(table, first, disposal.column);
      const name = edition.domains.find(({ id }) => id === of)?.name.toLowerCase() ?? of;
      problems.add(
        'disposal elsewhere',
        messages.disposalElsewhere(where, disposal.header, [...values], ids, name),
      );
    },
  };
}
