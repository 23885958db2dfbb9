import { strToU8, zipSync } from 'fflate';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The parts of a package by name: text to be written in UTF-8, or bytes. */
export type Parts = Record<string, string | Uint8Array>;

/** A package made by hand, so that tests can contain what no program writes. */
export function packageOfParts(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    // Quickly: the tests pack thousands.
    { level: 1 },
  );
}

/** The relationships part for pairs of type and target; ids are rId1, rId2, … */
export function relationshipsOf(...links: [type: string, target: string][]): string {
  const items = links.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items.join('')}</Relationships>`;
}

/** A worksheet's part around the rows given. */
export function worksheetOf(rows: string): string {
  return `<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A table of shared strings, each given as the content of its `<si>`. */
export function sharedStringsOf(...items: string[]): string {
  return `<sst xmlns="${SPREADSHEET}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** The parts of a workbook with one sheet, `Cases`, to change and add to before packing. */
export function workbookParts(rows: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationshipsOf(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsOf(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheetOf(rows),
    ...more,
  };
}
