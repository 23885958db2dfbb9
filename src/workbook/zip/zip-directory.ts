import type { PackageLimits } from './package-limits';
import { workbookError } from './workbook-error';

/**
 * One part as listed in the zip's central directory, with its bytes still packed, so that a writer
 * can copy it unchanged.
 */
export interface ZipEntry {
  /** The name with forward slashes and no leading one. */
  readonly name: string;
  /** The name as in the file. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  /** Time and date in MS-DOS form, as stored. */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  /** Unpacked size in bytes, as declared. */
  readonly size: number;
  readonly externalAttributes: number;
  readonly packed: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const SIZES_IN_EXTRA = 0x0001;
const IN_EXTRA = 0xffffffff;
const ENCRYPTED_FLAG = 0x0001;

/** Deflate cannot do better than 1032 to 1; a part that claims more is lying. */
const BEST_RATIO = 1032;
const RATIO_SLACK_BYTES = 1024;

/**
 * Reads the zip's central directory. Local headers are used only to find where the packed bytes
 * begin: if the two disagree, Excel and every unzipper trust the directory.
 *
 * @throws WorkbookError if the file is cut short, damaged, encrypted, or over the limits
 */
export function readZipDirectory(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) {
    throw workbookError('too-many-parts', directory.count, limits.parts);
  }
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw workbookError('damaged-directory');
    }
    const end =
      at +
      ENTRY_BYTES +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (end > bytes.length) throw workbookError('damaged-directory');
    entries.push(readEntry(bytes, view, at));
    at = end;
  }
  return entries;
}

/** Finds how many entries the directory has and where it starts. */
function findDirectory(view: DataView): { count: number; offset: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - END64_LOCATOR_BYTES;
  const isZip64 = locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE;
  if (!isZip64) return { count, offset };
  const end64 = getUint64(view, locator + 8);
  if (end64 + END64_BYTES > view.byteLength || view.getUint32(end64, true) !== END64_SIGNATURE) {
    throw workbookError('damaged-directory');
  }
  return { count: getUint64(view, end64 + 32), offset: getUint64(view, end64 + 48) };
}

/** The end record is the last thing in the file, except for a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw workbookError('cut-short');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + ENTRY_BYTES, nameEnd);
  const name = partName(new TextDecoder().decode(rawName));
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED_FLAG) throw workbookError('password-protected');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw workbookError('unknown-compression', name);
  const { size, packedSize, offset } = readSizes(view, at, nameEnd, name);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw workbookError('damaged-part', name);
  }
  const start =
    offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw workbookError('damaged-part', name);
  if (size > packedSize * BEST_RATIO + RATIO_SLACK_BYTES) {
    throw workbookError('unpacks-too-far', name);
  }
  return {
    name,
    rawName,
    flags,
    method,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size,
    externalAttributes: view.getUint32(at + 38, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Sizes and offset; those that do not fit 32 bits are in the zip64 extra field, in this order. */
function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  name: string,
): { size: number; packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let field = findZip64Field(view, extraStart, extraStart + view.getUint16(at + 30, true));
  const next = (): number => {
    if (field.at + 8 > field.end) throw workbookError('damaged-part', name);
    field = { at: field.at + 8, end: field.end };
    return getUint64(view, field.at - 8);
  };
  if (size === IN_EXTRA) size = next();
  if (packedSize === IN_EXTRA) packedSize = next();
  if (offset === IN_EXTRA) offset = next();
  return { size, packedSize, offset };
}

function findZip64Field(view: DataView, from: number, to: number): { at: number; end: number } {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== SIZES_IN_EXTRA) continue;
    return { at: at + 4, end: Math.min(to, at + 4 + view.getUint16(at + 2, true)) };
  }
  return { at: to, end: to };
}

/** Some Windows programs write backslashes, and a few a leading slash; Excel opens both. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** A 64-bit number; beyond 2^53 it is rounded, which is beyond any limit anyway. */
function getUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
