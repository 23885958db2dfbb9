import { decodeEntities } from '../xml/xml-text';

/** What survives when one of our sheets is replaced. */
export interface KeptOfSheet {
  /** The name that macros use for the sheet: without it Excel would give it a second module. */
  readonly codeName: string | null;
  /** The element with the user's sheet protection, including the password. */
  readonly protection: string | null;
}

/**
 * Reads what to keep of a sheet that is about to be replaced. If the user protected the sheet, it
 * is protected again afterwards, against the same things and with the same password. The protection
 * does not stop the tool from writing, because it is meant for people.
 */
export function keptOfSheet(text: string, part: string): KeptOfSheet {
  // Everything of interest is outside the cells, of which there may be many.
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
