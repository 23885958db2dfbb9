import { columnName } from '../../grid/address';
import { columnOf, lettersEnd, rowOf } from '../file-read/cell-reference';
import { rangeReference } from '../ours/range-reference';
import { workbookError } from '../zip/workbook-error';
import { xmlAttributes, type XmlTag } from '../xml/xml';
import { escapeCellText, keepBlanks } from '../xml/xml-escape';
import {
  appendTo,
  applySplices,
  prefixOf,
  type Splice,
  withAttribute,
  type XmlElement,
  xmlElements,
} from '../xml/xml-splice';

/** A cell to change; row and column counted from 0. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  /** Text stays text whatever it begins with; `null` empties the cell. */
  readonly value: string | number | boolean | null;
}

/** A sheet's part with some of its cells changed. */
export interface EditedCells {
  readonly text: string;
  /** Whether a changed cell held a formula, which the calculation chain lists. */
  readonly hadFormula: boolean;
}

interface PartCell {
  readonly column: number;
  readonly element: XmlElement;
}

interface PartRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: PartCell[];
}

/**
 * Changes single cells in the text of a sheet's part. Every other character stays as it is, and a
 * cell keeps its format.
 *
 * @param plainFormat the number of the format for a new text cell, if it needs one
 * @throws WorkbookError if a cell belongs to a formula that fills several cells
 */
export function editCells(
  text: string,
  part: string,
  sheet: string,
  edits: readonly EditedCell[],
  plainFormat: (value: string) => number | null,
): EditedCells {
  const elements = xmlElements(text, part, 3);
  const data = elements.find(({ tag }) => tag.depth === 1 && tag.localName === 'sheetData');
  if (!data) throw workbookError('damaged-part', part);
  const rows = rowsOf(text, part, data, elements);
  const prefix = prefixOf(data.tag);
  const splices: Splice[] = [];
  const newRows = new Map<PartRow | null, string>();
  let hadFormula = false;
  const cellXml = ({ row, column, value }: EditedCell, style: string | null): string => {
    const attributes = `r="${columnName(column)}${row + 1}"${style === null ? '' : ` s="${style}"`}`;
    if (value === null || value === '') return `<${prefix}c ${attributes}/>`;
    if (typeof value === 'boolean') {
      return `<${prefix}c ${attributes} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
    }
    if (typeof value === 'number') {
      return `<${prefix}c ${attributes}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
    }
    const content = `<${prefix}t${keepBlanks(value)}>${escapeCellText(value)}</${prefix}t>`;
    return `<${prefix}c ${attributes} t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
  };
  const newCell = (edit: EditedCell): string => {
    const format = typeof edit.value === 'string' ? plainFormat(edit.value) : null;
    return edit.value === null ? '' : cellXml(edit, format === null ? null : String(format));
  };

  for (const row of new Set(edits.map((edit) => edit.row))) {
    const ofRow = edits.filter((edit) => edit.row === row);
    const there = rows.findLast((one) => one.row === row);
    if (!there) {
      const cells = ofRow.map(newCell).join('');
      const next = rows.find((one) => one.row > row) ?? null;
      const xml = `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
      newRows.set(next, (newRows.get(next) ?? '') + xml);
      continue;
    }
    const added = new Map<PartCell | null, string>();
    for (const edit of ofRow) {
      const cell = there.cells.findLast(({ column }) => column === edit.column);
      if (cell) {
        const { tag, end } = cell.element;
        const written = text.slice(tag.start, end);
        const address = `${sheet}!${columnName(edit.column)}${row + 1}`;
        hadFormula = isFormula(written, address) || hadFormula;
        const style = xmlAttributes(text, tag, part).get('s') ?? null;
        const plain = style ?? (typeof edit.value === 'string' ? plainFormat(edit.value) : null);
        const xml = cellXml(edit, plain === null ? null : String(plain));
        splices.push({ start: tag.start, end, text: xml });
      } else {
        const next = there.cells.find(({ column }) => column > edit.column) ?? null;
        added.set(next, (added.get(next) ?? '') + newCell(edit));
      }
    }
    splices.push(...insertCells(text, there, added));
  }
  for (const [next, xml] of newRows) {
    if (next) splices.push(insertAt(next.element.tag.start, xml));
    else splices.push(appendTo(text, data, xml));
  }
  splices.push(...dimensionSplice(text, part, elements, edits));
  return { text: applySplices(text, splices), hadFormula };
}

/** Cells put into an existing row; the row's stated width is then left out. */
function insertCells(
  text: string,
  { element }: PartRow,
  added: ReadonlyMap<PartCell | null, string>,
): Splice[] {
  if ([...added.values()].every((xml) => xml === '')) return [];
  const { tag, end } = element;
  const opening = text.slice(tag.start, tag.end).replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '');
  if (tag.kind !== 'open') {
    const cells = [...added.values()].join('');
    const xml = `${opening.replace(/\s*\/>$/, '>')}${cells}</${tag.name}>`;
    return [{ start: tag.start, end, text: xml }];
  }
  return [
    { start: tag.start, end: tag.end, text: opening },
    ...[...added].map(([next, xml]) =>
      insertAt(next ? next.element.tag.start : element.contentEnd, xml),
    ),
  ];
}

function insertAt(place: number, text: string): Splice {
  return { start: place, end: place, text };
}

/** @throws WorkbookError if the formula also fills other cells, which would lose it */
function isFormula(written: string, address: string): boolean {
  const [tag] = /<(?:[\w.-]+:)?f[\s/>][^>]*/.exec(written) ?? [];
  if (tag === undefined) return false;
  const isOfSeveral = /\sref\s*=/.test(tag) || /\st\s*=\s*["'](array|dataTable)["']/.test(tag);
  if (isOfSeveral) throw workbookError('formula-of-several', address);
  return true;
}

/** The rows with their cells; a row without a number follows the one before it. */
function rowsOf(
  text: string,
  part: string,
  data: XmlElement,
  elements: readonly XmlElement[],
): PartRow[] {
  const rows: PartRow[] = [];
  const numberOf = (tag: XmlTag): string | undefined => xmlAttributes(text, tag, part).get('r');
  for (const element of elements) {
    const { tag } = element;
    if (tag.start < data.contentStart || tag.start >= data.contentEnd) continue;
    const last = rows.at(-1);
    if (tag.depth === 2 && tag.localName === 'row') {
      const number = numberOf(tag);
      const row = number === undefined ? (last?.row ?? -1) + 1 : Number(number) - 1;
      rows.push({ row, element, cells: [] });
    } else if (tag.depth === 3 && tag.localName === 'c' && last) {
      const reference = numberOf(tag);
      const column =
        reference === undefined ? (last.cells.at(-1)?.column ?? -1) + 1 : placeOf(reference).column;
      last.cells.push({ column, element });
    }
  }
  return rows;
}

const encoder = new TextEncoder();

/** `B5` as a row and a column, counted from 0; -1 if it is not a reference. */
function placeOf(reference: string): { row: number; column: number } {
  const bytes = encoder.encode(reference.replaceAll('$', ''));
  const letters = lettersEnd(bytes, 0, bytes.length);
  return { row: rowOf(bytes, letters, bytes.length), column: columnOf(bytes, 0, letters) };
}

/** The part's stated range of cells, if it has grown. */
function dimensionSplice(
  text: string,
  part: string,
  elements: readonly XmlElement[],
  edits: readonly EditedCell[],
): Splice[] {
  const element = elements.find(({ tag }) => tag.depth === 1 && tag.localName === 'dimension');
  const reference = element && xmlAttributes(text, element.tag, part).get('ref');
  if (!element || reference === undefined) return [];
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  const filled = edits.filter(({ value }) => value !== null);
  const grown = {
    top: Math.min(from.row, ...filled.map(({ row }) => row)),
    left: Math.min(from.column, ...filled.map(({ column }) => column)),
    bottom: Math.max(to.row, ...filled.map(({ row }) => row)),
    right: Math.max(to.column, ...filled.map(({ column }) => column)),
  };
  if (grown.top < 0 || grown.left < 0) return [];
  const { tag } = element;
  const told = withAttribute(text, tag, 'ref', rangeReference(grown), part);
  return [{ start: tag.start, end: tag.end, text: told }];
}
