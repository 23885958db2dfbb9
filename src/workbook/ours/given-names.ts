import type { SheetEntry } from './sheet-entry';
import type { SheetRole } from '../../plan/sheet-plan';
import { isKeptCopy } from './our-sheets';

const LONGEST_NAME = 31;

/** A sheet that may be known to be one of ours, or a copy of one. */
interface MarkedSheet extends SheetEntry {
  /** `null` or left out: not known. */
  readonly isOriginal?: boolean | null;
}

/**
 * The sheets that a write replaces, by kind: those with our mark. If there are several of one kind,
 * the user has copied one to keep it. In Excel the sheet notes which it is; in a file a copy has a
 * higher number, wherever it is, so the lowest is still ours.
 */
export function ourSheets<Sheet extends MarkedSheet>(sheets: readonly Sheet[]): Map<string, Sheet> {
  const ours = new Map<string, Sheet>();
  for (const sheet of sheets) {
    if (sheet.ourKind === null || sheet.type !== 'worksheet') continue;
    if (isKeptCopy(sheet.ourKind) || sheet.isOriginal === false) continue;
    const other = ours.get(sheet.ourKind);
    if (!other || goesBefore(sheet, other)) ours.set(sheet.ourKind, sheet);
  }
  return ours;
}

function goesBefore(one: MarkedSheet, other: MarkedSheet): boolean {
  const [isOne, isOther] = [one.isOriginal === true, other.isOriginal === true];
  return isOne === isOther ? one.id < other.id : isOne;
}

/**
 * The names that our sheets get in a workbook: an existing sheet's name, which the user may have
 * chosen, or the wanted name, or the wanted name with a number if the user has a sheet of that
 * name.
 *
 * @param wanted the usual names, by kind of sheet
 * @example // in a workbook where the user has a sheet "YOS ratings" givenNames(sheets, { ratings:
 *   'YOS ratings' }) // { ratings: 'YOS ratings (2)' }
 */
export function givenNames<Wanted extends Readonly<Partial<Record<SheetRole, string>>>>(
  sheets: readonly MarkedSheet[],
  wanted: Wanted,
): { [Role in keyof Wanted]: string } {
  const ours = ourSheets(sheets);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const given = Object.entries<string | undefined>(wanted).map(([role, name = role]) => {
    const own = ours.get(role)?.name ?? freeName(name, taken);
    taken.add(own.toLowerCase());
    return [role, own] as const;
  });
  return Object.fromEntries(given) as { [Role in keyof Wanted]: string };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = shortened(wanted, LONGEST_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = shortened(wanted, LONGEST_NAME - suffix.length) + suffix;
  }
  return name;
}

/** The beginning of a text, without half of a two-unit character. */
export function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
