import { ByteTag, nextTagStart } from '../xml/byte-tags';
import { scanInWindows } from '../xml/byte-window';
import type { TextReading } from '../xml/character-data';
import { readStringItem } from './string-item';
import type { TextPool } from '../xml/text-pool';
import { workbookError } from '../zip/workbook-error';
import type { ZipPackage } from '../zip/zip-package';

/** The cost of a place in the table besides its text; an empty string takes one too. */
const CHARACTERS_A_STRING = 16;

/**
 * The table of strings that cells point into by number, as plain text.
 *
 * @param part the table's part, or `undefined` if the workbook has none
 * @throws WorkbookError if the part is damaged, or holds more than the limits allow
 */
export async function readSharedStrings(
  zip: ZipPackage,
  part: string | undefined,
  texts: TextPool,
): Promise<string[]> {
  if (part === undefined || !zip.has(part)) return [];
  const scanner = new SharedStringScanner(texts, part);
  const scan = (bytes: Uint8Array, limit: number): number => scanner.scan(bytes, limit);
  await scanInWindows(zip.streamXml(part), scan, zip.limits.elementBytes, part);
  if (!scanner.isWhole) throw workbookError('damaged-part', part);
  return scanner.strings;
}

class SharedStringScanner {
  readonly strings: string[] = [];
  /** Whether the table's end has been seen. */
  isWhole = false;
  private readonly reading: TextReading;

  constructor(texts: TextPool, part: string) {
    this.reading = { tag: new ByteTag(), texts, part };
  }

  scan(bytes: Uint8Array, limit: number): number {
    let at = 0;
    while (!this.isWhole) {
      const start = nextTagStart(bytes, at, limit);
      if (start >= limit) return limit;
      at = this.readElement(bytes, start, limit);
      if (at < 0) return start;
    }
    return limit;
  }

  /** Reads the tag at `start`, and for a string all of it; -1 if its end has not arrived yet. */
  private readElement(bytes: Uint8Array, start: number, limit: number): number {
    const { tag, texts, part } = this.reading;
    const kind = tag.read(bytes, start, limit);
    if (kind === 'incomplete') return -1;
    if (kind === 'document-type') throw workbookError('document-type', part);
    const { end } = tag;
    if (kind === 'cdata' || kind === 'ignored') return end;
    if (tag.is(bytes, 'sst')) this.isWhole = kind !== 'open';
    if (kind === 'close' || !tag.is(bytes, 'si')) return end;
    const item =
      kind === 'empty' ? { text: '', end } : readStringItem(bytes, end, limit, 'si', this.reading);
    if (!item) return -1;
    texts.charge(CHARACTERS_A_STRING, part);
    this.strings.push(item.text);
    return item.end;
  }
}
