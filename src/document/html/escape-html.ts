import { writableText } from '../model/writable-text';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as it stands in a page or in an attribute in double quotation marks. Signs that no page
 * may hold are left out.
 */
export function escapeHtml(text: string): string {
  return writableText(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

/** The same with its line breaks. */
export function linesHtml(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
