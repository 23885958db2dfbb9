import { workbookError } from '../zip/workbook-error';
import { type XmlTag, xmlAttributes, xmlTags } from './xml';

/** A range of a text and its replacement. An empty range is an insertion. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An element, and where it and its content are in the text. */
export interface XmlElement {
  readonly tag: XmlTag;
  /** Where the content starts and ends; both the tag's end for an element that closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** After the closing tag. */
  readonly end: number;
}

/** Applies splices, which must not overlap; everything else in the text stays as it is. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of ordered) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * All elements of a text down to a depth, in the order in which they open.
 *
 * @param depth 0 for the root alone, 1 with its children, and so on
 */
export function xmlElements(text: string, part: string, depth: number): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: { index: number; tag: XmlTag }[] = [];
  for (const tag of xmlTags(text, part)) {
    if (tag.depth > depth) continue;
    if (tag.kind === 'close') {
      const opened = open.pop();
      if (!opened || opened.tag.depth !== tag.depth) throw workbookError('damaged-part', part);
      elements[opened.index] = {
        tag: opened.tag,
        contentStart: opened.tag.end,
        contentEnd: tag.start,
        end: tag.end,
      };
    } else {
      if (tag.kind === 'open') open.push({ index: elements.length, tag });
      elements.push({ tag, contentStart: tag.end, contentEnd: tag.end, end: tag.end });
    }
  }
  if (open.length > 0 || elements.length === 0) throw workbookError('damaged-part', part);
  return elements;
}

/** The root element. */
export function xmlRoot(text: string, part: string): XmlElement {
  const [root] = xmlElements(text, part, 0);
  if (!root) throw workbookError('damaged-part', part);
  return root;
}

/** The prefix that an element's name is written with, colon included; empty without one. */
export function prefixOf(tag: XmlTag): string {
  return tag.name.slice(0, tag.name.length - tag.localName.length);
}

/** Inserts at the end of an element's content, opening an element that closed itself. */
export function appendTo(text: string, element: XmlElement, inserted: string): Splice {
  const { tag, contentEnd } = element;
  if (tag.kind === 'open') return { start: contentEnd, end: contentEnd, text: inserted };
  const opened = text.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
  return { start: tag.start, end: tag.end, text: `${opened}${inserted}</${tag.name}>` };
}

/**
 * Inserts a new child of the root where the format's order of elements requires it.
 *
 * @param order the names of the root's possible children in the order of the schema
 */
export function insertInOrder(
  text: string,
  part: string,
  name: string,
  inserted: string,
  order: readonly string[],
): string {
  const [root, ...children] = xmlElements(text, part, 1);
  if (!root) throw workbookError('damaged-part', part);
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const next = children.find(({ tag }) => later.has(tag.localName));
  const splice = next
    ? { start: next.tag.start, end: next.tag.start, text: inserted }
    : appendTo(text, root, inserted);
  return applySplices(text, [splice]);
}

/**
 * A tag's text with an attribute set to another value, in its existing quotes, or added.
 *
 * @param value must not need escaping
 */
export function withAttribute(
  text: string,
  tag: XmlTag,
  name: string,
  value: string,
  part: string,
): string {
  const written = text.slice(tag.start, tag.end);
  if (xmlAttributes(text, tag, part).has(name)) {
    const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
    return written.replace(pattern, (_, before: string) => `${before}"${value}"`);
  }
  return written.replace(/\s*(\/?>)$/, (_, end: string) => ` ${name}="${value}"${end}`);
}
