import { PACKAGE_LIMITS } from '../../../src/workbook/zip/package-limits';
import { readWorkbookPart } from '../../../src/workbook/file-read/workbook-part';
import { xmlAttributes } from '../../../src/workbook/xml/xml';
import { xmlElements } from '../../../src/workbook/xml/xml-splice';
import { decodeEntities } from '../../../src/workbook/xml/xml-text';
import { ZipPackage } from '../../../src/workbook/zip/zip-package';
import type { HostName } from './book';

/**
 * The names in the scopes of a file's sheets, by the sheets' names: our marks and notes, and what
 * the user has named. Excel's own names (print area, filter) are left out.
 */
export function sheetNames(bytes: Uint8Array): ReadonlyMap<string, readonly HostName[]> {
  const zip = new ZipPackage(bytes, PACKAGE_LIMITS);
  const { part, sheets } = readWorkbookPart(zip);
  const text = zip.readXml(part);
  const names = new Map<string, HostName[]>(sheets.map(({ name }) => [name, []]));
  for (const { tag, contentStart, contentEnd } of xmlElements(text, part, 2)) {
    if (tag.localName !== 'definedName') continue;
    const attributes = xmlAttributes(text, tag, part);
    const name = attributes.get('name') ?? '';
    const sheet = sheets[Number(attributes.get('localSheetId') ?? NaN)];
    if (!sheet || name.startsWith('_xlnm.')) continue;
    const formula = `=${decodeEntities(text.slice(contentStart, contentEnd), part)}`;
    const visible = !['1', 'true'].includes(attributes.get('hidden') ?? '');
    names.get(sheet.name)?.push({ name, formula, visible });
  }
  return names;
}
