import { isPlannedName, type SheetName } from '../ours/planned-names';
import { xmlAttributes } from '../xml/xml';
import { escapeXml } from '../xml/xml-escape';
import {
  appendTo,
  applySplices,
  insertInOrder,
  prefixOf,
  type Splice,
  withAttribute,
  type XmlElement,
  xmlElements,
} from '../xml/xml-splice';

/** The children of the workbook element in the order of the schema (ISO 29500, 18.2.27). */
const WORKBOOK_ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize'],
  ...['customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing'],
  ...['fileRecoveryPr', 'webPublishObjects', 'extLst'],
];

/**
 * Gives a sheet its planned names, replacing those from an earlier run. All other names, including
 * the user's own in this sheet's scope, stay.
 *
 * @param text the workbook's main part
 * @param index the sheet's position among the tabs, from 0
 */
export function setSheetNames(
  text: string,
  part: string,
  index: number,
  names: readonly SheetName[],
): string {
  const stale = definedNames(text, part).filter(
    ({ scope, name }) => scope === index && isPlannedName(name),
  );
  const cleared = applySplices(
    text,
    stale.map(({ element }) => cut(element)),
  );
  const [root, ...children] = xmlElements(cleared, part, 1);
  const prefix = root ? prefixOf(root.tag) : '';
  if (names.length === 0) return cleared;
  const items = names.map(
    ({ name, formula, hidden }) =>
      `<${prefix}definedName name="${escapeXml(name)}" localSheetId="${index}"${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</${prefix}definedName>`,
  );
  const list = children.find(({ tag }) => tag.localName === 'definedNames');
  if (list) return applySplices(cleared, [appendTo(cleared, list, items.join(''))]);
  const whole = `<${prefix}definedNames>${items.join('')}</${prefix}definedNames>`;
  return insertInOrder(cleared, part, 'definedNames', whole, WORKBOOK_ORDER);
}

/**
 * Removes the names in the scope of deleted sheets, and adjusts those of the sheets after them to
 * their new positions.
 *
 * @param placeAfter a sheet's new position by its old one; `null` for a deleted one
 */
export function moveSheetNames(
  text: string,
  part: string,
  placeAfter: (index: number) => number | null,
): string {
  const all = definedNames(text, part);
  const goes = ({ scope }: { scope: number | null }): boolean =>
    scope !== null && placeAfter(scope) === null;
  const splices = all.flatMap((entry): Splice[] => {
    if (entry.scope === null) return [];
    const place = placeAfter(entry.scope);
    if (place === null) return [cut(entry.element)];
    if (place === entry.scope) return [];
    const { tag } = entry.element;
    const moved = withAttribute(text, tag, 'localSheetId', String(place), part);
    return [{ start: tag.start, end: tag.end, text: moved }];
  });
  if (all.length > 0 && all.every(goes)) {
    // The schema does not allow an empty list.
    const list = xmlElements(text, part, 1).find(({ tag }) => tag.localName === 'definedNames');
    return list ? applySplices(text, [cut(list)]) : text;
  }
  return applySplices(text, splices);
}

interface ScopedName {
  readonly element: XmlElement;
  readonly name: string;
  readonly scope: number | null;
}

function definedNames(text: string, part: string): ScopedName[] {
  return xmlElements(text, part, 2)
    .filter(({ tag }) => tag.localName === 'definedName' && tag.depth === 2)
    .map((element) => {
      const attributes = xmlAttributes(text, element.tag, part);
      const scope = attributes.get('localSheetId');
      return {
        element,
        name: attributes.get('name') ?? '',
        scope: scope === undefined ? null : Number(scope),
      };
    });
}

function cut({ tag, end }: XmlElement): Splice {
  return { start: tag.start, end, text: '' };
}
