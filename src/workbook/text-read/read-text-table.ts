import Papa from 'papaparse';
import type { Cell, Sheet } from '../../grid/sheet';
import { SHEET_COLUMNS, SHEET_ROWS } from '../file-read/cell-reference';
import type { WorkbookContents } from '../workbook';
import { PACKAGE_LIMITS } from '../zip/package-limits';
import { type WorkbookError, workbookError } from '../zip/workbook-error';
import { cellOfText } from './cell-of-text';
import { decodeText, lineAt } from './decode-text';
import { delimiterOf } from './delimiter-of';
import { sheetNameOf } from './sheet-name-of';

/** The limits of a text file, above which it is refused. */
export interface TextLimits {
  /** Longer texts would not fit into one string of every browser. */
  readonly bytes: number;
  readonly cells: number;
}

const TEXT_LIMITS: TextLimits = { bytes: 2 ** 28, cells: PACKAGE_LIMITS.cells };

/**
 * Reads a text file of cells (.csv, .tsv) like a workbook of one sheet, with the rows that Excel
 * would show. Delimiter and encoding are found from the text itself.
 *
 * @param name the file's; the sheet is named after it
 * @throws WorkbookError if it cannot be read completely: cut off within quotation marks, more lines
 *   or columns than a sheet has, a NUL; nothing is dropped silently
 */
export function readTextTable(
  bytes: Uint8Array,
  name: string,
  limits: TextLimits = TEXT_LIMITS,
): WorkbookContents {
  const text = decodeText(bytes, limits.bytes);
  const { delimiter, from } = delimiterOf(text);
  const body = from === 0 ? text : text.slice(from);
  const sheet = sheetNameOf(name);
  refuseTooManyLines(body);
  const rows = rowsOf(body, delimiter, sheet, limits);
  const rest = { hiddenRows: new Set<number>(), tables: [], ours: false };
  const sheets: readonly Sheet[] = [{ name: sheet, rows, ...rest }];
  return { sheets, hiddenSheets: new Set(), isStructureProtected: false };
}

function rowsOf(text: string, delimiter: string, sheet: string, limits: TextLimits): Sheet['rows'] {
  const rows: ((Cell | undefined)[] | undefined)[] = [];
  const texts = new Map<string, Cell | undefined>();
  let cells = 0;
  let refused: WorkbookError | null = null;
  const cellOf = (field: string): Cell | undefined => {
    if (field.length > 40) return cellOfText(field, delimiter === ';');
    if (!texts.has(field)) texts.set(field, cellOfText(field, delimiter === ';'));
    if (texts.size > 100_000) texts.clear();
    return texts.get(field);
  };
  const take = (fields: readonly string[]): WorkbookError | null => {
    const width = filledWidth(fields);
    if (width > SHEET_COLUMNS) {
      return workbookError('too-many-columns', rows.length + 1, width, SHEET_COLUMNS);
    }
    cells += width;
    if (cells > limits.cells) return workbookError('too-many-cells', sheet, limits.cells);
    rows.push(width === 0 ? undefined : fields.slice(0, width).map(cellOf));
    return null;
  };
  Papa.parse<string[]>(text, {
    ...{ delimiter, newline: '\n', skipEmptyLines: false },
    step({ data, errors }, parser) {
      const [quotes] = errors.filter(({ type }) => type === 'Quotes');
      refused ??= quotes
        ? workbookError('open-quotes', lineAt(text, quotes.index ?? 0))
        : take(data);
      if (refused) parser.abort();
    },
  });
  if (refused) throw refused as WorkbookError;
  while (rows.length > 0 && rows.at(-1) === undefined) rows.pop();
  if (rows.length > SHEET_ROWS) throw workbookError('too-many-lines', rows.length, SHEET_ROWS);
  return rows;
}

/** How many cells a line has, without empty ones at its end. */
function filledWidth(fields: readonly string[]): number {
  let width = fields.length;
  while (width > 0 && fields[width - 1] === '') width--;
  return width;
}

/**
 * Refuses a text with more lines than a sheet has before its cells are separated. Only without
 * quotation marks is each line feed the end of a line; with them the lines are counted while
 * reading.
 */
function refuseTooManyLines(text: string): void {
  if (text.length <= SHEET_ROWS || text.includes('"')) return;
  let lines = 0;
  let end = -1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines++;
    if (lines === SHEET_ROWS) end = at;
  }
  if (end < 0 || !/[^\s,;]/.test(text.slice(end))) return;
  throw workbookError('too-many-lines', text.endsWith('\n') ? lines : lines + 1, SHEET_ROWS);
}
