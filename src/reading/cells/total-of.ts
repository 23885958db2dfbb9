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

/**
 * The total for a percentage of the highest, compared to as many decimals as are written.
 *
 * @param percent 44.44, or 44
 * @param highest 36 for twelve standards
 * @returns null if no whole total out of that highest gives it
 * @example totalOfPercent(44.44, 36) // 16
 */
export function totalOfPercent(percent: number, highest: number): number | null {
  const decimals = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  const total = Math.round((percent * highest) / 100);
  const apart = Math.abs(percent - (100 * total) / highest);
  return apart <= 0.5 * 10 ** -decimals + 1e-9 ? total : null;
}
