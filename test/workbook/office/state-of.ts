import type { HostBook } from '../../support/excel-host/book';

/** Everything in a workbook, as one text to hold against another. */
export function stateOf(book: HostBook): string {
  const plain = (_key: string, value: unknown): unknown => {
    if (value instanceof Map) return [...(value as Map<number, unknown>)].sort(([a], [b]) => a - b);
    return value instanceof Set ? [...(value as Set<unknown>)] : value;
  };
  return JSON.stringify(book, plain);
}
