/**
 * The number in a text as people type it in a field: with or without thousands separators. Points
 * between thousands ("1.000") are not accepted: they would be read as 1.
 *
 * @returns null for an empty field; NaN for anything that is not a number
 * @example numberOfText('1,200') // 1200
 */
export function numberOfText(text: string): number | null {
  const bare = text.trim();
  if (bare === '') return null;
  const isNumber = /^[-+]?(\d+|\d{1,3}([, \u00a0\u202f]\d{3})+)(\.\d*)?$/.test(bare);
  const isApart = /^[1-9]\d{0,2}(\.\d{3})+$/.test(bare);
  return isNumber && !isApart ? Number(bare.replace(/[, \u00a0\u202f]/g, '')) : NaN;
}

/**
 * The per cent or percentage points in a text, with or without the sign.
 *
 * @returns as `numberOfText`
 * @example percentOfText('80 %') // 80
 */
export function percentOfText(text: string): number | null {
  return numberOfText(text.replace(/\s*%\s*$/, ''));
}
