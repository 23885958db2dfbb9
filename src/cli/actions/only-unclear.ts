import type { SheetLedger } from '../../reading/ledger/sheet-ledger';

/**
 * The same ledger with only what a person should look at; sheets with nothing to look at are left
 * out.
 */
export function onlyUnclear(sheets: readonly SheetLedger[]): SheetLedger[] {
  return sheets
    .map((sheet) => ({
      ...sheet,
      parts: sheet.parts
        .map((part) => ({
          ...part,
          columns: part.columns.filter(({ isUnclear }) => isUnclear),
          rows: part.rows.filter(({ isUnclear }) => isUnclear),
        }))
        .filter(({ columns, rows }) => columns.length + rows.length > 0),
      rest: sheet.rest.filter(({ isUnclear }) => isUnclear),
    }))
    .filter(({ parts, rest }) => parts.length + rest.length > 0);
}
