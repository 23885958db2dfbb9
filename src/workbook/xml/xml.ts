import { workbookError } from '../zip/workbook-error';
import { decodeEntities } from './xml-text';

/**
 * A tag and where it is in its text, so that a writer can splice the text around it and leave
 * everything else as it is.
 */
export interface XmlTag {
  /** The name as written, with any prefix. */
  readonly name: string;
  /** The name without its prefix. */
  readonly localName: string;
  /** `empty` is a tag that closes itself. */
  readonly kind: 'open' | 'close' | 'empty';
  /** Position of `<`. */
  readonly start: number;
  /** Position after `>`. */
  readonly end: number;
  /** How many open elements are around it: 0 for the root. */
  readonly depth: number;
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EQUALS = 0x3d;
const SPACE = 0x20;

/**
 * Walks through the tags of an XML text; comments, CDATA and processing instructions are skipped.
 * It does not check that tags match: its parts were written by programs, and relevant elements are
 * found by name.
 *
 * @param part the part's name, for errors
 * @throws WorkbookError for text that ends inside a tag, and for any document type
 */
export function* xmlTags(text: string, part: string): Generator<XmlTag> {
  let depth = 0;
  let start = text.indexOf('<');
  while (start >= 0) {
    const mark = text.charCodeAt(start + 1);
    let end: number;
    if (mark === QUESTION_MARK || mark === EXCLAMATION_MARK) {
      end = skipMarkup(text, start, part);
    } else {
      end = tagEnd(text, start, part);
      const tag = readTag(text, start, end, depth);
      if (tag.kind === 'close') depth--;
      if (tag.kind === 'open') depth++;
      yield tag;
    }
    start = text.indexOf('<', end);
  }
}

/**
 * The attributes of a tag, by their names as written, with entities resolved.
 *
 * @param text the text in which the tag was found
 */
export function xmlAttributes(text: string, tag: XmlTag, part: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = tag.start + 1 + tag.name.length;
  for (;;) {
    while (at < tag.end && isBlank(text.charCodeAt(at))) at++;
    const nameStart = at;
    while (at < tag.end && !endsAttributeName(text.charCodeAt(at))) at++;
    const name = text.slice(nameStart, at);
    while (at < tag.end && isBlank(text.charCodeAt(at))) at++;
    if (name === '' || text.charCodeAt(at) !== EQUALS) return attributes;
    at++;
    while (at < tag.end && isBlank(text.charCodeAt(at))) at++;
    const quote = text.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw workbookError('damaged-part', part);
    const valueEnd = text.indexOf(String.fromCharCode(quote), at + 1);
    attributes.set(name, decodeEntities(text.slice(at + 1, valueEnd), part));
    at = valueEnd + 1;
  }
}

function readTag(text: string, start: number, end: number, depth: number): XmlTag {
  const closes = text.charCodeAt(start + 1) === SLASH;
  const nameStart = start + (closes ? 2 : 1);
  let nameEnd = nameStart;
  let localStart = nameStart;
  for (; nameEnd < end; nameEnd++) {
    const code = text.charCodeAt(nameEnd);
    if (isBlank(code) || code === SLASH || code === GREATER_THAN) break;
    if (code === 0x3a) localStart = nameEnd + 1;
  }
  const empty = !closes && text.charCodeAt(end - 2) === SLASH;
  return {
    name: text.slice(nameStart, nameEnd),
    localName: text.slice(localStart, nameEnd),
    kind: closes ? 'close' : empty ? 'empty' : 'open',
    start,
    end,
    depth: closes ? depth - 1 : depth,
  };
}

/** Where the tag that begins at `start` ends; `>` may be inside quotes. */
function tagEnd(text: string, start: number, part: string): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    else if (code === GREATER_THAN) return at + 1;
    else if (code === LESS_THAN) break;
  }
  throw workbookError('damaged-part', part);
}

function skipMarkup(text: string, start: number, part: string): number {
  const closing = text.startsWith('<?', start)
    ? '?>'
    : text.startsWith('<!--', start)
      ? '-->'
      : text.startsWith('<![CDATA[', start)
        ? ']]>'
        : undefined;
  if (closing === undefined) throw workbookError('document-type', part);
  const end = text.indexOf(closing, start + 2);
  if (end < 0) throw workbookError('damaged-part', part);
  return end + closing.length;
}

function endsAttributeName(code: number): boolean {
  return code === EQUALS || code === SLASH || code === GREATER_THAN || isBlank(code);
}

function isBlank(code: number): boolean {
  return code <= SPACE;
}
