import { xmlAttributes, type XmlTag, xmlTags } from '../xml/xml';
import { applySplices, type Splice, withAttribute } from '../xml/xml-splice';

/**
 * Removes the cells of sheets from Excel's calculation chain, the order in which it last
 * calculated. Excel adds formulas missing from it, but repairs a file whose chain lists a cell that
 * no longer has a formula.
 *
 * @param sheetIds the numbers of the sheets, not their positions
 * @returns the part's new text; unchanged if none of the cells is in it, `null` if no others are
 * left
 */
export function withoutSheets(
  text: string,
  part: string,
  sheetIds: ReadonlySet<number>,
): string | null {
  const splices: Splice[] = [];
  let kept = 0;
  let sheetId = 0;
  // The sheet that an entry without a number would refer to, once the others are gone.
  let inherited = 0;
  for (const tag of cellTags(text, part)) {
    const own = xmlAttributes(text, tag, part).get('i');
    if (own !== undefined) sheetId = Number(own);
    if (sheetIds.has(sheetId)) {
      splices.push({ start: tag.start, end: tag.end, text: '' });
      continue;
    }
    kept++;
    if (own === undefined && inherited !== sheetId) {
      const told = withAttribute(text, tag, 'i', String(sheetId), part);
      splices.push({ start: tag.start, end: tag.end, text: told });
    }
    inherited = sheetId;
  }
  return kept === 0 && splices.length > 0 ? null : applySplices(text, splices);
}

function* cellTags(text: string, part: string): Generator<XmlTag> {
  for (const tag of xmlTags(text, part)) {
    if (tag.localName === 'c' && tag.kind !== 'close') yield tag;
  }
}
