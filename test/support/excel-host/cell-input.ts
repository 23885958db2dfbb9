import { broken } from './broken';
import type { Cell } from '../../../src/grid/sheet';
import { refuse } from './host-error';

/** What Excel turns a written value into, as if it had been typed. */
export interface CellInput {
  readonly value: Cell;
  /** With "=". */
  readonly formula?: string;
  readonly numberFormat?: string;
  /** Whether an apostrophe marked it as text. */
  readonly quoted?: true;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const DAY = 86_400_000;
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/i;

/**
 * Takes a value as Excel does in English (United Kingdom).
 *
 * @param numberFormat of the cell it goes to: in one of the format `@` everything is text
 * @returns `null` if the cell is left as it is
 */
export function cellInput(value: unknown, numberFormat: string): CellInput | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string') {
    return refuse('NotImplemented', `The local Excel takes no cell value of type ${typeof value}.`);
  }
  if (value.length > LONGEST_TEXT) return refuse('InvalidArgument');
  if (value === '') return broken.has('null-leaves-a-cell') ? null : { value: null };
  if (value.startsWith("'") && broken.has('apostrophe-makes-text')) return { value };
  if (value.startsWith("'")) return { value: value.slice(1), quoted: true };
  if (numberFormat === '@') return { value };
  return asTyped(value);
}

function asTyped(text: string): CellInput {
  const plain = text.trim();
  if (/^=./s.test(text)) return asFormula(text);
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return { value: Number(plain) };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) {
    return { value: Number(plain.replaceAll(',', '')), numberFormat: '#,##0' };
  }
  if (/^[+-]?\d+(\.\d+)?%$/.test(plain) && !broken.has('strings-as-typed')) {
    return { value: Number(plain.slice(0, -1)) / 100, numberFormat: '0%' };
  }
  const date = asDate(plain);
  if (date !== null) return { value: date, numberFormat: 'dd/mm/yyyy' };
  if (/^(true|false)$/i.test(plain)) return { value: /^t/i.test(plain) };
  if (ERROR.test(plain)) return { value: { error: plain.toUpperCase() } };
  if (/^[+-]./s.test(text)) return asFormula(`=${text}`);
  if (/^@[a-z]/i.test(text)) return asFormula(`=${text.slice(1)}`);
  return { value: text };
}

function asFormula(formula: string): CellInput {
  if (formula.length > LONGEST_FORMULA) return refuse('FormulaLengthExceedsLimit');
  return { value: 0, formula };
}

function asDate(text: string): number | null {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (day) return serial(Number(year), Number(month), Number(day));
  const [, dayFirst, monthNext, yearLast] =
    /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?$/.exec(text) ?? [];
  if (!monthNext || text.includes('.')) return null;
  return serial(Number(yearLast ?? 2026), Number(monthNext), Number(dayFirst));
}

function serial(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);
}
