import { workbookError } from '../zip/workbook-error';
import { decodeEntities, decodeEscapes } from './xml-text';

const SLOTS = 4096;
/** Longer texts are hardly ever repeated, and are not kept. */
const LONGEST_KEPT_BYTES = 48;

const AMPERSAND = 0x26;

/**
 * Turns the bytes of texts into strings, giving the same string again for a text that repeats: a
 * tracker holds a few answers millions of times. It keeps at most one text per slot, so that a file
 * of different texts costs no memory here.
 */
export class TextPool {
  private readonly decoder = new TextDecoder();
  private readonly strings: (string | undefined)[] = new Array<string | undefined>(SLOTS);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly keptBytes = new Uint8Array(SLOTS * LONGEST_KEPT_BYTES);
  private characters = 0;

  /** @param maxCharacters how many characters of text may be given out, without repeats */
  constructor(private readonly maxCharacters: number) {}

  /**
   * The text between two positions, decoded: UTF-8, XML's entities and Excel's own escapes.
   *
   * @param part the part's name, for errors
   */
  text(bytes: Uint8Array, start: number, end: number, part: string): string {
    const length = end - start;
    if (length === 0) return '';
    if (length > LONGEST_KEPT_BYTES) return this.decode(bytes, start, end, part);
    let hash = length;
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const kept = this.strings[slot];
    if (kept !== undefined && this.isKept(slot, bytes, start, length)) return kept;
    const text = this.decode(bytes, start, end, part);
    this.strings[slot] = text;
    this.lengths[slot] = length;
    this.keptBytes.set(bytes.subarray(start, end), slot * LONGEST_KEPT_BYTES);
    return text;
  }

  /** Counts text that is given out in other ways than by `text`. */
  charge(characters: number, part: string): void {
    this.characters += characters;
    if (this.characters > this.maxCharacters) {
      throw workbookError('too-much-text', part, this.maxCharacters);
    }
  }

  private isKept(slot: number, bytes: Uint8Array, start: number, length: number): boolean {
    if (this.lengths[slot] !== length) return false;
    const base = slot * LONGEST_KEPT_BYTES;
    for (let index = 0; index < length; index++) {
      if (this.keptBytes[base + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  private decode(bytes: Uint8Array, start: number, end: number, part: string): string {
    const slice = bytes.subarray(start, end);
    const text = this.decoder.decode(slice);
    this.charge(text.length, part);
    const resolved =
      slice.includes(AMPERSAND) || text.includes('\r') ? decodeEntities(text, part) : text;
    return decodeEscapes(resolved);
  }
}
