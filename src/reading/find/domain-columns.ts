import type { DomainColumns } from '../../inspection/inspection';
import type { OtherHeader } from './tables';

/** Which of a table's case columns give the domain: the first of case types, and of disposals. */
export function domainColumns(others: readonly OtherHeader[]): DomainColumns {
  const type = others.find(({ label }) => label === 'domain')?.column;
  const disposal = others.find(({ label }) => label === 'disposal')?.column;
  return { ...(type !== undefined && { type }), ...(disposal !== undefined && { disposal }) };
}
