import type { Edition } from '../../editions/edition';
import { detailAddress, detailText } from './case-form';
import { domainOf } from '../cells/domain-of';
import { Answer } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { CasesTable, CodedColumn } from './tables';

/** The domains of a table's columns, and which of them a line's answers suggest. */
export interface TableDomains {
  readonly ids: readonly string[];
  readonly ofCode: ReadonlyMap<string, string>;
  /** Usually one domain; several if nothing decides; none if there are no answers. */
  ofAnswers(answers: Uint8Array): readonly string[];
}

/** The domains of a table's question columns. */
export function caseDomains(columns: readonly CodedColumn[], edition: Edition): TableDomains {
  const ofCode = new Map<string, string>();
  for (const { codes } of columns) {
    for (const code of codes) {
      const standard = edition.standards.find((s) => code.startsWith(`${s.code}.`));
      ofCode.set(code, standard?.domain ?? '');
    }
  }
  const perColumn = columns.map(
    ({ codes }) => new Set(codes.map((code) => ofCode.get(code) ?? '')),
  );
  const ids = [...new Set(ofCode.values())];
  return {
    ids,
    ofCode,
    ofAnswers(answers) {
      if (ids.length === 1) return ids;
      const strong = ids.filter((id) =>
        perColumn.some((set, i) => set.size === 1 && set.has(id) && isYesOrNo(answers[i] ?? 0)),
      );
      if (strong.length > 0) return strong;
      return ids.filter((id) =>
        perColumn.some((set, i) => set.size === 1 && set.has(id) && answers[i] !== Answer.missing),
      );
    },
  };
}

/** Whether only a case of the question's own domain has such an answer. */
export function isYesOrNo(answer: number): boolean {
  return answer === Answer.yes || answer === Answer.no;
}

/**
 * Reads a line's domain from its case type, or else from its disposal; undefined if neither gives
 * it.
 */
export function domainReader(
  table: CasesTable,
  domains: TableDomains,
  problems: ProblemList,
): (line: number) => readonly string[] | undefined {
  const { others } = table;
  const typed = others.find(({ label }) => label === 'domain');
  const disposal = others.find(({ label }) => label === 'disposal');
  if (domains.ids.length === 1) return () => domains.ids;
  return (line) => {
    for (const source of [typed, disposal]) {
      if (!source) continue;
      const text = detailText(table, line, source.column);
      const domain = domainOf(text);
      if (domain !== undefined && domains.ids.includes(domain)) return [domain];
      if (text !== '' && source === typed) {
        const where = detailAddress(table, line, source.column);
        problems.add('case type', messages.unknownCaseType(where, text));
      }
    }
    return undefined;
  };
}

/** Whether a line's case type names a different domain from the only one in the table. */
export function otherDomainReader(
  table: CasesTable,
  { ids }: TableDomains,
): (line: number) => boolean {
  const column = table.others.find(({ label }) => label === 'domain')?.column;
  const [only] = ids;
  if (column === undefined || ids.length !== 1) return () => false;
  const known = new Map<string, boolean>();
  return (line) => {
    const text = detailText(table, line, column);
    let other = known.get(text);
    if (other === undefined) {
      const domain = domainOf(text);
      known.set(text, (other = domain !== undefined && domain !== only));
    }
    return other;
  };
}
