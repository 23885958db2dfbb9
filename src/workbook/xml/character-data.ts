import { type ByteTag, nextTagStart } from './byte-tags';
import type { TextPool } from './text-pool';
import { decodeEscapes } from './xml-text';

const SLASH = 0x2f;

/** The text of an element that holds only text. */
export interface CharacterData {
  readonly text: string;
  /** Where the element's closing tag begins. */
  readonly end: number;
}

/** What a reader of one part needs for its texts. */
export interface TextReading {
  /** Scratch; holds a closing tag once an element was read. */
  readonly tag: ByteTag;
  readonly texts: TextPool;
  /** The part's name, for what is wrong with it. */
  readonly part: string;
}

/**
 * Reads the text of an element (`<v>` or `<t>`) up to its closing tag. Comments and processing
 * instructions in it are left out, CDATA is taken as it is.
 *
 * @param from after the opening tag
 * @param reading its tag is the closing one afterwards, except where the text is plain
 * @returns `null` if the end has not arrived yet
 */
export function readCharacterData(
  bytes: Uint8Array,
  from: number,
  limit: number,
  { tag, texts, part }: TextReading,
): CharacterData | null {
  const plainEnd = nextTagStart(bytes, from, limit);
  if (plainEnd + 1 >= limit) return null;
  if (bytes[plainEnd + 1] === SLASH) {
    return { text: texts.text(bytes, from, plainEnd, part), end: plainEnd };
  }
  let text = '';
  let at = from;
  for (;;) {
    const start = nextTagStart(bytes, at, limit);
    if (start >= limit) return null;
    text += texts.text(bytes, at, start, part);
    const kind = tag.read(bytes, start, limit);
    if (kind === 'incomplete') return null;
    if (kind === 'cdata') {
      const raw = new TextDecoder().decode(bytes.subarray(tag.valueStart, tag.valueEnd));
      texts.charge(raw.length, part);
      text += decodeEscapes(raw);
    } else if (kind !== 'ignored') return { text, end: start };
    at = tag.end;
  }
}
