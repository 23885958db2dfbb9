import type { ByteTag } from '../xml/byte-tags';
import { columnOf, lettersEnd } from './cell-reference';

/** The column that a cell's tag names; the next one where it names none. */
export function columnAt(tag: ByteTag, bytes: Uint8Array, next: number): number {
  if (!tag.findAttribute(bytes, 'r')) return next;
  return columnOf(bytes, tag.valueStart, lettersEnd(bytes, tag.valueStart, tag.valueEnd));
}

/** The number of the style that a cell's tag names; 0 where it names none. */
export function styleAt(tag: ByteTag, bytes: Uint8Array): number {
  if (!tag.findAttribute(bytes, 's')) return 0;
  let style = 0;
  for (let at = tag.valueStart; at < tag.valueEnd; at++) {
    style = style * 10 + (bytes[at] ?? 0) - 0x30;
  }
  return style;
}
