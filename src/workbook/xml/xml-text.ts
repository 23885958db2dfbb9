import { workbookError } from '../zip/workbook-error';

const NAMED_ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const LAST_CODE_POINT = 0x10ffff;

/**
 * Decoded character data: entities resolved, line ends as in XML.
 *
 * @param part the part's name, for the error
 * @throws WorkbookError for an entity other than XML's own five: it could only come from
 *   a document type, which workbooks may not have
 */
export function decodeEntities(text: string, part: string): string {
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!unified.includes('&')) return unified;
  return unified.replace(/&([^;&]{0,32});?/g, (_, entity: string) => decodeEntity(entity, part));
}

/**
 * Undoes Excel's escapes for characters that XML cannot hold or would change: `_x000D_` is a
 * carriage return, `_x005F_` an underscore (ISO 29500, ST_Xstring).
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hexadecimal: string) =>
    String.fromCharCode(Number.parseInt(hexadecimal, 16)),
  );
}

function decodeEntity(entity: string, part: string): string {
  const named = NAMED_ENTITIES.get(entity);
  if (named !== undefined) return named;
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(entity) ?? [];
  const codePoint = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  if (codePoint <= LAST_CODE_POINT) return String.fromCodePoint(codePoint);
  throw workbookError('unknown-entity', part, entity);
}
