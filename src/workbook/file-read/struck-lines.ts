import { xmlAttributes, xmlTags } from '../xml/xml';
import type { ZipPackage } from '../zip/zip-package';
import { type StruckLines, strikeCount } from '../strike-count';
import { eachStyledCell } from './styled-cell';

/**
 * Which of the cell formats, by number, strike their text through. Few workbooks have any, and only
 * those are checked for struck lines.
 *
 * @param part the package's part of styles; undefined if it has none
 */
export function struckStyles(zip: ZipPackage, part: string | undefined): ReadonlySet<number> {
  const struck = new Set<number>();
  if (part === undefined || !zip.has(part)) return struck;
  const text = zip.readXml(part);
  if (!/<(\w+:)?strike\b/.test(text)) return struck;
  const fonts = new Set<number>();
  let place = '';
  let font = -1;
  let format = 0;
  for (const tag of xmlTags(text, part)) {
    if (tag.kind === 'close') continue;
    if (tag.depth === 1) place = tag.localName;
    else if (place === 'fonts' && tag.depth === 2) font++;
    else if (place === 'fonts' && tag.localName === 'strike') {
      const value = xmlAttributes(text, tag, part).get('val') ?? '1';
      if (!/^(0|false)$/.test(value)) fonts.add(font);
    } else if (place === 'cellXfs' && tag.depth === 2) {
      const own = Number(xmlAttributes(text, tag, part).get('fontId') ?? 0);
      if (fonts.has(own)) struck.add(format);
      format++;
    }
  }
  return struck;
}

/**
 * The struck lines of a worksheet: a second pass over its part, for workbooks with struck-through
 * text.
 *
 * @throws WorkbookError as `readXlsx`
 */
export async function struckLines(
  zip: ZipPackage,
  part: string,
  styles: ReadonlySet<number>,
): Promise<StruckLines> {
  const counted = strikeCount();
  await eachStyledCell(zip, part, ({ row, column, style }) =>
    counted.add(row, column, styles.has(style)),
  );
  return counted.lines();
}
