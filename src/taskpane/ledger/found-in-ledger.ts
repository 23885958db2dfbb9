import { columnIndex } from '../../grid/address';
import type { LedgerEntry, SheetLedger } from '../../reading/ledger/sheet-ledger';
import { ledgerMessages } from '../words/messages-ledger';

/** Which part of the ledger to show. */
export interface LedgerFilter {
  readonly onlyUnclear: boolean;
  /** A word, a code, or the name of a row or column; '' for all. */
  readonly text: string;
}

/** The name of a row or column. */
const PLACE = /^(\d+|[a-z]{1,2})$/;

/** The ledger with only what was searched for; sheets and tables without it are left out. */
export function foundInLedger(
  sheets: readonly SheetLedger[],
  { onlyUnclear, text }: LedgerFilter,
): readonly SheetLedger[] {
  const wanted = text.trim().toLowerCase();
  if (!onlyUnclear && wanted === '') return sheets;
  return sheets.flatMap((sheet) => {
    const isSheet = wanted !== '' && sheet.sheet.toLowerCase().includes(wanted);
    const isFound = (entry: LedgerEntry): boolean =>
      PLACE.test(wanted) ? isNamed(entry.range, wanted) : wordsOf(entry).includes(wanted);
    const isWanted = (entry: LedgerEntry): boolean =>
      (!onlyUnclear || entry.isUnclear) && (wanted === '' || isSheet || isFound(entry));
    const parts = sheet.parts.flatMap((part) => {
      const columns = part.columns.filter(isWanted);
      const rows = part.rows.filter(isWanted);
      return columns.length + rows.length > 0 ? [{ ...part, columns, rows }] : [];
    });
    const rest = sheet.rest.filter(isWanted);
    return parts.length + rest.length > 0 ? [{ ...sheet, parts, rest }] : [];
  });
}

/** How many entries need a look. */
export function unclearIn(sheets: readonly SheetLedger[]): number {
  const count = (entries: readonly LedgerEntry[]): number =>
    entries.filter(({ isUnclear }) => isUnclear).length;
  return sheets.reduce(
    (sum, { parts, rest }) =>
      sum +
      count(rest) +
      parts.reduce((own, { columns, rows }) => own + count(columns) + count(rows), 0),
    0,
  );
}

/** What an entry is, in words: "question 2.1.1", "detail: risk of serious harm". */
export function roleWords({ role, of }: LedgerEntry): string {
  if (of === '' || of === role) return role;
  const named = ledgerMessages.of[of] ?? of;
  return /^\d/.test(named) ? `${role} ${named}` : `${role}: ${named}`;
}

function wordsOf(entry: LedgerEntry): string {
  return `${roleWords(entry)} ${entry.why}`.toLowerCase();
}

/** Whether a range is, or contains, the row or column of that name. */
function isNamed(range: string, name: string): boolean {
  const [from = '', to = from] = range.toLowerCase().split(':');
  const isRow = /^\d+$/.test(from);
  if (isRow !== /^\d+$/.test(name)) return false;
  const at = (one: string): number => (isRow ? Number(one) : columnIndex(one));
  return at(name) >= at(from) && at(name) <= at(to);
}
