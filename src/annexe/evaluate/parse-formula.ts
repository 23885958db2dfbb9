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

/** What begins with a letter, "$" or "'": a cell, the name of a function, or a truth value. */
const WORD =
  /((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?([A-Z]{1,3})\$?([1-9]\d*)(?![\w(.])|([A-Z][A-Z.]*)(?=\()|(TRUE|FALSE)\b/y;

const NUMBER = /\d+(?:\.\d+)?/y;

const TEXT = /"(?:[^"]|"")*"/y;

type Token =
  | { readonly kind: 'text' | 'number' | 'name' | 'sign' | 'boolean'; readonly text: string }
  | { readonly kind: 'cell'; readonly text: string; readonly cell: FormulaNode };

/** The signs, the longer ones first. */
const SIGNS: ReadonlyMap<string, Token> = new Map(
  ['<>', '<=', '>=', ...'-+*/&=<>(),:{};'].map((text) => [text, { kind: 'sign', text }]),
);

/** How closely each operator holds its sides together, from the loosest on. */
const CLOSENESS: ReadonlyMap<string, number> = new Map(
  [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']].flatMap((signs, i) =>
    signs.map((sign) => [sign, i + 1] as const),
  ),
);

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
  /** Operands whose operators hold at least as closely as told. */
  const operation = (closeness: number): FormulaNode => {
    let left = signed();
    for (;;) {
      const token = tokens[at];
      const own = token?.kind === 'sign' ? (CLOSENESS.get(token.text) ?? 0) : 0;
      if (!token || own < closeness) return left;
      at++;
      left = { kind: 'operation', operator: token.text, left, right: operation(own + 1) };
    }
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
    const inner = operation(1);
    take(')');
    return inner;
  };
  const call = (name: string): FormulaNode => {
    const args: FormulaNode[] = [];
    take('(');
    while (!isSign(')')) {
      args.push(operation(1));
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
  const whole = operation(1);
  if (at < tokens.length) throw new SyntaxError(`${formula}: more than one formula`);
  return whole;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < formula.length;) {
    const first = formula.charAt(from);
    const token = /\s/.test(first) ? null : tokenAt(formula, from, first);
    if (token) tokens.push(token);
    from += token?.text.length ?? 1;
  }
  return tokens;
}

function tokenAt(formula: string, from: number, first: string): Token {
  const sign = SIGNS.get(formula.slice(from, from + 2)) ?? SIGNS.get(first);
  if (sign) return sign;
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(formula);
  };
  const text = first === '"' ? found(TEXT) : null;
  if (text) return { kind: 'text', text: text[0] };
  const number = found(NUMBER);
  if (number) return { kind: 'number', text: number[0] };
  const word = found(WORD);
  if (!word) throw new SyntaxError(`${formula}: not understood from character ${from + 1}`);
  const [whole, sheet, letters, digits, name] = word;
  if (letters === undefined) return { kind: name === undefined ? 'boolean' : 'name', text: whole };
  const cell: FormulaNode = {
    kind: 'cell',
    sheet: sheet === undefined ? null : unquoted(sheet.slice(0, -1), "'"),
    row: Number(digits) - 1,
    column: columnIndex(letters),
  };
  return { kind: 'cell', text: whole, cell };
}

function unquoted(text: string, quote: string): string {
  if (!text.startsWith(quote)) return text;
  return text.slice(1, -1).replaceAll(quote + quote, quote);
}
