import { writableText } from '../model/writable-text';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text escaped for a page or a double-quoted attribute. Characters not allowed in a page are
 * dropped.
 */
export function escapeHtml(text: string): string {
  return writableText(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

/** The same with its line breaks. */
export function linesHtml(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
