/** Tools to make zip files that no program would write. */

const ENTRY_BYTES = 46;
const END_BYTES = 22;

/** A copy with the bytes from a position on changed. */
export function changeBytes(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** Text in UTF-16, little end first, without a byte order mark. */
export function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return [code & 0xff, code >> 8];
    }),
  );
}

/** Where a part's record is in a zip's central directory. */
export function directoryEntry(zip: Uint8Array, name: string): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = view.getUint32(zip.length - END_BYTES + 16, true);
  while (at < zip.length - END_BYTES) {
    const length = view.getUint16(at + 28, true);
    const found = new TextDecoder().decode(
      zip.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length),
    );
    if (found === name) return at;
    at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`The zip has no ${name}.`);
}

/**
 * The same zip with its numbers in zip64 records (APPNOTE 4.3.14, 4.3.15 and 4.5.3), as written by
 * a program that streams data of unknown size.
 *
 * @param offset the stated place of the directory; its true place if not given
 */
export function zip64Of(zip: Uint8Array, offset?: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const start = view.getUint32(zip.length - END_BYTES + 16, true);
  const records: number[] = [];
  let count = 0;
  for (let at = start; at < zip.length - END_BYTES; count++) {
    const nameLength = view.getUint16(at + 28, true);
    const record = [...zip.subarray(at, at + ENTRY_BYTES + nameLength)];
    const [packed, size, place] = [20, 24, 42].map((field) => view.getUint32(at + field, true));
    for (const field of [20, 24, 42]) record.splice(field, 4, 255, 255, 255, 255);
    record.splice(30, 2, 28, 0);
    records.push(...record, 1, 0, 24, 0);
    records.push(...[size, packed, place].flatMap((number) => eightBytes(number as number)));
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const end64 = start + records.length;
  return Uint8Array.from([
    ...zip.subarray(0, start),
    ...records,
    ...[0x50, 0x4b, 6, 6, ...eightBytes(44), 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ...[...eightBytes(count), ...eightBytes(count), ...eightBytes(records.length)],
    ...eightBytes(offset ?? start),
    ...[0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...eightBytes(end64), 1, 0, 0, 0],
    ...[0x50, 0x4b, 5, 6, 0, 0, 0, 0, 255, 255, 255, 255],
    ...[255, 255, 255, 255, 255, 255, 255, 255, 0, 0],
  ]);
}

function eightBytes(number: number): number[] {
  return Array.from({ length: 8 }, (_, index) => Math.floor(number / 256 ** index) % 256);
}
