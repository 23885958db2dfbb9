import { decodeEntities } from '../xml/xml-text';
import { escapeXml } from '../xml/xml-escape';
import {
  appendTo,
  applySplices,
  prefixOf,
  type Splice,
  withAttribute,
  type XmlElement,
  xmlElements,
} from '../xml/xml-splice';

/** How deep the lists of titles are: Properties, TitlesOfParts, vector, lpstr. */
const TITLE_DEPTH = 3;
/** Properties, HeadingPairs, vector, variant, lpstr or i4. */
const HEADING_DEPTH = 4;

/**
 * Adds new sheets to the titles in a workbook's document properties, and removes deleted ones.
 * Excel shows the list but does not rely on it, so a list in another form than Excel's is left as
 * it is.
 *
 * @param before the previous names of all worksheets, in tab order
 * @param removed which of them were removed
 * @param added the names of new ones, which are at the end
 */
export function listSheets(
  text: string,
  part: string,
  before: readonly string[],
  removed: ReadonlySet<string>,
  added: readonly string[],
): string {
  const elements = xmlElements(text, part, HEADING_DEPTH);
  const titles = listOf(elements, 'TitlesOfParts');
  const headings = listOf(elements, 'HeadingPairs');
  if (!titles || !headings) return text;
  const names = titles.items.filter(({ tag }) => tag.depth === TITLE_DEPTH);
  const contentOf = ({ contentStart, contentEnd }: XmlElement): string =>
    decodeEntities(text.slice(contentStart, contentEnd), part);
  const group = findGroup(headings.items, names.map(contentOf), contentOf, before);
  if (!group) return text;
  const own = names.slice(group.start, group.start + before.length);
  const splices: Splice[] = own
    .filter((element) => removed.has(contentOf(element)))
    .map(({ tag, end }) => ({ start: tag.start, end, text: '' }));
  const last = own.at(-1);
  const prefix = last ? prefixOf(last.tag) : '';
  const inserted = added.map((name) => `<${prefix}lpstr>${escapeXml(name)}</${prefix}lpstr>`);
  splices.push(
    last
      ? { start: last.end, end: last.end, text: inserted.join('') }
      : appendTo(text, titles.vector, inserted.join('')),
  );
  const change = added.length - removed.size;
  const { tag } = titles.vector;
  const size = String(names.length + change);
  splices.push(
    { start: tag.start, end: tag.end, text: withAttribute(text, tag, 'size', size, part) },
    {
      start: group.count.contentStart,
      end: group.count.contentEnd,
      text: String(before.length + change),
    },
  );
  return applySplices(text, splices);
}

/** A vector of the properties and the elements in it. */
function listOf(
  elements: readonly XmlElement[],
  name: string,
): { vector: XmlElement; items: XmlElement[] } | null {
  const from = elements.findIndex(({ tag }) => tag.localName === name);
  const owner = elements[from];
  const vector = elements[from + 1];
  if (!owner || vector?.tag.localName !== 'vector' || vector.tag.kind !== 'open') return null;
  const items = elements.filter(
    ({ tag }) => tag.start > vector.tag.start && tag.start < owner.contentEnd,
  );
  return { vector, items };
}

/**
 * The heading whose titles are the worksheets. It is recognised by the titles, because the heading
 * itself is in the language of the program that wrote it.
 */
function findGroup(
  headings: readonly XmlElement[],
  titles: readonly string[],
  contentOf: (element: XmlElement) => string,
  sheets: readonly string[],
): { start: number; count: XmlElement } | null {
  let start = 0;
  for (const count of headings.filter(({ tag }) => tag.localName === 'i4')) {
    const length = Number(contentOf(count));
    const isSheets =
      length === sheets.length && sheets.every((name, index) => titles[start + index] === name);
    if (isSheets) return { start, count };
    start += length;
  }
  return null;
}
