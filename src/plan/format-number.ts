import type { PlanValue } from './sheet-plan';

/** Text and signs, digits, and text. */
const SECTION = /^((?:"[^"]*"|[+-])*)(?:(#,##0|0)(?:\.(0+))?(%?))?((?:"[^"]*")*)$/;

/**
 * A value as a cell shows it: the number formats that our sheets use, which are digits, `%`, signs,
 * quoted texts and empty sections. With any other format it shows the number as it is.
 *
 * @param format Excel's own code ("0%", "+0.0;-0.0;0.0", ";;;")
 * @example formatted(0.655, '0%') // '66%'
 */
export function formatted(value: PlanValue, format = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = format.split(';');
  if (typeof value === 'string') return sections.length > 3 && sections[3] === '' ? '' : value;
  const [positive = '', negative, zero] = sections;
  const section =
    value < 0 ? (negative ?? `-${positive}`) : value === 0 ? (zero ?? positive) : positive;
  const parts = SECTION.exec(section);
  if (!parts) return String(value);
  const [, before = '', whole, decimals = '', percent = '', after = ''] = parts;
  if (whole === undefined) return plain(before === '-' ? '' : before + after);
  const size = Math.abs(value) * (percent === '%' ? 100 : 1);
  const digits = size.toLocaleString('en-GB', {
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
    useGrouping: whole !== '0',
  });
  return `${plain(before)}${digits}${percent}${plain(after)}`;
}

/** The texts of a format without their quotation marks. */
function plain(texts: string): string {
  return texts.replaceAll('"', '');
}
