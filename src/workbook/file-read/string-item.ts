import { nextTagStart } from '../xml/byte-tags';
import { type CharacterData, type TextReading, readCharacterData } from '../xml/character-data';
import { workbookError } from '../zip/workbook-error';

/** The cost of a run of rich text besides its characters; a cell may have a million. */
const CHARACTERS_A_RUN = 16;

/**
 * Reads a string item, `<si>` or `<is>`: plain text, or the joined runs of rich text. The phonetic
 * runs above East Asian text are left out.
 *
 * @param from after the item's opening tag
 * @param name the item's name, `si` or `is`
 * @param reading its tag is the item's closing tag afterwards
 * @returns the text and where the item ends, or `null` if its end has not arrived yet
 */
export function readStringItem(
  bytes: Uint8Array,
  from: number,
  limit: number,
  name: 'si' | 'is',
  reading: TextReading,
): CharacterData | null {
  const { tag, texts, part } = reading;
  let text: string | undefined;
  let isPhonetic = false;
  let at = from;
  for (;;) {
    const start = nextTagStart(bytes, at, limit);
    const kind = tag.read(bytes, start, limit);
    if (kind === 'incomplete') return null;
    if (kind === 'document-type') throw workbookError('document-type', part);
    at = tag.end;
    if (kind === 'cdata' || kind === 'ignored') continue;
    if (kind === 'close' && tag.is(bytes, name)) return { text: text ?? '', end: at };
    if (tag.is(bytes, 'rPh')) isPhonetic = kind === 'open';
    else if (kind === 'open' && !isPhonetic && tag.is(bytes, 't')) {
      const data = readCharacterData(bytes, at, limit, reading);
      if (!data) return null;
      at = data.end;
      if (text === undefined) text = data.text;
      else {
        texts.charge(CHARACTERS_A_RUN + data.text.length, part);
        text += data.text;
      }
    }
  }
}
