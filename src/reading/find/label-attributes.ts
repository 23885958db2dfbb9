import type { CaseAttribute } from '../../editions/edition';
import { attributeByWords } from '../cells/label-by-words';
import { attributeOf } from '../cells/labels';
import type { OtherHeader } from './tables';

/**
 * The same headers with one column at most for each attribute of the cases: the first under a usual
 * header, or else the first whose header's words mean it. A column without values comes last.
 *
 * @param hasValues whether there is anything below a column's header
 */
export function labelAttributes(
  headers: readonly OtherHeader[],
  hasValues: (column: number) => boolean,
): OtherHeader[] {
  const columns = new Map<CaseAttribute, number>();
  const take = (attribute: CaseAttribute | null, column: number) => {
    if (attribute !== null && !columns.has(attribute)) columns.set(attribute, column);
  };
  const filled = headers.filter(({ column }) => hasValues(column));
  for (const { label, column } of filled) take(attributeOf(label), column);
  for (const { label, header, column } of filled) {
    if (label === null) take(attributeByWords(header), column);
  }
  for (const { label, column } of headers) take(attributeOf(label), column);
  const attributes = new Map([...columns].map(([attribute, column]) => [column, attribute]));
  return headers.map((other) => {
    const isOther = other.label !== null && attributeOf(other.label) === null;
    return isOther ? other : { ...other, label: attributes.get(other.column) ?? null };
  });
}
