import { printable } from './terminal';

/**
 * A table as CSV with a byte order mark, as Excel opens it. A text that a spreadsheet would take
 * for a formula gets an apostrophe before it, and signs that could steer a terminal are shown as such.
 */
export function csv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `\ufeff${rows.map(csvLine).join('')}`;
}

/** One line of such a table, with its line end. */
export function csvLine(row: readonly (string | number | boolean | null)[]): string {
  return `${row.map(field).join(',')}\r\n`;
}

/** A text as no spreadsheet takes it for a formula, and no terminal for a command. */
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
