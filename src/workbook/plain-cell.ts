import type { Cell } from '../reading/sheet';
import type { TextPool } from './text-pool';

const LAST_COLUMN = 16_384;
const LONGEST_WHOLE_NUMBER = 15;

/** Powers of ten up to which a quotient of whole numbers is rounded rightly. */
const POWERS_OF_TEN = Array.from({ length: LONGEST_WHOLE_NUMBER + 1 }, (_, power) => 10 ** power);

const INLINE_START = new TextEncoder().encode('inlineStr"><is><t>');
const INLINE_END = new TextEncoder().encode('</t></is></c>');
const NUMBER_END = new TextEncoder().encode('</v></c>');

/**
 * Reads a cell in the shape that nearly every program writes:
 *
 *     <c r="B2" s="1" t="s"><v>5</v></c>
 *     <c r="B2" s="1" t="inlineStr"><is><t>Yes</t></is></c>
 *
 * with plain numbers, shared strings and inline strings, or nothing in it. Any other shape is left
 * to the general way, which is four times slower and understands everything.
 *
 * It looks ahead without asking where the bytes end: after the end stand enough zeros (see
 * `ByteScan`), and no shape has a zero in it.
 */
export class PlainCell {
  column = 0;
  /** `shared`: the value is a number in the table of shared strings. */
  content: 'empty' | 'shared' | 'value' = 'empty';
  value: Cell = null;

  /** @returns where the cell ends, or -1 where it is not of this shape */
  read(bytes: Uint8Array, start: number, texts: TextPool, part: string): number {
    // <c r="
    if (
      bytes[start + 1] !== 0x63 ||
      bytes[start + 2] !== 0x20 ||
      bytes[start + 3] !== 0x72 ||
      bytes[start + 4] !== 0x3d ||
      bytes[start + 5] !== 0x22
    ) {
      return -1;
    }
    let at = start + 6;
    let column = 0;
    let byte = bytes[at] as number;
    while (byte >= 0x41 && byte <= 0x5a) {
      column = column * 26 + byte - 0x40;
      byte = bytes[++at] as number;
    }
    if (column === 0 || column > LAST_COLUMN) return -1;
    this.column = column - 1;
    at = afterDigits(bytes, at);
    if (bytes[at++] !== 0x22) return -1;
    if (isAttribute(bytes, at, 0x73)) {
      at = afterDigits(bytes, at + 4);
      if (bytes[at++] !== 0x22) return -1;
    }
    if (bytes[at] === 0x3e) return this.readNumber(bytes, at + 1, 'value');
    if (bytes[at] === 0x2f) {
      this.content = 'empty';
      return bytes[at + 1] === 0x3e ? at + 2 : -1;
    }
    if (!isAttribute(bytes, at, 0x74)) return -1;
    if (bytes[at + 4] === 0x73 && bytes[at + 5] === 0x22 && bytes[at + 6] === 0x3e) {
      return this.readNumber(bytes, at + 7, 'shared');
    }
    return this.readInline(bytes, at + 4, texts, part);
  }

  /** `<v>`, a number of up to 15 digits, `</v></c>`. */
  private readNumber(bytes: Uint8Array, start: number, content: 'shared' | 'value'): number {
    if (bytes[start] !== 0x3c || bytes[start + 1] !== 0x76 || bytes[start + 2] !== 0x3e) return -1;
    let at = start + 3;
    const negative = bytes[at] === 0x2d;
    if (negative) at++;
    const firstDigit = at;
    let number = 0;
    let byte = bytes[at] as number;
    while (byte >= 0x30 && byte <= 0x39) {
      number = number * 10 + byte - 0x30;
      byte = bytes[++at] as number;
    }
    let digits = at - firstDigit;
    let decimals = 0;
    if (byte === 0x2e) {
      byte = bytes[++at] as number;
      while (byte >= 0x30 && byte <= 0x39) {
        number = number * 10 + byte - 0x30;
        byte = bytes[++at] as number;
        decimals++;
      }
      digits += decimals;
    }
    if (digits === 0 || digits > LONGEST_WHOLE_NUMBER) return -1;
    if (content === 'shared' && (negative || decimals > 0)) return -1;
    // Both are whole numbers below 2^53, so the quotient is the double nearest to the decimal.
    if (decimals > 0) number /= POWERS_OF_TEN[decimals] as number;
    this.content = content;
    this.value = negative ? -number : number;
    return stands(bytes, at, NUMBER_END) ? at + NUMBER_END.length : -1;
  }

  /** `inlineStr"><is><t>`, text without any markup, `</t></is></c>`. */
  private readInline(bytes: Uint8Array, start: number, texts: TextPool, part: string): number {
    if (!stands(bytes, start, INLINE_START)) return -1;
    const textStart = start + INLINE_START.length;
    let at = textStart;
    let byte = bytes[at] as number;
    while (byte !== 0x3c && byte !== 0) byte = bytes[++at] as number;
    if (!stands(bytes, at, INLINE_END)) return -1;
    this.content = 'value';
    this.value = texts.text(bytes, textStart, at, part);
    return at + INLINE_END.length;
  }
}

function stands(bytes: Uint8Array, start: number, shape: Uint8Array): boolean {
  for (let index = 0; index < shape.length; index++) {
    if (bytes[start + index] !== shape[index]) return false;
  }
  return true;
}

/** Whether ` x="` stands here, for the letter x. */
function isAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === 0x20 &&
    bytes[at + 1] === letter &&
    bytes[at + 2] === 0x3d &&
    bytes[at + 3] === 0x22
  );
}

function afterDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  let byte = bytes[at] as number;
  while (byte >= 0x30 && byte <= 0x39) byte = bytes[++at] as number;
  return at;
}
