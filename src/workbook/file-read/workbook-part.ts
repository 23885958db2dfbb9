import type { FileSheetEntry } from '../ours/sheet-entry';
import { ourSheetKind } from '../ours/our-sheets';
import { readRelationships, type Relationship } from './relationships';
import { workbookError } from '../zip/workbook-error';
import { xmlAttributes, xmlTags, type XmlTag } from '../xml/xml';
import { decodeEntities } from '../xml/xml-text';
import type { ZipPackage } from '../zip/zip-package';

/** The content of the workbook's main part. */
export interface WorkbookPart {
  readonly part: string;
  /** All sheets in tab order, including chart sheets and the like. */
  readonly sheets: readonly FileSheetEntry[];
  readonly relationships: readonly Relationship[];
  /** Whether sheets may not be added, removed or renamed. */
  readonly isStructureProtected: boolean;
}

/** Where the main part is if nothing says so; every known program puts it there. */
const USUAL_PART = 'xl/workbook.xml';

/**
 * Finds and reads the main part.
 *
 * @throws WorkbookError if the package is not an Excel workbook
 */
export function readWorkbookPart(zip: ZipPackage): WorkbookPart {
  const part = findWorkbookPart(zip);
  const text = zip.readXml(part);
  const relationships = readRelationships(zip, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const listed: FileSheetEntry[] = [];
  const ourKinds = new Map<number, string>();
  let isStructureProtected = false;
  let root: XmlTag | undefined;
  for (const tag of xmlTags(text, part)) {
    root ??= tag;
    if (root.localName !== 'workbook') throw workbookError('other-office-file');
    if (tag.kind === 'close') continue;
    if (tag.localName === 'sheet' && tag.depth === 2) {
      listed.push(readSheetEntry(xmlAttributes(text, tag, part), byId, part));
    } else if (tag.localName === 'workbookProtection') {
      isStructureProtected = isTrue(xmlAttributes(text, tag, part).get('lockStructure'));
    } else if (tag.localName === 'definedName' && tag.kind === 'open') {
      const attributes = xmlAttributes(text, tag, part);
      const scope = attributes.get('localSheetId');
      const kind = ourSheetKind(attributes.get('name') ?? '', contentOf(text, tag, part));
      if (scope !== undefined && kind !== null) ourKinds.set(Number(scope), kind);
    }
  }
  if (root?.localName !== 'workbook') throw workbookError('damaged-part', part);
  const sheets = listed.map((sheet, index) => ({ ...sheet, ourKind: ourKinds.get(index) ?? null }));
  refuseSharedParts(sheets);
  return { part, sheets, relationships, isStructureProtected };
}

function findWorkbookPart(zip: ZipPackage): string {
  const main = readRelationships(zip, '').find(({ type }) => type === 'officeDocument');
  if (main && zip.has(main.target)) {
    if (main.target.toLowerCase().endsWith('.bin')) throw workbookError('binary-workbook');
    return main.target;
  }
  if (zip.has(USUAL_PART)) return USUAL_PART;
  if (zip.has('xl/workbook.bin')) throw workbookError('binary-workbook');
  if (zip.has('mimetype')) throw workbookError('opendocument-file');
  throw main ? workbookError('missing-part', main.target) : workbookError('not-a-workbook');
}

function readSheetEntry(
  attributes: ReadonlyMap<string, string>,
  relationships: ReadonlyMap<string, Relationship>,
  workbookPart: string,
): FileSheetEntry {
  // The prefix of r:id is the file's own choice, so any attribute of that name with one will do.
  const [, id = ''] = [...attributes].find(([name]) => name.endsWith(':id')) ?? [];
  const relationship = relationships.get(id);
  const name = attributes.get('name');
  if (name === undefined) throw workbookError('damaged-part', workbookPart);
  // Excel leaves such an entry for a macro module of an old version, and opens it without
  // complaint.
  const isWithoutPart = id === '' && !relationship;
  if (!relationship && !isWithoutPart) throw workbookError('damaged-part', workbookPart);
  const state = attributes.get('state');
  return {
    name,
    part: relationship?.target ?? '',
    id: Number(attributes.get('sheetId')) || 0,
    type: relationship?.type ?? 'none',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    ourKind: null,
  };
}

/** Two sheets sharing one part: Excel never writes this, and it multiplies the reading. */
function refuseSharedParts(sheets: readonly FileSheetEntry[]): void {
  const seen = new Set<string>();
  for (const { part } of sheets) {
    if (part === '') continue;
    if (seen.has(part.toLowerCase())) throw workbookError('duplicate-part', part);
    seen.add(part.toLowerCase());
  }
}

function contentOf(text: string, tag: XmlTag, part: string): string {
  const end = text.indexOf('<', tag.end);
  return decodeEntities(text.slice(tag.end, end < 0 ? text.length : end), part);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
