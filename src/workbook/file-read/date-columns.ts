import type { Sheet } from '../../grid/sheet';
import { eachStyledCell } from './styled-cell';
import { PACKAGE_LIMITS } from '../zip/package-limits';
import { readWorkbookPart } from './workbook-part';
import type { ReadXlsxOptions } from './read-xlsx';
import { xmlAttributes, xmlTags } from '../xml/xml';
import { ZipPackage } from '../zip/zip-package';

/** Built-in formats of dates and times; 27 to 36 and 50 to 58 are those of East Asian editions. */
const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/**
 * The columns of each worksheet whose numbers are dates: at least one number has a format of dates
 * or times, and none has another. This takes a second pass over the file, for code that writes its
 * cells again; reading a tracker needs no formats and does not pay for it.
 *
 * @param bytes the whole .xlsx or .xlsm file
 * @returns by the sheets' names; empty if the workbook counts its dates from 1904, since they mean
 *   different days elsewhere
 * @throws WorkbookError as `readXlsx`
 */
export async function readDateColumns(
  bytes: Uint8Array,
  options: ReadXlsxOptions = {},
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const zip = new ZipPackage(bytes, options.limits ?? PACKAGE_LIMITS);
  const { part, relationships, sheets } = readWorkbookPart(zip);
  const styles = relationships.find(({ type }) => type === 'styles')?.target;
  const found = new Map<string, ReadonlySet<number>>();
  if (styles === undefined || !zip.has(styles) || countsFrom1904(zip, part)) return found;
  const dates = dateStyles(zip.readXml(styles), styles);
  if (dates.size === 0) return found;
  for (const sheet of sheets) {
    if (sheet.type === 'worksheet') found.set(sheet.name, await columnsIn(zip, sheet.part, dates));
  }
  return found;
}

/**
 * The sheets of a workbook with their columns of dates, as `readDateColumns` finds them.
 *
 * @param bytes the whole file that the sheets were read from
 * @throws WorkbookError as `readXlsx`
 */
export async function withDateColumns(
  sheets: readonly Sheet[],
  bytes: Uint8Array,
): Promise<readonly Sheet[]> {
  const dates = await readDateColumns(bytes);
  return sheets.map((sheet): Sheet => {
    const dateColumns = dates.get(sheet.name);
    return dateColumns ? { ...sheet, dateColumns } : sheet;
  });
}

function countsFrom1904(zip: ZipPackage, part: string): boolean {
  const text = zip.readXml(part);
  for (const tag of xmlTags(text, part)) {
    if (tag.localName !== 'workbookPr' || tag.kind === 'close') continue;
    return /^(1|true)$/.test(xmlAttributes(text, tag, part).get('date1904') ?? '');
  }
  return false;
}

/** Which of the cell formats, by number, show a date or a time. */
function dateStyles(text: string, part: string): ReadonlySet<number> {
  const own = new Map<number, string>();
  const dates = new Set<number>();
  let place = '';
  let index = 0;
  for (const tag of xmlTags(text, part)) {
    if (tag.kind === 'close') continue;
    if (tag.depth === 1) place = tag.localName;
    if (tag.depth !== 2) continue;
    const attributes = xmlAttributes(text, tag, part);
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (place === 'numFmts') own.set(id, attributes.get('formatCode') ?? '');
    else if (place === 'cellXfs') {
      if (isDateFormat(id, own.get(id))) dates.add(index);
      index++;
    }
  }
  return dates;
}

/** Whether a format shows a date or a time: it has a letter of one outside quotes and brackets. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.some(([first, last]) => id >= first && id <= last);
  const [positive = ''] = code.replace(/"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi, '').split(';');
  return /[dmyhs]/i.test(positive.replace(/general/gi, ''));
}

/** The columns of a worksheet in which every number has one of the styles. */
async function columnsIn(
  zip: ZipPackage,
  part: string,
  dates: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const dated = new Set<number>();
  const plain = new Set<number>();
  await eachStyledCell(zip, part, ({ column, style, isNumeric }) => {
    if (isNumeric) (dates.has(style) ? dated : plain).add(column);
  });
  return new Set([...dated].filter((one) => !plain.has(one)));
}
