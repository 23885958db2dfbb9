import type { SheetRole } from '../annexe/sheet-plan';
import { isKeptCopy } from './our-sheets';
import type { SheetEntry } from './workbook-part';

const LONGEST_NAME = 31;

/**
 * The sheets that a write replaces, by what they are: those that bear our mark. Of several of one
 * kind the user has copied one, to keep it; Excel gives a copy a higher number, so the lowest is
 * ours still.
 */
export function ourSheets(sheets: readonly SheetEntry[]): Map<string, SheetEntry> {
  const ours = new Map<string, SheetEntry>();
  for (const sheet of sheets) {
    if (sheet.ourKind === null || sheet.type !== 'worksheet') continue;
    if (isKeptCopy(sheet.ourKind)) continue;
    const other = ours.get(sheet.ourKind);
    if (!other || sheet.id < other.id) ours.set(sheet.ourKind, sheet);
  }
  return ours;
}

/**
 * The names that our sheets get in a workbook: the name that one has already, which may be of the
 * user's choice, or the name wanted, or that with a number where the user has a sheet of the name.
 *
 * @param wanted the usual names, by what the sheets are
 * @example // in a workbook with a sheet "YOS ratings" of the user's
 *   givenNames(sheets, { ratings: 'YOS ratings' }) // { ratings: 'YOS ratings (2)' }
 */
export function givenNames<Wanted extends Readonly<Partial<Record<SheetRole, string>>>>(
  sheets: readonly SheetEntry[],
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
  let name = wanted.slice(0, LONGEST_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return name;
}
