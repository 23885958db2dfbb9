import { ByteTag, nextTagStart } from './byte-tags';
import { scanInWindows } from './byte-window';
import { readCharacterData } from './character-data';
import type { TextPool } from './text-pool';
import { workbookError } from './workbook-error';
import type { ZipPackage } from './zip-package';

/**
 * The table of strings that cells point into by number. Rich text becomes its plain text, and the
 * phonetic runs above East Asian text are left out.
 *
 * @param part the table's part, or `undefined` where the workbook has none
 */
export async function readSharedStrings(
  zip: ZipPackage,
  part: string | undefined,
  texts: TextPool,
): Promise<string[]> {
  if (part === undefined || !zip.has(part)) return [];
  const scanner = new SharedStringScanner(texts, part);
  const scan = (bytes: Uint8Array, limit: number): number => scanner.scan(bytes, limit);
  await scanInWindows(zip.streamXml(part), scan, zip.limits.elementBytes);
  if (!scanner.isWhole) throw workbookError('damaged-part', part);
  return scanner.strings;
}

class SharedStringScanner {
  readonly strings: string[] = [];
  /** Whether the table's end was seen. */
  isWhole = false;
  private readonly tag = new ByteTag();

  constructor(
    private readonly texts: TextPool,
    private readonly part: string,
  ) {}

  scan(bytes: Uint8Array, limit: number): number {
    let at = 0;
    while (!this.isWhole) {
      const start = nextTagStart(bytes, at, limit);
      if (start >= limit) return limit;
      const { tag } = this;
      const kind = tag.read(bytes, start, limit);
      if (kind === 'incomplete') return start;
      if (kind === 'document-type') throw workbookError('document-type', this.part);
      at = tag.end;
      if (tag.is(bytes, 'sst')) this.isWhole = kind !== 'open';
      else if (tag.is(bytes, 'si') && kind === 'empty') this.strings.push('');
      else if (tag.is(bytes, 'si') && kind === 'open') {
        at = this.readItem(bytes, at, limit);
        if (at < 0) return start;
      }
    }
    return limit;
  }

  /** Reads one string, from after its `<si>`; gives where it ends, or -1 where that is not there yet. */
  private readItem(bytes: Uint8Array, from: number, limit: number): number {
    const { tag } = this;
    let text = '';
    let phonetic = false;
    let at = from;
    for (;;) {
      const start = nextTagStart(bytes, at, limit);
      if (start >= limit) return -1;
      const kind = tag.read(bytes, start, limit);
      if (kind === 'incomplete') return -1;
      if (kind === 'document-type') throw workbookError('document-type', this.part);
      at = tag.end;
      if (kind === 'cdata' || kind === 'ignored') continue;
      if (kind === 'close' && tag.is(bytes, 'si')) break;
      if (tag.is(bytes, 'rPh')) phonetic = kind === 'open';
      else if (kind === 'open' && !phonetic && tag.is(bytes, 't')) {
        const data = readCharacterData(bytes, at, limit, tag, this.texts, this.part);
        if (!data) return -1;
        text = text === '' ? data.text : text + data.text;
        at = data.end;
      }
    }
    this.strings.push(text);
    return at;
  }
}
