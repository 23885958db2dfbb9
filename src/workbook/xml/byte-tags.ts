/**
 * The tag scanner for parts that are too large to hold as text: it works on UTF-8 bytes, can stop
 * at the end of what has been unpacked so far, and allocates nothing.
 */

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const DASH = 0x2d;
const CLOSE_BRACKET = 0x5d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SPACE = 0x20;

/** Within this many bytes a loop finds a tag faster than a call of `indexOf`. */
const NEAR_BYTES = 64;

/** What begins at a `<`. `incomplete`: its end has not arrived yet. */
export type ByteTagKind =
  'open' | 'close' | 'empty' | 'cdata' | 'ignored' | 'document-type' | 'incomplete';

/** The tag last read. Positions refer to the bytes it was read from. */
export class ByteTag {
  kind: ByteTagKind = 'ignored';
  /** The name without its prefix. */
  nameStart = 0;
  nameEnd = 0;
  /** After the closing `>`. */
  end = 0;
  /** The value found by `findAttribute`, without its quotes. */
  valueStart = 0;
  valueEnd = 0;

  /**
   * Reads what begins at `start`, which holds `<`.
   *
   * @param limit where the bytes end for now
   */
  read(bytes: Uint8Array, start: number, limit: number): ByteTagKind {
    this.kind = this.readKind(bytes, start, limit);
    return this.kind;
  }

  /** Whether the tag's name, without a prefix, is this one (ASCII). */
  is(bytes: Uint8Array, name: string): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (bytes[this.nameStart + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Looks for an attribute without a prefix; its value's position is then in `valueStart/End`. */
  findAttribute(bytes: Uint8Array, name: string): boolean {
    let at = this.nameEnd;
    for (;;) {
      while (at < this.end && (bytes[at] as number) <= SPACE) at++;
      const start = at;
      while (at < this.end && bytes[at] !== EQUALS && (bytes[at] as number) > SPACE) at++;
      const length = at - start;
      while (at < this.end && bytes[at] !== DOUBLE_QUOTE && bytes[at] !== SINGLE_QUOTE) at++;
      if (at >= this.end) return false;
      const quote = bytes[at];
      const valueStart = at + 1;
      at = valueStart;
      while (at < this.end && bytes[at] !== quote) at++;
      if (length === name.length && matches(bytes, start, name)) {
        this.valueStart = valueStart;
        this.valueEnd = at;
        return true;
      }
      at++;
    }
  }

  private readKind(bytes: Uint8Array, start: number, limit: number): ByteTagKind {
    if (start + 1 >= limit) return 'incomplete';
    const mark = bytes[start + 1];
    if (mark === EXCLAMATION_MARK) return this.readDeclaration(bytes, start, limit);
    if (mark === QUESTION_MARK) {
      return this.upTo(bytes, start + 2, limit, QUESTION_MARK, 0) ? 'ignored' : 'incomplete';
    }
    const closes = mark === SLASH;
    let at = start + (closes ? 2 : 1);
    this.nameStart = at;
    for (; at < limit; at++) {
      const byte = bytes[at] as number;
      if (byte === GREATER_THAN || byte <= SPACE || byte === SLASH) break;
      if (byte === COLON) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    for (let quote = 0; at < limit; at++) {
      const byte = bytes[at] as number;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
      else if (byte === GREATER_THAN) {
        this.end = at + 1;
        return closes ? 'close' : bytes[at - 1] === SLASH ? 'empty' : 'open';
      }
    }
    return 'incomplete';
  }

  private readDeclaration(bytes: Uint8Array, start: number, limit: number): ByteTagKind {
    if (start + 9 > limit) return 'incomplete';
    if (bytes[start + 2] === DASH && bytes[start + 3] === DASH) {
      return this.upTo(bytes, start + 4, limit, DASH, DASH) ? 'ignored' : 'incomplete';
    }
    if (!matches(bytes, start + 2, '[CDATA[')) {
      return 'document-type';
    }
    this.valueStart = start + 9;
    return this.upTo(bytes, start + 9, limit, CLOSE_BRACKET, CLOSE_BRACKET)
      ? 'cdata'
      : 'incomplete';
  }

  /** Looks for `first`, `second` (skipped if 0) and `>`, and sets `valueEnd` and `end`. */
  private upTo(
    bytes: Uint8Array,
    from: number,
    limit: number,
    first: number,
    second: number,
  ): boolean {
    const length = second === 0 ? 1 : 2;
    for (let at = from; at + length < limit; at++) {
      if (bytes[at] !== first || bytes[at + length] !== GREATER_THAN) continue;
      if (second !== 0 && bytes[at + 1] !== second) continue;
      this.valueEnd = at;
      this.end = at + length + 1;
      return true;
    }
    return false;
  }
}

/** The position of the next `<`, or `limit`. */
export function nextTagStart(bytes: Uint8Array, from: number, limit: number): number {
  const near = Math.min(limit, from + NEAR_BYTES);
  let at = from;
  while (at < near && bytes[at] !== LESS_THAN) at++;
  if (at < near || near === limit) return at;
  const far = bytes.indexOf(LESS_THAN, at);
  return far < 0 || far > limit ? limit : far;
}

function matches(bytes: Uint8Array, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
