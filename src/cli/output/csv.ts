import { printable } from './terminal';

/**
 * A table as CSV with a byte order mark, as Excel opens it. A text that a spreadsheet would take
 * for a formula gets an apostrophe before it, and signs that could steer a terminal are shown as such.
 */
export function csv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const plain = printable(value.replace(/\r\n?/g, '\n'));
  const text = /^[=+\-@\t\n]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
