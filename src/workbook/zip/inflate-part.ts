import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { type NativeZlib, nativeZlib } from './native-zlib';
import { workbookError } from './workbook-error';
import type { ZipEntry } from './zip-directory';

/** Packed bytes passed on at a time: each may unpack to a thousand times as much. */
const PACKED_SLICE_BYTES = 2 ** 14;

/** The ten bytes that begin a gzip stream: deflate, no name, no time, unknown system. */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/**
 * Unpacks a part in one go. For small parts; a sheet is streamed.
 *
 * @throws WorkbookError if the part is damaged or unpacks to a different size from the declared one
 */
export function inflatePart(entry: ZipEntry, native = nativeZlib()): Uint8Array {
  if (native) return inflateNatively(entry, native);
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  for (const piece of inflateHere(entry)) {
    unpacked.set(piece, length);
    length += piece.length;
  }
  return unpacked;
}

function inflateNatively(entry: ZipEntry, native: NativeZlib): Uint8Array {
  const unpacked = entry.method === 0 ? entry.packed : inflatedBy(native, entry);
  if (unpacked.length > entry.size) throw workbookError('unpacks-too-far', entry.name);
  if (unpacked.length !== entry.size || native.crc32(unpacked) !== entry.crc) {
    throw workbookError('damaged-part', entry.name);
  }
  return unpacked;
}

function inflatedBy(native: NativeZlib, { name, packed, size }: ZipEntry): Uint8Array {
  try {
    const { buffer, byteOffset, byteLength } = native.inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
    });
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (error) {
    const isTooLong = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw workbookError(isTooLong ? 'unpacks-too-far' : 'damaged-part', name);
  }
}

/**
 * Unpacks a part piece by piece, holding little more than one piece at a time.
 *
 * The platform's own decompressor does it, on another thread, if there is one. It gets the part in
 * gzip form, with the directory's checksum and size as the trailer, so that it checks both
 * natively; checking 200 MB here would cost as much as reading them.
 *
 * @throws WorkbookError like `inflatePart`, after the last piece at the latest
 */
export async function* streamPart(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === 0 || typeof DecompressionStream === 'undefined') {
    yield* inflateHere(entry);
    return;
  }
  let unpackedBytes = 0;
  const reader = asGzip(entry).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch(() => {
        throw workbookError('damaged-part', entry.name);
      });
      if (done) break;
      unpackedBytes += value.length;
      if (unpackedBytes > entry.size) throw workbookError('unpacks-too-far', entry.name);
      yield value;
    }
  } finally {
    // If the consumer stops early, or on an error above, the decompressor must stop too.
    await reader.cancel().catch(() => undefined);
  }
  if (unpackedBytes !== entry.size) throw workbookError('damaged-part', entry.name);
}

/**
 * Unpacks on this thread in small steps, so that a part that lies about its size is caught before
 * it grows, and checks size and checksum at the end.
 */
function* inflateHere(entry: ZipEntry): Generator<Uint8Array> {
  let length = 0;
  let checksum = 0;
  for (const piece of entry.method === 0 ? [entry.packed] : inflateSteps(entry)) {
    length += piece.length;
    if (length > entry.size) throw workbookError('unpacks-too-far', entry.name);
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (length !== entry.size || checksum !== entry.crc) {
    throw workbookError('damaged-part', entry.name);
  }
}

function* inflateSteps(entry: ZipEntry): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < entry.packed.length; at += PACKED_SLICE_BYTES) {
    const slice = entry.packed.subarray(at, at + PACKED_SLICE_BYTES);
    try {
      inflate.push(slice, at + PACKED_SLICE_BYTES >= entry.packed.length);
    } catch {
      throw workbookError('damaged-part', entry.name);
    }
    yield* pieces;
    pieces = [];
  }
}

/** The part as a gzip stream of one member. */
function asGzip(entry: ZipEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, entry.crc, true);
  trailer.setUint32(4, entry.size % 2 ** 32, true);
  const packed = entry.packed as Uint8Array<ArrayBuffer>;
  let at = -1;
  return new ReadableStream({
    pull(controller) {
      if (at < 0) {
        controller.enqueue(GZIP_HEADER);
        at = 0;
      } else if (at < packed.length) {
        controller.enqueue(packed.subarray(at, at + PACKED_SLICE_BYTES));
        at += PACKED_SLICE_BYTES;
      } else {
        controller.enqueue(new Uint8Array(trailer.buffer));
        controller.close();
      }
    },
  });
}
