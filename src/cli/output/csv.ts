import { printable } from './terminal';

/**
 * A table as CSV with a byte order mark, for Excel. Text that a spreadsheet would take for a
 * formula gets an apostrophe before it, and characters that could control a terminal are made
 * visible.
 */
export function csv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `\ufeff${rows.map(csvLine).join('')}`;
}

/** One line of such a table, with its line end. */
export function csvLine(row: readonly (string | number | boolean | null)[]): string {
  return `${row.map(field).join(',')}\r\n`;
}

/** A text that no spreadsheet takes for a formula, and no terminal for a command. */
export function harmless(text: string): string {
  const plain = printable(text.replace(/\r\n?/g, '\n'));
  return /^[=+\-@\t\n]/.test(plain) ? `'${plain}` : plain;
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
