import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { workbookError } from './workbook-error';
import type { ZipEntry } from './zip-directory';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
/** Deflate and directories: PKZIP 2.0. */
const VERSION = 20;
const UTF8_FLAG = 0x0800;
/** The entry flags that may stay: the compression level, and that its name is UTF-8. */
const KEPT_FLAGS = UTF8_FLAG | 0x0006;
/**
 * 1 January 1980, the first day that the format can express: the same sheets give the same bytes.
 */
const FIXED_DATE = 0x0021;
const LARGEST_FILE = 0xffffffff;

/**
 * Packs a part. It uses no clock: the time is the same whenever it is written.
 *
 * @param name the part's name, without a leading slash
 */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  const packed = deflateSync(bytes);
  const isSmaller = packed.length < bytes.length;
  return {
    name,
    rawName: new TextEncoder().encode(name),
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : UTF8_FLAG,
    method: isSmaller ? 8 : 0,
    time: 0,
    date: FIXED_DATE,
    crc: crc32(bytes),
    size: bytes.length,
    externalAttributes: 0,
    packed: isSmaller ? packed : bytes,
  };
}

/**
 * Puts entries into a zip file, in order. An entry read from another file keeps its packed bytes,
 * name, time and attributes; its extra fields and any data descriptor are dropped, because its
 * header says the same.
 *
 * @throws WorkbookError if the file would be larger than the plain zip format allows (4 GB)
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let length = END_BYTES;
  for (const { rawName, packed } of entries) {
    length += LOCAL_BYTES + ENTRY_BYTES + 2 * rawName.length + packed.length;
  }
  if (length > LARGEST_FILE) throw workbookError('too-large', length, LARGEST_FILE);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_SIGNATURE, true);
    writeHeader(view, at + 4, entry);
    bytes.set(entry.rawName, at + LOCAL_BYTES);
    at += LOCAL_BYTES + entry.rawName.length;
    bytes.set(entry.packed, at);
    at += entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, ENTRY_SIGNATURE, true);
    view.setUint16(at + 4, VERSION, true);
    writeHeader(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.rawName, at + ENTRY_BYTES);
    at += ENTRY_BYTES + entry.rawName.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 24 bytes that the local header and the directory share, from "version needed" on. */
function writeHeader(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & KEPT_FLAGS, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
