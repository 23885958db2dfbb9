import { xmlAttributes, type XmlTag, xmlTags } from '../xml/xml';
import { applySplices, type Splice, withAttribute } from '../xml/xml-splice';

/**
 * Takes the cells of sheets out of Excel's calculation chain, the order in which it last
 * calculated. Excel adds formulas that are missing from it, but repairs a file whose chain lists a
 * cell that has no formula any more.
 *
 * @param sheetIds the numbers of the sheets, not their places
 * @returns the part's new text; the same where none of the cells is in it, `null` where no other is
 */
export function withoutSheets(
  text: string,
  part: string,
  sheetIds: ReadonlySet<number>,
): string | null {
  const splices: Splice[] = [];
  let kept = 0;
  let sheetId = 0;
  // What an entry without a sheet's number would be taken for, with the others gone.
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
