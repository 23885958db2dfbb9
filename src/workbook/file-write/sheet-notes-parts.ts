import type { CellNote, SheetPlan } from '../../plan/sheet-plan';
import { columnName } from '../../grid/address';
import { columnPixels } from '../ours/sheet-view';
import { escapeCellText, keepBlanks } from '../xml/xml-escape';

/** Shapes are numbered in blocks of this many; a drawing claims whole blocks. */
const SHAPES_PER_BLOCK = 1024;
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;
const NOTE_PIXELS = 320;
const LINE_PIXELS = 18;
const CHARACTERS_PER_LINE = 48;

const OPENING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The part that holds the texts of a sheet's notes. */
export function notesXml(notes: readonly CellNote[], namespace: string): string {
  const list = notes.map(({ row, column, text }) => {
    const reference = `${columnName(column)}${row + 1}`;
    return `<comment ref="${reference}" authorId="0"><text><r><t${keepBlanks(text)}>${escapeCellText(text)}</t></r></text></comment>`;
  });
  return `<comments xmlns="${namespace}"><authors><author>YOS Ratings</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/**
 * The drawing that holds the notes' boxes. Excel still needs it in VML, the drawing language of
 * Office 2000, and shows no notes without it.
 *
 * @param firstBlock the sheet's own block of shape numbers; the sheet's number is enough
 */
export function notesDrawing(plan: SheetPlan, firstBlock: number): string {
  const blocks = Math.ceil((plan.notes.length + 1) / SHAPES_PER_BLOCK);
  const claimed = Array.from({ length: blocks }, (_, index) => firstBlock + index).join(',');
  const shapes = plan.notes.map((note, index) =>
    shapeXml(note, firstBlock * SHAPES_PER_BLOCK + index + 1, plan),
  );
  return `${OPENING}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${claimed}"/></o:shapelayout>${SHAPE_TYPE}${shapes.join('')}</xml>`;
}

function shapeXml(note: CellNote, id: number, plan: SheetPlan): string {
  const { row, column } = note;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf(note, plan)}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** A box to the right of the cell, of a readable width and as high as the text needs. */
function anchorOf({ row, column, text }: CellNote, plan: SheetPlan): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 1);
  const heights = new Map(plan.rowHeights.map((height) => [height.row, height.points]));
  const right = placeAfter(column + 1, 15 + NOTE_PIXELS, (index) => {
    const width = plan.columnWidths[index];
    return width === undefined ? DEFAULT_COLUMN_PIXELS : columnPixels(width);
  });
  const bottom = placeAfter(row, 4 + lines * LINE_PIXELS, (index) =>
    Math.round((heights.get(index) ?? (DEFAULT_ROW_PIXELS * 3) / 4) * (4 / 3)),
  );
  return [column + 1, 15, row, 4, right.index, right.rest, bottom.index, bottom.rest].join(', ');
}

/**
 * The column or row, and the offset in it, that is a number of pixels after the start of another.
 */
function placeAfter(
  from: number,
  pixels: number,
  sizeOf: (index: number) => number,
): { index: number; rest: number } {
  let index = from;
  let rest = pixels;
  while (rest > sizeOf(index)) {
    rest -= sizeOf(index);
    // A row or column of size 0 would cause an endless loop.
    index++;
    if (index > from + 1000) break;
  }
  return { index, rest };
}
