/** The effect of each byte on the checksum: the remainder of the zip polynomial, bits reversed. */
const TABLE = new Uint32Array(256).map((_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/**
 * The checksum that zip stores for each part (CRC-32 of ISO 3309).
 *
 * @param bytes the next bytes
 * @param before the checksum of the bytes before them, so that a stream can be checked in pieces
 * @returns an unsigned 32-bit number
 * @example crc32(new TextEncoder().encode('123456789')) // 0xcbf43926
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  // By index: a program that reads one small workbook ends before an iterator becomes fast.
  for (let i = 0; i < bytes.length; i++) {
    rest = (TABLE[(rest ^ (bytes[i] as number)) & 0xff] as number) ^ (rest >>> 8);
  }
  return ~rest >>> 0;
}
