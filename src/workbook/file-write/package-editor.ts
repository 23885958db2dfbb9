import { crc32 } from '../zip/crc32';
import { inflatePart } from '../zip/inflate-part';
import { relationshipsPart } from '../file-read/relationships';
import { decodeXml } from '../zip/xml-encoding';
import type { ZipEntry } from '../zip/zip-directory';
import type { ZipPackage } from '../zip/zip-package';
import { packEntry, writeZip } from '../zip/zip-writer';

/**
 * Changes parts of a package and leaves the others as they are: untouched parts keep their packed
 * bytes and their place in the file, and so does a part that ends up unchanged. New parts are at
 * the end, in the order of their arrival.
 */
export class PackageEditor {
  /** By name in lower case; `null` for a removed part. */
  private readonly changes = new Map<string, { name: string; bytes: Uint8Array } | null>();

  /** @param zip the package as it was; it does not change */
  constructor(readonly zip: ZipPackage) {}

  has(name: string): boolean {
    const change = this.changes.get(name.toLowerCase());
    return change === undefined ? this.zip.has(name) : change !== null;
  }

  /** Whether a part differs from the file. */
  isChanged(name: string): boolean {
    return this.changes.has(name.toLowerCase());
  }

  /** The names of the current parts. */
  names(): string[] {
    const kept = this.zip.names().filter((name) => this.has(name));
    const added = [...this.changes.values()].filter((change) => change !== null);
    return [...kept, ...added.map(({ name }) => name).filter((name) => !this.zip.has(name))];
  }

  /** The current text of an XML part. */
  readXml(name: string): string {
    const change = this.changes.get(name.toLowerCase());
    return change ? decodeXml(change.bytes, name) : this.zip.readXml(name);
  }

  /** Sets a part, in UTF-8. */
  writeXml(name: string, text: string): void {
    this.changes.set(name.toLowerCase(), {
      name,
      bytes: new TextEncoder().encode(declareUtf8(text)),
    });
  }

  remove(name: string): void {
    if (this.zip.has(name)) this.changes.set(name.toLowerCase(), null);
    else this.changes.delete(name.toLowerCase());
  }

  /**
   * The first free name, counting from 1, not used by a part or by relationships without a part.
   *
   * @example editor.freeName('xl/worksheets/sheet', '.xml') // 'xl/worksheets/sheet4.xml'
   */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name) && !this.has(relationshipsPart(name))) return name;
    }
  }

  /**
   * Names for several parts of a kind, in the order of their numbers: first those of removed parts,
   * so that rewritten parts keep their places, then the first free ones.
   *
   * @param gone removed parts of any kind
   */
  namesAgain(stem: string, extension: string, count: number, gone: readonly string[]): string[] {
    const numberOf = (name: string): number => {
      const isLike = name.startsWith(stem) && name.endsWith(extension);
      const number = isLike ? name.slice(stem.length, -extension.length) : '';
      return /^[1-9]\d*$/.test(number) ? Number(number) : NaN;
    };
    const byNumber = (one: string, other: string): number => numberOf(one) - numberOf(other);
    const names = gone
      .filter((name) => !Number.isNaN(numberOf(name)) && !this.has(name))
      .sort(byNumber)
      .slice(0, count);
    for (const name of names) this.writeXml(name, '');
    while (names.length < count) {
      const name = this.freeName(stem, extension);
      // From now on it is in use.
      this.writeXml(name, '');
      names.push(name);
    }
    return names.sort(byNumber);
  }

  /** The package as a file. */
  save(): Uint8Array {
    const left = new Map(this.changes);
    const entries = this.zip.packedEntries().flatMap((entry) => {
      const key = entry.name.toLowerCase();
      const change = left.get(key);
      left.delete(key);
      if (change === undefined) return [entry];
      if (change === null) return [];
      return [isSame(entry, change.bytes) ? entry : packEntry(entry.name, change.bytes)];
    });
    for (const change of left.values()) {
      if (change) entries.push(packEntry(change.name, change.bytes));
    }
    return writeZip(entries);
  }
}

function isSame(entry: ZipEntry, bytes: Uint8Array): boolean {
  if (entry.size !== bytes.length || entry.crc !== crc32(bytes)) return false;
  const before = inflatePart(entry);
  return before.every((byte, index) => byte === bytes[index]);
}

/** A part read in another encoding is written in UTF-8 and has to say so. */
function declareUtf8(text: string): string {
  return text.replace(
    /^(<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.-]+)(["'])/,
    (all, before: string, encoding: string, after: string) =>
      encoding.toLowerCase() === 'utf-8' ? all : `${before}UTF-8${after}`,
  );
}
