/**
 * The number that a text stands for, as people write it in a field: with or without thousands set
 * apart, with or without a sign for per cent.
 *
 * @returns null for an empty field; NaN for what is no number
 * @example numberOfText('1,200') // 1200
 * @example numberOfText('80 %') // 80
 */
export function numberOfText(text: string): number | null {
  const bare = text.trim().replace(/\s*%$/, '');
  if (bare === '') return null;
  const isNumber = /^[-+]?(\d+|\d{1,3}([, \u00a0\u202f]\d{3})+)(\.\d*)?$/.test(bare);
  return isNumber ? Number(bare.replace(/[, \u00a0\u202f]/g, '')) : NaN;
}
