import { utf16Of } from '../zip/utf16-of';
import { workbookError } from '../zip/workbook-error';

/**
 * The text of a file: UTF-8, or UTF-16 by its mark or its zero bytes, otherwise Windows-1252, as
 * Excel on Windows saves "CSV". Every kind of line end becomes one line feed, as in a cell.
 *
 * @throws WorkbookError for a file over the limit, and for a NUL character, which no text has
 */
export function decodeText(bytes: Uint8Array, bytesAtMost: number): string {
  if (bytes.length > bytesAtMost) throw workbookError('text-too-long', bytes.length, bytesAtMost);
  const text = textOf(bytes).replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) throw workbookError('nul-in-text', lineAt(text, nul));
  return text;
}

/** The line, counted from 1, of a position in a text. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function textOf(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
