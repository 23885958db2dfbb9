import type { Cell } from '../../grid/sheet';
import { SHEET_COLUMNS } from './cell-reference';
import type { TextPool } from '../xml/text-pool';

const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const LETTER_C = 0x63;
const LETTER_I = 0x69;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const SPACE = 0x20;

const MOST_DIGITS = 15;

/** Powers of ten up to which a quotient of whole numbers is rounded correctly. */
const POWERS_OF_TEN = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

const INLINE_TYPE = new TextEncoder().encode('inlineStr">');

/**
 * Reads a cell in the form that nearly every program writes:
 *
 *     <c r="B2" s="1" t="s"><v>5</v></c>
 *     <c r="B2" s="1" t="inlineStr"><is><t>Yes</t></is></c>
 *
 * with plain numbers, shared strings and inline strings, or nothing in it. Any other form is left
 * to `AnyCell`, which is several times slower but understands everything.
 *
 * It looks ahead without checking where the bytes end: enough zeros follow the end (see
 * `ByteScan`), and no form contains a zero. It is written out byte by byte because a tracker of
 * 100,000 cases has six million cells, and this is where their time goes.
 */
export class PlainCell {
  column = 0;
  /** `shared`: the value is a number in the table of shared strings. */
  content: 'empty' | 'shared' | 'value' = 'empty';
  value: Cell = null;

  /** The byte before a name: `<`, or the colon that ends the prefix. */
  private readonly beforeName: number;

  /** @param prefixLength length of the prefix that the part puts before names, with its colon */
  constructor(private readonly prefixLength: number) {
    this.beforeName = prefixLength === 0 ? LESS_THAN : COLON;
  }

  /** @returns where the cell ends, or -1 if it does not have this form */
  read(bytes: Uint8Array, start: number, texts: TextPool, part: string): number {
    let at = start + this.prefixLength;
    if (bytes[at] !== this.beforeName || bytes[at + 1] !== LETTER_C) return -1;
    if (!isAttribute(bytes, at + 2, LETTER_R)) return -1;
    at += 6;
    let column = 0;
    let byte = bytes[at] as number;
    while (byte >= LETTER_A && byte <= LETTER_Z) {
      column = column * 26 + byte - LETTER_A + 1;
      byte = bytes[++at] as number;
    }
    if (column === 0 || column > SHEET_COLUMNS) return -1;
    this.column = column - 1;
    at = afterDigits(bytes, at);
    if (bytes[at++] !== QUOTE) return -1;
    if (isAttribute(bytes, at, LETTER_S)) {
      at = afterDigits(bytes, at + 4);
      if (bytes[at++] !== QUOTE) return -1;
    }
    if (bytes[at] === GREATER_THAN) return this.readNumber(bytes, at + 1, 'value');
    if (bytes[at] === SLASH) {
      this.content = 'empty';
      return bytes[at + 1] === GREATER_THAN ? at + 2 : -1;
    }
    if (!isAttribute(bytes, at, LETTER_T)) return -1;
    at += 4;
    if (bytes[at] === LETTER_S && bytes[at + 1] === QUOTE && bytes[at + 2] === GREATER_THAN) {
      return this.readNumber(bytes, at + 3, 'shared');
    }
    return this.readInline(bytes, at, texts, part);
  }

  /** `<v>`, a number of up to 15 digits, `</v></c>`. */
  private readNumber(bytes: Uint8Array, start: number, content: 'shared' | 'value'): number {
    const { prefixLength } = this;
    if (!isOpening(bytes, start, prefixLength, LETTER_V)) return -1;
    let at = start + prefixLength + 3;
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    const firstDigit = at;
    let number = 0;
    let byte = bytes[at] as number;
    while (byte >= DIGIT_0 && byte <= DIGIT_9) {
      number = number * 10 + byte - DIGIT_0;
      byte = bytes[++at] as number;
    }
    let digits = at - firstDigit;
    let decimals = 0;
    if (byte === POINT) {
      byte = bytes[++at] as number;
      while (byte >= DIGIT_0 && byte <= DIGIT_9) {
        number = number * 10 + byte - DIGIT_0;
        byte = bytes[++at] as number;
        decimals++;
      }
      digits += decimals;
    }
    if (digits === 0 || digits > MOST_DIGITS) return -1;
    if (content === 'shared' && (negative || decimals > 0)) return -1;
    if (!isClosing(bytes, at, prefixLength, LETTER_V)) return -1;
    at += prefixLength + 4;
    if (!isClosing(bytes, at, prefixLength, LETTER_C)) return -1;
    // Both are whole numbers below 2^53, so the quotient is the double nearest to the decimal.
    if (decimals > 0) number /= POWERS_OF_TEN[decimals] as number;
    this.content = content;
    this.value = negative ? -number : number;
    return at + prefixLength + 4;
  }

  /** `inlineStr"><is><t>`, text without any markup, `</t></is></c>`. */
  private readInline(bytes: Uint8Array, start: number, texts: TextPool, part: string): number {
    const { prefixLength } = this;
    for (let index = 0; index < INLINE_TYPE.length; index++) {
      if (bytes[start + index] !== INLINE_TYPE[index]) return -1;
    }
    let at = start + INLINE_TYPE.length;
    if (bytes[at] !== LESS_THAN) return -1;
    at += 1 + prefixLength;
    if (!isItemName(bytes, at)) return -1;
    at += 3;
    if (!isOpening(bytes, at, prefixLength, LETTER_T)) return -1;
    at += prefixLength + 3;
    const textStart = at;
    let byte = bytes[at] as number;
    while (byte !== LESS_THAN && byte !== 0) byte = bytes[++at] as number;
    const textEnd = at;
    if (!isClosing(bytes, at, prefixLength, LETTER_T)) return -1;
    at += prefixLength + 4;
    if (bytes[at] !== LESS_THAN || bytes[at + 1] !== SLASH) return -1;
    at += 2 + prefixLength;
    if (!isItemName(bytes, at) || !isClosing(bytes, at + 3, prefixLength, LETTER_C)) return -1;
    this.content = 'value';
    this.value = texts.text(bytes, textStart, textEnd, part);
    return at + 3 + prefixLength + 4;
  }
}

/** Whether ` x="` is here, for the letter x. */
function isAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === SPACE &&
    bytes[at + 1] === letter &&
    bytes[at + 2] === EQUALS &&
    bytes[at + 3] === QUOTE
  );
}

/** Whether `<x>` is here, with any prefix of that length. */
function isOpening(bytes: Uint8Array, at: number, prefixLength: number, letter: number): boolean {
  return (
    bytes[at] === LESS_THAN &&
    bytes[at + prefixLength + 1] === letter &&
    bytes[at + prefixLength + 2] === GREATER_THAN
  );
}

/** Whether `</x>` is here, with any prefix of that length. */
function isClosing(bytes: Uint8Array, at: number, prefixLength: number, letter: number): boolean {
  return (
    bytes[at] === LESS_THAN &&
    bytes[at + 1] === SLASH &&
    bytes[at + prefixLength + 2] === letter &&
    bytes[at + prefixLength + 3] === GREATER_THAN
  );
}

/** Whether `is>` is here. */
function isItemName(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LETTER_I && bytes[at + 1] === LETTER_S && bytes[at + 2] === GREATER_THAN;
}

function afterDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  let byte = bytes[at] as number;
  while (byte >= DIGIT_0 && byte <= DIGIT_9) byte = bytes[++at] as number;
  return at;
}
