/** The days that Excel makes from codes with a last part up to 30, such as 2.1.1. */
const FIRST_DAY = 36_526;
const LAST_DAY = 62_091;

/** A date that may have been a code, as its cell shows it. */
export interface DatedCode {
  /** `02/01/2001` */
  readonly shown: string;
  /** Codes from which Excel makes this date, the likeliest first. */
  readonly codes: readonly string[];
}

/**
 * What a number may have been before Excel turned it into a date: 2.1.1 became 2 January 2001, and
 * 1.1 the first of January of the year in which it was typed.
 *
 * @returns null for a number that is not a day of this century
 * @example codeOfDate(36893)?.codes[0] // '2.1.1'
 */
export function codeOfDate(cell: unknown): DatedCode | null {
  if (typeof cell !== 'number' || !Number.isInteger(cell)) return null;
  if (cell < FIRST_DAY || cell > LAST_DAY) return null;
  const date = new Date((cell - 25_569) * 86_400_000);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const two = (part: number) => String(part).padStart(2, '0');
  const short = year - 2000;
  const codes = [
    ...(short <= 9 ? [`${day}.${month}.${short}`, `${month}.${day}.${short}`] : []),
    `${day}.${month}`,
    `${month}.${day}`,
  ];
  return { shown: `${two(day)}/${two(month)}/${year}`, codes: [...new Set(codes)] };
}
