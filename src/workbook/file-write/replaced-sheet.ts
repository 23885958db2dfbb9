import { decodeEntities } from '../xml/xml-text';

/** What of a sheet of ours outlives its replacement. */
export interface KeptOfSheet {
  /** The name by which macros know the sheet: without it Excel would give it a second module. */
  readonly codeName: string | null;
  /** The element of the user's protection of the sheet, password and all. */
  readonly protection: string | null;
}

/**
 * Reads what is to be kept of a sheet that is about to be replaced. A user who protected the sheet
 * finds it protected again, against the same things and with the same password; it does not keep
 * the tool from writing, as it was meant for people.
 */
export function keptOfSheet(text: string, part: string): KeptOfSheet {
  // Everything of interest stands around the cells, which may be many.
  const dataStart = text.search(/<(?:[\w.-]+:)?sheetData[\s/>]/);
  const head = dataStart < 0 ? text : text.slice(0, dataStart);
  const tail = text.slice(Math.max(0, text.lastIndexOf('sheetData')));
  const [, codeName] =
    /<(?:[\w.-]+:)?sheetPr\s[^>]*?codeName\s*=\s*(?:"([^"]*)"|'([^']*)')/
      .exec(head)
      ?.filter(Boolean) ?? [];
  const protection = /<(?:[\w.-]+:)?sheetProtection(\s[^>]*?)?\s*\/?>/.exec(tail);
  return {
    codeName: codeName === undefined ? null : decodeEntities(codeName, part),
    protection: protection ? `<sheetProtection${protection[1] ?? ''}/>` : null,
  };
}
