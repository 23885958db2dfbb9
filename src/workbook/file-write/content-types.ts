import { xmlAttributes } from '../xml/xml';
import { appendTo, applySplices, prefixOf, xmlElements, xmlRoot } from '../xml/xml-splice';
import { escapeAttribute } from '../xml/xml-escape';

/** The part that lists the types of all others. */
export const CONTENT_TYPES_PART = '[Content_Types].xml';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The types of the parts that we write. */
export const CONTENT_TYPES = {
  worksheet: `${MAIN}.worksheet+xml`,
  styles: `${MAIN}.styles+xml`,
  comments: `${MAIN}.comments+xml`,
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** Lists the type of a part; an existing entry stays as it is. */
export function addOverride(text: string, name: string, type: string): string {
  const isListed = entries(text).some(
    ({ attributes }) => attributes.get('PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  if (isListed) return text;
  return append(text, 'Override', `PartName="/${escapeAttribute(name)}" ContentType="${type}"`);
}

/** Lists the type of all parts with an extension, if it is not listed yet. */
export function ensureDefault(text: string, extension: string, type: string): string {
  const isListed = entries(text).some(
    ({ attributes }) => attributes.get('Extension')?.toLowerCase() === extension,
  );
  if (isListed) return text;
  return append(text, 'Default', `Extension="${extension}" ContentType="${type}"`);
}

/** Removes parts from the list. */
export function removeOverrides(text: string, names: readonly string[]): string {
  const gone = new Set(names.map((name) => `/${name}`.toLowerCase()));
  const splices = entries(text)
    .filter(({ attributes }) => gone.has(attributes.get('PartName')?.toLowerCase() ?? ''))
    .map(({ element }) => ({ start: element.tag.start, end: element.end, text: '' }));
  return applySplices(text, splices);
}

function entries(text: string) {
  return xmlElements(text, CONTENT_TYPES_PART, 1)
    .slice(1)
    .map((element) => ({
      element,
      attributes: xmlAttributes(text, element.tag, CONTENT_TYPES_PART),
    }));
}

function append(text: string, name: string, attributes: string): string {
  const root = xmlRoot(text, CONTENT_TYPES_PART);
  const item = `<${prefixOf(root.tag)}${name} ${attributes}/>`;
  return applySplices(text, [appendTo(text, root, item)]);
}
