import { quoteSheet } from '../../grid/address';
import type { LedgerPart } from '../../reading/ledger/sheet-ledger';

/**
 * The cells of a ledger entry, as Excel writes them: its rows or columns within the table, or from
 * the first column on if it is outside all tables.
 *
 * @param range "3:82" for rows, "F:H" for columns
 * @param part its table; null outside of them
 * @example ledgerPlace('Cases', 'F:H', { range: 'A1:H82' }) // 'Cases!F1:H82'
 */
export function ledgerPlace(
  sheet: string,
  range: string,
  part: Pick<LedgerPart, 'range'> | null,
): string {
  const [from = '', to = from] = range.split(':');
  const [, left = 'A', top = '1', right = left, bottom = top] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(part?.range ?? '') ?? [];
  const isOfRows = /^\d/.test(from);
  const [first, last] = isOfRows
    ? [`${left}${from}`, `${right}${to}`]
    : [`${from}${top}`, `${to}${bottom}`];
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
