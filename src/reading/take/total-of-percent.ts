/**
 * The total that a percentage of the highest stands for, with as many decimals as it is written.
 *
 * @param percent 44.44, or 44
 * @param highest 36 for twelve standards
 * @returns null where no whole total of that highest gives it
 * @example totalOfPercent(44.44, 36) // 16
 */
export function totalOfPercent(percent: number, highest: number): number | null {
  const decimals = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  const total = Math.round((percent * highest) / 100);
  const apart = Math.abs(percent - (100 * total) / highest);
  return apart <= 0.5 * 10 ** -decimals + 1e-9 ? total : null;
}
