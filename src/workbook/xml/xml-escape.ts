/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/**
 * Text as XML may hold it and as Excel reads it back: markup escaped, characters that XML cannot
 * hold or would change in Excel's own form (`_x0001_`), and text that looks like such an escape
 * protected. Half of a surrogate pair, which no file can hold, becomes U+FFFD.
 *
 * It works for content and for attributes.
 *
 * @example escapeXml('a < b & "c"') // 'a &lt; b &amp; &quot;c&quot;'
 * @example escapeXml('_x000D_') // '_x005F_x000D_'
 */
export function escapeXml(text: string): string {
  return wholeCharacters(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(ESCAPED, escapeCharacter);
}

/** The same for an attribute, where a plain line break or tab would be read as a space. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The same for a cell's text, of which Excel holds 32,767 characters. */
export function escapeCellText(text: string): string {
  if (text.length <= LONGEST_TEXT) return escapeXml(text);
  // A pair cut in half would count as damage, so its first half is left out.
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_TEXT - 1))
    ? LONGEST_TEXT - 1
    : LONGEST_TEXT;
  return escapeXml(text.slice(0, end));
}

/**
 * Text for a drawing, whose names and titles do not support Excel's own escapes: characters that
 * XML cannot hold, line breaks and tabs become spaces.
 *
 * @example escapePlain('a < b\n_x000D_') // 'a &lt; b _x000D_'
 */
export function escapePlain(text: string): string {
  return wholeCharacters(text)
    .replace(ESCAPED, (character) => ENTITIES.get(character) ?? ' ')
    .replace(/[\t\n]/g, ' ');
}

/** `xml:space` for text whose spaces would otherwise be lost. */
export function keepBlanks(text: string): string {
  return /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
}

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const ESCAPED = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

function wholeCharacters(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}

function escapeCharacter(character: string): string {
  const hexadecimal = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return ENTITIES.get(character) ?? `_x${hexadecimal}_`;
}
