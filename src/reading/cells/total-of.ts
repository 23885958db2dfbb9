import { textOf } from '../../grid/grid';
import type { Cell } from '../../grid/sheet';

/** 26, "26", "26/36" or "26 out of 36"; null for an empty cell, undefined for anything else. */
export function totalOf(cell: Cell): { total: number; outOf: number | null } | null | undefined {
  const text = textOf(cell);
  if (cell === null || text === '' || /^(n\/?a|-|–|not rated)$/i.test(text)) return null;
  const [, total, outOf] = /^(\d{1,3})(?:\s*(?:\/|of|out of)\s*(\d{1,3}))?$/i.exec(text) ?? [];
  if (total === undefined) return undefined;
  return { total: Number(total), outOf: outOf === undefined ? null : Number(outOf) };
}
