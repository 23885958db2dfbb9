import { xmlAttributes, xmlTags } from '../xml/xml';
import type { ZipPackage } from '../zip/zip-package';
import { eachStyledCell } from './styled-cell';

/** The rows and columns of a sheet whose text is struck through, from 0. */
export interface StruckLines {
  readonly struckRows: ReadonlySet<number>;
  readonly struckColumns: ReadonlySet<number>;
}

/** A line is struck through where its first cell is, or so many of its filled cells are. */
const MOSTLY = 2 / 3;

/**
 * Which of the cell formats, by number, strike their text through. Few workbooks have any, and only
 * those are looked at for struck lines.
 *
 * @param part the package's part of styles; undefined where it has none
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

/** Counts of a line's filled cells. */
interface Count {
  filled: number;
  struck: number;
  readonly isFirstStruck: boolean;
}

/**
 * The struck lines of a worksheet: a second look at its part, for workbooks that strike text through.
 *
 * @throws WorkbookError as `readXlsx`
 */
export async function struckLines(
  zip: ZipPackage,
  part: string,
  styles: ReadonlySet<number>,
): Promise<StruckLines> {
  const rows = new Map<number, Count>();
  const columns = new Map<number, Count>();
  await eachStyledCell(zip, part, ({ row, column, style }) => {
    const isStruck = styles.has(style);
    count(rows, row, isStruck);
    count(columns, column, isStruck);
  });
  return { struckRows: struckIn(rows), struckColumns: struckIn(columns) };
}

function count(lines: Map<number, Count>, line: number, isStruck: boolean): void {
  const known = lines.get(line) ?? { filled: 0, struck: 0, isFirstStruck: isStruck };
  known.filled++;
  if (isStruck) known.struck++;
  lines.set(line, known);
}

function struckIn(lines: ReadonlyMap<number, Count>): Set<number> {
  const struck = [...lines].filter(
    ([, one]) => one.isFirstStruck || (one.struck > 0 && one.struck >= one.filled * MOSTLY),
  );
  return new Set(struck.map(([line]) => line));
}
