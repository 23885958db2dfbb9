import type { PlanCell } from '../../plan/sheet-plan';

/** The longest text that Excel accepts in a cell. */
const LONGEST_TEXT = 32_767;

/**
 * What to write to a cell to get the planned content: Excel treats it as if typed, so that `1.1`
 * becomes a number, `1-2` a date and `=x` a formula. A leading apostrophe marks it as text. Text
 * that Excel cannot mistake is written as it is.
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
 * Whether Excel might take a text for something else: text that begins like a formula, anything
 * with a digit (dates, times and numbers have one in every language), and true and false.
 */
function readsAsMore(text: string): boolean {
  return /^[=+\-@'#/\\\s]|\d|^(true|false)$/i.test(text.trimStart()) || /^\s/.test(text);
}
