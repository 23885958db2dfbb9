import type { PlanCell } from '../../plan/sheet-plan';

/** Longest text that Excel takes in a cell. */
const LONGEST_TEXT = 32_767;

/**
 * What is written to a cell so that it comes out as planned: Excel takes what is written as if it
 * were typed, so that `1.1` becomes a number, `1-2` a date and `=x` a formula. An apostrophe before
 * it says that it is text. Texts that Excel would take for nothing else are written as they are.
 *
 * @example cellToType({ value: '1.1' }) // "'1.1"
 */
export function cellToType({ value, formula }: PlanCell): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value !== 'string') return value;
  const text = value.slice(0, LONGEST_TEXT);
  return readsAsMore(text) ? `'${text.slice(0, LONGEST_TEXT - 1)}` : text;
}

/**
 * Whether Excel might take a text for something else: what begins like a formula, and whatever has
 * a digit in it, as dates, times and numbers have in every language; and true and false.
 */
function readsAsMore(text: string): boolean {
  return /^[=+\-@'#/\\\s]|\d|^(true|false)$/i.test(text.trimStart()) || /^\s/.test(text);
}
