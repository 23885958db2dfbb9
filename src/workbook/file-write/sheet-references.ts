import type { PackageEditor } from './package-editor';

/**
 * The longest possible reference to a sheet, with its name escaped: pieces overlap by this much.
 */
const OVERLAP_CHARACTERS = 512;

/** An apostrophe in any way that XML may write it. */
const QUOTE = "(?:'|&apos;|&#39;|&#x27;)";

/** Parts without formulas, or without relevant ones: a cell's text may say anything. */
const WITHOUT_FORMULAS = /(^|\/)(sharedStrings\d*|styles\d*|theme\d*|core|app)\.xml$|\.rels$/i;

/**
 * Searches a package for formulas, names, charts and links that refer to sheets.
 *
 * @param sheets the sheets' names
 * @returns the first sheet found and the part that refers to it; `null` if there is none
 */
export async function findReference(
  editor: PackageEditor,
  sheets: readonly string[],
): Promise<{ sheet: string; part: string } | null> {
  const patterns = sheets.map((sheet) => ({ sheet, pattern: referencePattern(sheet) }));
  for (const part of editor.names()) {
    if (!part.toLowerCase().endsWith('.xml') || WITHOUT_FORMULAS.test(part)) continue;
    for await (const text of textsOf(editor, part)) {
      const found = patterns.find(({ pattern }) => pattern.test(text));
      if (found) return { sheet: found.sheet, part };
    }
  }
  return null;
}

/** A part's text in overlapping pieces, because a sheet may be too large to hold. */
async function* textsOf(editor: PackageEditor, part: string): AsyncGenerator<string> {
  if (editor.isChanged(part)) {
    yield editor.readXml(part);
    return;
  }
  const decoder = new TextDecoder();
  let tail = '';
  for await (const piece of editor.zip.streamXml(part)) {
    const text = tail + decoder.decode(piece, { stream: true });
    yield text;
    tail = text.slice(-OVERLAP_CHARACTERS);
  }
}

function referencePattern(sheet: string): RegExp {
  const letters = [...sheet].map((letter) => {
    if (letter === "'") return QUOTE + QUOTE;
    if (letter === '&') return '&amp;';
    return letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  const name = letters.join('');
  const quoted = `(?:${QUOTE}|:)${name}(?:${QUOTE}!|:)`;
  const plain = `(?<![\\w.\\]'])${name}!`;
  return new RegExp(`${quoted}|${plain}`, 'iu');
}
