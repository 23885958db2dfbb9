import type { LedgerEntry, SheetLedger } from '../../reading/ledger/sheet-ledger';
import { type Paint, printable } from './terminal';

/** The ledger of a tracker for people: sheet by sheet its tables, their columns and their rows. */
export function printLedger(tracker: string, sheets: readonly SheetLedger[], paint: Paint): string {
  const lines = [paint.bold(printable(tracker))];
  if (sheets.length === 0) lines.push('  Nothing that should be looked at.');
  for (const { sheet, use, parts, rest } of sheets) {
    lines.push('', `${paint.bold(printable(sheet))} ${paint.dim(`· ${use}`)}`);
    for (const { layout, range, columns, rows } of parts) {
      lines.push(`  ${range} ${paint.dim(`· ${layout}`)}`);
      lines.push(...entryLines('column', columns, paint), ...entryLines('row', rows, paint));
    }
    if (rest.length > 0 && parts.length > 0) lines.push(paint.dim('  outside the tables'));
    lines.push(...entryLines('row', rest, paint));
  }
  return `${lines.join('\n')}\n`;
}

function entryLines(axis: string, entries: readonly LedgerEntry[], paint: Paint): string[] {
  return entries.map(({ range, role, of, why, looksLike, isUnclear }) => {
    const place = `${axis}${range.includes(':') ? 's' : ''} ${range}`.padEnd(14);
    const what = (of === '' ? role : `${role}: ${of}`).padEnd(24);
    const like = looksLike === null ? '' : `looks like ${looksLike}; `;
    const line = `  ${isUnclear ? '?' : ' '} ${place} ${what} ${printable(`${like}${why}`)}`;
    return (isUnclear ? paint.yellow(line) : line).trimEnd();
  });
}
