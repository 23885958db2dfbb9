import { inflatePart, streamPart } from './inflate-part';
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits';
import { decodeXml, encodeUtf8 } from './xml-encoding';
import { refuseOtherFiles } from './file-signature';
import { workbookError } from './workbook-error';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** Smaller parts are unpacked in one go: a stream costs more to set up than it saves. */
const STREAM_FROM_BYTES = 2 ** 19;

/**
 * An Office package: named parts in a zip. Parts are unpacked on request and not kept; the packed
 * bytes stay, for a writer to copy.
 *
 * Names are those of the package, without a leading slash, and case does not matter, as in the Open
 * Packaging Conventions.
 */
export class ZipPackage {
  /** All entries in the file's order, by their name in lower case. */
  private readonly entries = new Map<string, ZipEntry>();
  private unpackedBytes = 0;

  /** @throws WorkbookError if the bytes are not a package, or one over the limits */
  constructor(
    bytes: Uint8Array,
    readonly limits: PackageLimits = PACKAGE_LIMITS,
  ) {
    const refusal = refuseOtherFiles(bytes);
    if (refusal) throw refusal;
    for (const entry of readZipDirectory(bytes, limits)) {
      const key = entry.name.toLowerCase();
      if (this.entries.has(key)) throw workbookError('duplicate-part', entry.name);
      this.entries.set(key, entry);
    }
  }

  /** The names of all parts, in the file's order and spelling. */
  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** All entries, packed, in the file's order: what a writer copies. */
  packedEntries(): readonly ZipEntry[] {
    return [...this.entries.values()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** A part's unpacked and checked bytes. */
  read(name: string): Uint8Array {
    const entry = this.find(name);
    this.charge(entry, this.limits.heldBytes);
    return inflatePart(entry);
  }

  /** An XML part as text, whatever encoding it declares, without its byte order mark. */
  readXml(name: string): string {
    return decodeXml(this.read(name), name);
  }

  /** An XML part's bytes in UTF-8, piece by piece. */
  streamXml(name: string): AsyncIterable<Uint8Array> {
    const entry = this.find(name);
    this.charge(entry, this.limits.streamedBytes);
    return encodeUtf8(entry.size < STREAM_FROM_BYTES ? once(entry) : streamPart(entry), name);
  }

  private find(name: string): ZipEntry {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw workbookError('missing-part', name);
    return entry;
  }

  /** Counts the unpacked total, because a hostile file may have one part read many times. */
  private charge(entry: ZipEntry, limit: number): void {
    if (entry.size > limit) throw workbookError('too-large', entry.size, limit);
    this.unpackedBytes += entry.size;
    if (this.unpackedBytes > this.limits.totalBytes) {
      throw workbookError('too-large', this.unpackedBytes, this.limits.totalBytes);
    }
  }
}

async function* once(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  yield inflatePart(entry);
}
