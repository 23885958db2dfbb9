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

/** What a cell keeps free at its sides, and above and below, in twentieths of a point. */
const MARGINS = { left: 80, right: 80, top: 30, bottom: 30 } as const;

/** Twentieths of a point that a pixel of a picture takes. */
const PIXEL = 15;

/**
 * A table of Word's own: its head is repeated on each page, no row is parted, and it takes the whole
 * width between the margins.
 *
 * @param width between the margins, in twentieths of a point
 */
export function wordTable({ widths, head, body }: DocumentTable, width: number): Table {
  const columnWidths = widths.map((share) => Math.round(share * width));
  const pictureWidth = Math.max(60, Math.max(...columnWidths) / 3 / PIXEL);
  const rowOf = (cells: readonly DocumentCell[], isHead: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      keepNext,
      children: cells.map((cell) => cellOf(cell, isHead, pictureWidth)),
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
      ...body.map((cells, i) => rowOf(cells, false, i === 0 && body.length > 1)),
    ],
  });
}

function cellOf(cell: DocumentCell, isHead: boolean, pictureWidth: number): TableCell {
  const { text, across, down, align, bar, fill } = cell;
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
