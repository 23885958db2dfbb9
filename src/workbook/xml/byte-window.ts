import { workbookError } from '../zip/workbook-error';

/** Large enough that restarting a scan costs nothing, small enough for the processor's cache. */
const WINDOW_BYTES = 2 ** 17;

/** Zero bytes after the limit, so that a scan may look ahead without checking. */
const PADDING_BYTES = 64;

/**
 * Processes the bytes before `limit`, and returns how many it has finished. The rest comes again,
 * with more after it. 64 zero bytes follow `limit`.
 */
export type ByteScan = (bytes: Uint8Array, limit: number) => number;

/**
 * Runs a scan over a stream of bytes in one buffer, which grows only if a single element needs it.
 *
 * @param longestElement bytes above which an element is refused
 * @param part the part's name, for the error
 * @throws WorkbookError `too-long` for such an element
 */
export async function scanInWindows(
  pieces: AsyncIterable<Uint8Array>,
  scan: ByteScan,
  longestElement: number,
  part: string,
): Promise<void> {
  let buffer = new Uint8Array(2 * WINDOW_BYTES + PADDING_BYTES);
  let length = 0;
  let wanted = WINDOW_BYTES;
  const advance = (): void => {
    buffer.fill(0, length, length + PADDING_BYTES);
    const used = scan(buffer, length);
    buffer.copyWithin(0, used, length);
    length -= used;
    // An element that does not fit is scanned again only once twice as much is there, so that the
    // work stays in proportion to its size.
    if (length > longestElement) throw workbookError('too-long', part, longestElement);
    const doubled = Math.min(2 * length, longestElement + 1);
    wanted = Math.max(WINDOW_BYTES, used > 0 ? length : doubled);
  };
  for await (const piece of pieces) {
    if (length + piece.length + PADDING_BYTES > buffer.length) {
      const larger = new Uint8Array(2 * (length + piece.length) + PADDING_BYTES);
      larger.set(buffer.subarray(0, length));
      buffer = larger;
    }
    buffer.set(piece, length);
    length += piece.length;
    if (length >= wanted) advance();
  }
  if (length > 0) advance();
}
