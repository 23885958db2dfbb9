/** Bytes to examine for UTF-16 text without a mark. */
const SAMPLE_BYTES = 4096;

/**
 * Which UTF-16 it is, if any: by the mark, or because every other byte of plain letters is zero.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4) return null;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // A few characters beyond Latin have no zero byte; a stray NUL is alone.
  const most = length / 2;
  if (odd > most * 0.7 && even === 0) return 'utf-16le';
  if (even > most * 0.7 && odd === 0) return 'utf-16be';
  return null;
}
