import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentBar, DocumentCell, DocumentTable } from '../model/document';
import { barPicture } from './bar-picture';
import { textRuns } from './word-text';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const ALIGNED = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A cell's padding at its sides, and above and below, in twentieths of a point. */
const MARGINS = { left: 80, right: 80, top: 30, bottom: 30 } as const;

/** Twentieths of a point per pixel of a picture. */
const PIXEL = 15;

/**
 * A native Word table: its header repeats on each page, no row splits, and it fills the width
 * between the margins.
 *
 * @param width between the margins, in twentieths of a point
 */
export function wordTable({ widths, head, body }: DocumentTable, width: number): Table {
  const columnWidths = widths.map((share) => Math.round(share * width));
  const rowOf = (cells: readonly DocumentCell[], isHead: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      keepNext,
      children: cells.map((cell, i) => {
        const column = cells.slice(0, i).reduce((sum, { across }) => sum + across, 0);
        return cellOf(cell, isHead, columnWidths[column] ?? 0);
      }),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: MARGINS,
    borders: { ...BORDERS, insideHorizontal: LINE, insideVertical: LINE },
    tableLook: { firstRow: head.length > 0, firstColumn: true, noVBand: true, noHBand: true },
    rows: [
      ...head.map((cells) => rowOf(cells, true, true)),
      ...body.map((cells, i) => rowOf(cells, false, isKept(body, i))),
    ],
  });
}

/**
 * Whether a row stays with the next one: the first, the last but one, and a bold row above rows
 * that are not bold.
 */
function isKept(body: DocumentTable['body'], at: number): boolean {
  const next = body[at + 1]?.[0];
  if (!next) return false;
  return at === 0 || at === body.length - 2 || (body[at]?.[0]?.isBold === true && !next.isBold);
}

function cellOf(cell: DocumentCell, isHead: boolean, width: number): TableCell {
  const { text, across, down, align, bar, fill } = cell;
  const pictureWidth = (width - MARGINS.left - MARGINS.right) / PIXEL;
  const content = bar ? [picture(bar, pictureWidth)] : textRuns(text, cell);
  return new TableCell({
    ...(across > 1 && { columnSpan: across }),
    ...(down > 1 && { rowSpan: down }),
    ...(fill !== null && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: 'TableText', alignment: ALIGNED[align], children: content })],
  });
}

function picture(bar: DocumentBar, width: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: barPicture(bar),
    transformation: { width: Math.round(width), height: 12 },
    altText: { name: 'Bar', title: 'Bar', description: bar.altText },
  });
}
