import { messages } from '../words/messages';
import { UsageError } from '../words/errors';

/** Digits with or without a decimal point: not 0x10, not 1e3, not 40%. */
const DECIMAL = /^-?(\d+\.?\d*|\.\d+)$/;

/** Seeds and draws are kept in 32 bits. */
const WHOLE_AT_MOST = 2 ** 32 - 1;

/**
 * A whole number of an option.
 *
 * @param text as typed
 * @throws UsageError if it is not one, or is below `least`
 */
export function readWhole(name: string, text: string, least: number): number {
  const number = decimalOf(text);
  if (!(Number.isInteger(number) && number >= least)) {
    throw new UsageError(messages.wholeNumber(name, text, least));
  }
  if (number > WHOLE_AT_MOST) throw new UsageError(messages.tooLarge(name, text, WHOLE_AT_MOST));
  return number;
}

/**
 * An option's number of per cent or percentage points; a per cent sign may follow.
 *
 * @throws UsageError if it is not one, and for a share such as 0.8, which is queried
 */
export function readPercent(name: string, text: string): number {
  const bare = text.trim().replace(/\s*%$/, '');
  const percent = decimalOf(bare);
  if (Number.isNaN(percent)) throw new UsageError(messages.percentNumber(name, text));
  if (!(percent > 0 && percent < 100)) throw new UsageError(messages.percentRange(name, text));
  if (percent >= 1) return percent;
  throw new UsageError(
    messages.belowOnePercent(name, bare, Number((percent * 100).toPrecision(12))),
  );
}

function decimalOf(text: string): number {
  const bare = text.trim();
  return DECIMAL.test(bare) ? Number(bare) : NaN;
}
