import type { WorkbookContents } from '../workbook';
import type { FileSheetEntry } from '../ours/sheet-entry';
import type { Sheet, SheetTable } from '../../grid/sheet';
import { PACKAGE_LIMITS, type PackageLimits } from '../zip/package-limits';
import { readRelationships } from './relationships';
import { readSharedStrings } from './shared-strings';
import { readSheetCells } from './sheet-reader';
import type { SheetSurroundings } from './sheet-surroundings';
import { readTable } from './table-part';
import { struckLines, struckStyles } from './struck-lines';
import { TextPool } from '../xml/text-pool';
import { readWorkbookPart } from './workbook-part';
import { ZipPackage } from '../zip/zip-package';

export interface ReadXlsxOptions {
  /** The size limits; `PACKAGE_LIMITS` if not given. */
  readonly limits?: PackageLimits;
  /** Sheets, by name, that are unchanged since they were read; their cells are not read again. */
  readonly known?: ReadonlyMap<string, Sheet>;
}

/**
 * Reads an .xlsx or .xlsm workbook.
 *
 * Sheets are streamed: besides the file and the result, only a small window of each is held.
 *
 * @param bytes the whole file
 * @throws WorkbookError, and nothing else, whatever the bytes: with a message for the user
 */
export async function readXlsx(
  bytes: Uint8Array,
  options: ReadXlsxOptions = {},
): Promise<WorkbookContents> {
  const limits = options.limits ?? PACKAGE_LIMITS;
  const zip = new ZipPackage(bytes, limits);
  const workbook = readWorkbookPart(zip);
  const worksheets = workbook.sheets.filter((sheet) => sheet.type === 'worksheet');
  const texts = new TextPool(limits.textCharacters);
  const stringsPart = workbook.relationships.find(({ type }) => type === 'sharedStrings')?.target;
  const surroundings: SheetSurroundings = {
    strings: await readSharedStrings(zip, stringsPart, texts),
    texts,
    errors: new Map(),
    placesLeft: limits.cells,
  };
  const stylesPart = workbook.relationships.find(({ type }) => type === 'styles')?.target;
  const struck = struckStyles(zip, stylesPart);
  const sheets: Sheet[] = [];
  for (const entry of worksheets) {
    const known = options.known?.get(entry.name);
    const sheet = known ?? (await readWorksheet(zip, entry, surroundings));
    const isLookedAt = !known && struck.size > 0 && !sheet.ours;
    sheets.push(isLookedAt ? { ...sheet, ...(await struckLines(zip, entry.part, struck)) } : sheet);
  }
  return {
    sheets,
    hiddenSheets: new Set(
      worksheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name),
    ),
    isStructureProtected: workbook.isStructureProtected,
  };
}

async function readWorksheet(
  zip: ZipPackage,
  entry: FileSheetEntry,
  surroundings: SheetSurroundings,
): Promise<Sheet> {
  const { rows, hiddenRows } = await readSheetCells(zip, entry.part, entry.name, surroundings);
  const tables = readTables(zip, entry.part);
  return { name: entry.name, rows, hiddenRows, tables, ours: entry.ourKind !== null };
}

/** The tables of a sheet; a part named twice is read once. */
function readTables(zip: ZipPackage, sheetPart: string): SheetTable[] {
  const links = readRelationships(zip, sheetPart).filter(({ type }) => type === 'table');
  const parts = new Set(links.map(({ target }) => target));
  return [...parts].map((part) => readTable(zip, part)).filter((table) => table !== null);
}
