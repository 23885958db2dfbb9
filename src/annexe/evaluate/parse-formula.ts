import { columnIndex } from '../../grid/address';

/** A formula in its parts. Rows and columns are counted from 0. */
export type FormulaNode =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'array'; readonly rows: readonly (readonly (number | string)[])[] }
  | {
      readonly kind: 'cell';
      readonly sheet: string | null;
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: 'range'; readonly from: FormulaNode; readonly to: FormulaNode }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'sign'; readonly of: FormulaNode }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?([A-Z]{1,3})\$?([1-9]\d*)(?![\w(.])|(\d+(?:\.\d+)?)|([A-Z][A-Z.]*)(?=\()|(TRUE|FALSE)\b|(<>|<=|>=|[-+*/&=<>(),:{};]))/y;

type Token =
  | { readonly kind: 'text' | 'number' | 'name' | 'sign' | 'boolean'; readonly text: string }
  | { readonly kind: 'cell'; readonly text: string; readonly cell: FormulaNode };

/** From the loosest to the closest. */
const OPERATORS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

/**
 * Parses a formula as this add-in writes it: A1 references, English names, commas, no names of
 * cells.
 *
 * @throws SyntaxError for anything else
 */
export function parseFormula(formula: string): FormulaNode {
  const tokens = tokensOf(formula);
  let at = 0;
  const isSign = (text: string): boolean => {
    const token = tokens[at];
    return token?.kind === 'sign' && token.text === text;
  };
  const take = (text: string): void => {
    if (!isSign(text)) throw new SyntaxError(`${formula}: there is no ${text}`);
    at++;
  };
  const operation = (level: number): FormulaNode => {
    const operators = OPERATORS[level];
    if (!operators) return signed();
    let left = operation(level + 1);
    for (let token = tokens[at]; token?.kind === 'sign' && operators.includes(token.text);) {
      at++;
      left = { kind: 'operation', operator: token.text, left, right: operation(level + 1) };
      token = tokens[at];
    }
    return left;
  };
  const signed = (): FormulaNode => {
    if (!isSign('-')) return ranged();
    at++;
    return { kind: 'sign', of: signed() };
  };
  const ranged = (): FormulaNode => {
    const from = single();
    if (!isSign(':')) return from;
    at++;
    return { kind: 'range', from, to: single() };
  };
  const single = (): FormulaNode => {
    const token = tokens[at++];
    if (!token) throw new SyntaxError(`${formula}: it ends too early`);
    if (token.kind === 'cell') return token.cell;
    if (token.kind === 'text') return { kind: 'value', value: unquoted(token.text, '"') };
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'boolean') return { kind: 'value', value: token.text === 'TRUE' };
    if (token.kind === 'name') return call(token.text);
    if (token.text === '{') return constants();
    if (token.text !== '(') throw new SyntaxError(`${formula}: ${token.text} stands alone`);
    const inner = operation(0);
    take(')');
    return inner;
  };
  const call = (name: string): FormulaNode => {
    const args: FormulaNode[] = [];
    take('(');
    while (!isSign(')')) {
      args.push(operation(0));
      if (!isSign(')')) take(',');
    }
    take(')');
    return { kind: 'call', name, args };
  };
  const constants = (): FormulaNode => {
    const rows: (number | string)[][] = [[]];
    while (!isSign('}')) {
      const token = tokens[at++];
      const value =
        token?.kind === 'number' ? Number(token.text) : unquoted(token?.text ?? '', '"');
      rows.at(-1)?.push(value);
      if (isSign(';')) rows.push([]);
      if (!isSign('}')) take(isSign(';') ? ';' : ',');
    }
    take('}');
    return { kind: 'array', rows };
  };
  const whole = operation(0);
  if (at < tokens.length) throw new SyntaxError(`${formula}: more than one formula`);
  return whole;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new SyntaxError(`${formula}: not understood from character ${from + 1}`);
    const [, text, sheet, letters, digits, number, name, boolean, sign] = match;
    if (text !== undefined) tokens.push({ kind: 'text', text });
    else if (letters !== undefined) {
      const cell: FormulaNode = {
        kind: 'cell',
        sheet: sheet === undefined ? null : unquoted(sheet.slice(0, -1), "'"),
        row: Number(digits) - 1,
        column: columnIndex(letters),
      };
      tokens.push({ kind: 'cell', text: match[0], cell });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (boolean !== undefined) tokens.push({ kind: 'boolean', text: boolean });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

function unquoted(text: string, quote: string): string {
  if (!text.startsWith(quote)) return text;
  return text.slice(1, -1).replaceAll(quote + quote, quote);
}
